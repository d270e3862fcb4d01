package com.dancepartner.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.walk.Answer;
import com.dancepartner.walk.Api;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** Staff as the tests need them: a role granted in the database, a second factor set up through the API. */
final class Staff {

    /** A code is good one time step early, so that a test need not wait for the next one (RFC 6238). */
    private static final Duration STEP = Duration.ofSeconds(30);

    private static final TimeBasedOneTimePasswordGenerator AUTHENTICATOR = new TimeBasedOneTimePasswordGenerator();

    private Staff() {}

    /** A fresh member of staff, signed in with a second factor. */
    static Member member(String role) {
        Product.Person person = Product.person("client");
        grant(person, role);
        Factor factor = enrol(SignIn.of(person).api());
        SignIn signIn = SignIn.of(signInWith(person, factor.recoveryCodes().get(0)));
        return new Member(person, signIn.api(), factor);
    }

    /** Past the API, which lets only an ADMIN do it. */
    static void grant(Product.Person person, String role) {
        Product.execute("INSERT INTO user_roles (user_id, role) VALUES ('" + person.id() + "', '" + role + "')");
    }

    /** Sets up a second factor, by the code of the present time step. */
    static Factor enrol(Api api) {
        Answer begun = api.post("/users/me/totp", "{}");
        assertThat(begun.status()).as(begun.text()).isBetween(200, 201);
        String secret = begun.at("secret");
        String code = code(secret, Instant.now());
        Answer confirmed = api.post("/users/me/totp/confirm", "{\"code\":\"" + code + "\"}");
        assertThat(confirmed.status()).as(confirmed.text()).isBetween(200, 201);
        List<String> recovery = new ArrayList<>();
        confirmed.json().path("recovery_codes").forEach(each -> recovery.add(each.asText()));
        return new Factor(secret, code, recovery);
    }

    /** @param otp a code of the authenticator or a recovery code */
    static Answer signInWith(Product.Person person, String otp) {
        return SignIn.attempt(person.email(), Product.PASSWORD, Map.of("otp", otp));
    }

    /** What an authenticator shows at this instant. */
    static String code(String secret, Instant at) {
        try {
            return AUTHENTICATOR.generateOneTimePasswordString(
                    new SecretKeySpec(new Base32().decode(secret), "HmacSHA1"), at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("the secret is no key", e);
        }
    }

    /**
     * An authenticator with a secret of ours.
     *
     * @param secret base32
     * @param usedCode the code that confirmed it, and is used up
     */
    record Factor(String secret, String usedCode, List<String> recoveryCodes) {

        /** The code of the next time step: good already, and not used. */
        String nextCode() {
            return code(secret, Instant.now().plus(STEP));
        }
    }

    /** Somebody with a role, signed in with the second factor. */
    record Member(Product.Person person, Api api, Factor factor) {}
}
