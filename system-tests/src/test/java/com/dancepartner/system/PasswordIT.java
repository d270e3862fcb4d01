package com.dancepartner.system;

import static com.dancepartner.system.Problems.assertProblem;
import static com.dancepartner.system.Problems.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.walk.Answer;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Forgetting, resetting and changing a password. */
class PasswordIT {

    private static final String ANOTHER = "Correct-Horse-8";
    private static final Duration OVER_AN_HOUR = Duration.ofMinutes(61);

    @Test
    @DisplayName(
            "G22, G23: asking for a new password is answered alike for a known and an unknown address; only the known"
                    + " one gets a mail")
    void forgotten() {
        String unknown = "nobody." + UUID.randomUUID() + "@example.com";
        Product.Person person = Product.person("client");
        Answer toUnknown = forget(unknown);
        Answer toKnown = forget(person.email());
        assertThat(toUnknown.status()).as(toUnknown.text()).isEqualTo(202);
        assertThat(toKnown.status()).isEqualTo(202);
        assertThat(toKnown.text()).isEqualTo(toUnknown.text());
        assertThat(new Inbox(person.email()).resetToken()).isNotBlank();
        assertThat(new Inbox(unknown).isEmpty())
                .as("the later request has its mail, the earlier one none")
                .isTrue();
    }

    @Test
    @DisplayName(
            "R160, G22, G18: the link in the mail sets a new password, once; it ends all sign-ins, and the owner is"
                    + " told")
    void reset() {
        Product.Person person = Product.person("client");
        SignIn before = SignIn.of(person);
        assertThat(before.status(Product.stack().baseUri())).isEqualTo(200);
        Inbox inbox = new Inbox(person.email());
        forget(person.email());
        String token = inbox.resetToken();
        Answer reset = reset(token, ANOTHER);
        assertThat(reset.status()).as(reset.text()).isEqualTo(204);
        assertThat(before.status(Product.stack().baseUri())).isEqualTo(401);
        assertThat(before.refresh().status()).isEqualTo(401);
        assertThat(person.api().get("/users/me").status()).isEqualTo(401);
        assertProblem(SignIn.attempt(person.email(), Product.PASSWORD), 401, "UNAUTHORIZED", "");
        assertThat(SignIn.attempt(person.email(), ANOTHER).status()).isEqualTo(200);
        Inbox.awaitNotice(person, "password_changed");
        assertRefused(reset(token, "Correct-Horse-9"));
        assertThat(SignIn.attempt(person.email(), ANOTHER).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("R525, G21: a weak password is refused with the rules it breaks, and the link stays good")
    void weakPassword() {
        Product.Person person = Product.person("client");
        forget(person.email());
        String token = new Inbox(person.email()).resetToken();
        Answer weak = reset(token, "short");
        assertProblem(weak, 422, "VALIDATION_ERROR", "password");
        assertThat(weak.at("error.message")).contains("8 to 128", "upper", "digit");
        assertThat(SignIn.attempt(person.email(), Product.PASSWORD).status()).isEqualTo(200);
        assertThat(reset(token, ANOTHER).status()).isEqualTo(204);
        assertThat(SignIn.attempt(person.email(), ANOTHER).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("G22: the link is good for an hour, and for nothing else")
    void expiredLink() {
        Product.Person person = Product.person("client");
        forget(person.email());
        String token = new Inbox(person.email()).resetToken();
        assertRefused(Product.anonymous().post("/auth/verify-email", "{\"token\":\"" + token + "\"}"));
        Hosts.advance(OVER_AN_HOUR);
        assertRefused(reset(token, ANOTHER));
        assertRefused(reset("made-up-" + UUID.randomUUID(), ANOTHER));
        assertThat(SignIn.attempt(person.email(), Product.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("R081, G21: changing the password needs the present one and a strong new one; the owner is told")
    void change() {
        Product.Person person = Product.person("client");
        SignIn own = SignIn.of(person);
        assertRefused(change(own, "Wrong-Horse-7", ANOTHER));
        assertProblem(change(own, Product.PASSWORD, "short"), 422, "VALIDATION_ERROR", "new_password");
        assertThat(SignIn.attempt(person.email(), Product.PASSWORD).status()).isEqualTo(200);
        Answer changed = change(own, Product.PASSWORD, ANOTHER);
        assertThat(changed.status()).as(changed.text()).isEqualTo(204);
        assertProblem(SignIn.attempt(person.email(), Product.PASSWORD), 401, "UNAUTHORIZED", "");
        assertThat(SignIn.attempt(person.email(), ANOTHER).status()).isEqualTo(200);
        Inbox.awaitNotice(person, "password_changed");
    }

    private static Answer forget(String email) {
        return Product.anonymous().post("/auth/forgot-password", "{\"email\":\"" + email + "\"}");
    }

    private static Answer reset(String token, String password) {
        return Product.anonymous()
                .post("/auth/reset-password", "{\"token\":\"" + token + "\",\"password\":\"" + password + "\"}");
    }

    private static Answer change(SignIn signIn, String present, String next) {
        return signIn.api()
                .post(
                        "/users/me/password",
                        "{\"current_password\":\"" + present + "\",\"new_password\":\"" + next + "\"}");
    }
}
