package com.dancepartner.app.identity;

import static com.dancepartner.app.identity.Somebody.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.dancepartner.domain.identity.Device;
import com.dancepartner.domain.identity.Role;
import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.identity.UserType;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokensTest {

    private static final String ISSUER = "https://dancepartner.example";
    private static final KeyPair KEYS = Keys.rsa();

    private final User user = Somebody.ada();
    private final Device device = Somebody.phone(user);
    private final UUID tokenId = UUID.randomUUID();
    private final AccessTokens tokens = tokens(KEYS.getPrivate(), Optional.empty());

    @Test
    @DisplayName("R154: a token says whose it is, when it was issued, which one it is and for whom")
    void payload() throws Exception {
        JwtClaims claims = claims(user, device);
        assertThat(claims.getSubject()).isEqualTo(user.id().toString());
        assertThat(claims.getStringClaimValue("upn")).isEqualTo(user.id().toString());
        assertThat(claims.getIssuedAt().getValue()).isEqualTo(NOW.getEpochSecond());
        assertThat(claims.getJwtId()).isEqualTo(tokenId.toString());
        assertThat(claims.getIssuer()).isEqualTo(ISSUER);
        assertThat(claims.getAudience()).containsExactly("dance-partner");
    }

    @Test
    @DisplayName("G17, G18: a token says on which device it was given, and in which version of the account's tokens")
    void standing() throws Exception {
        user.refuseTokens();
        user.refuseTokens();
        JwtClaims claims = claims(user, device);
        assertThat(claims.getStringClaimValue("sid")).isEqualTo(device.id().toString());
        assertThat(claims.getClaimValue("tv", Long.class)).isEqualTo(2);
    }

    @Test
    @DisplayName("R154: a token carries neither the address nor the password's hash")
    void tellsNothingPrivate() throws Exception {
        assertThat(claims(user, device).toJson()).doesNotContain("example.com", "the-hash", "Ada", "192.0.2.1");
    }

    @Test
    @DisplayName("R152: a token is good for 15 minutes")
    void fifteenMinutes() throws Exception {
        assertThat(claims(user, device).getExpirationTime().getValue()).isEqualTo(NOW.getEpochSecond() + 15 * 60);
    }

    @Test
    @DisplayName("R152, R154, G20: a token is signed with RS256, and names the key it is signed with")
    void header() throws JoseException {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setCompactSerialization(token(tokens, user, device));
        assertThat(signature.getAlgorithmHeaderValue()).isEqualTo("RS256");
        assertThat(signature.getHeader("typ")).isEqualTo("JWT");
        assertThat(new JsonWebKeySet(tokens.publicKeys()).getJsonWebKeys())
                .singleElement()
                .satisfies(key -> assertThat(key.getKeyId()).isEqualTo(signature.getKeyIdHeaderValue()));
    }

    @Test
    @DisplayName("R155, R156: another key's signature does not fit")
    void anotherKey() {
        String token = token(tokens, user, device);
        assertThatCode(() -> verified(tokens, token)).doesNotThrowAnyException();
        AccessTokens others = tokens(Keys.rsa().getPrivate(), Optional.empty());
        assertThat(isSignedBy(others, token)).isFalse();
    }

    @Test
    @DisplayName("G20: after a change of keys the tokens of the key before are still verified")
    void keysChange() {
        String token = token(tokens, user, device);
        AccessTokens next = tokens(Keys.rsa().getPrivate(), Optional.of(Keys.pem(KEYS.getPublic())));
        assertThat(isSignedBy(next, token)).isTrue();
        assertThat(isSignedBy(next, token(next, user, device))).isTrue();
        assertThat(isSignedBy(tokens, token(next, user, device))).isFalse();
    }

    @Test
    @DisplayName("R134: a client is a user and no host")
    void clientsGroups() throws Exception {
        assertThat(groups(user, device)).containsExactly("USER");
    }

    @ParameterizedTest
    @DisplayName("R134, R189, G08: who hosts is a user and a host, whether also a client or not")
    @EnumSource(
            value = UserType.class,
            names = {"HOST", "BOTH"})
    void hostsGroups(UserType type) throws Exception {
        assertThat(groups(Somebody.ada(type), device)).containsExactly("USER", "HOST");
    }

    @Test
    @DisplayName("G07: staff roles stand among the groups after a second factor, and the token says that it was shown")
    void staffsGroups() throws Exception {
        User staff = Somebody.staff(Role.OPS, Role.ADMIN);
        JwtClaims claims = claims(staff, Somebody.phoneWithSecondFactor(staff));
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("USER", "ADMIN", "OPS");
        assertThat(claims.getStringListClaimValue("amr")).containsExactly("pwd", "otp");
    }

    @Test
    @DisplayName("G07: staff who showed the password alone have no rights of staff")
    void staffWithoutSecondFactor() throws Exception {
        User staff = Somebody.staff(Role.OPS, Role.ADMIN);
        JwtClaims claims = claims(staff, Somebody.phone(staff));
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("USER");
        assertThat(claims.getStringListClaimValue("amr")).containsExactly("pwd");
    }

    @Test
    @DisplayName("R154: a key that can sign is usable")
    void usable() {
        assertThatCode(tokens::requireUsable).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @DisplayName("R154: a key that is none stops the start, and the message names its setting")
    @ValueSource(strings = {"", "secret", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----", "%%%"})
    void malformedKey(String pem) {
        assertThatIllegalStateException()
                .isThrownBy(() -> tokens(pem, Optional.empty()))
                .withMessageContaining("JWT_SECRET_KEY");
    }

    @Test
    @DisplayName("R152: no token is signed with a key that is too short for RS256")
    void shortKey() {
        AccessTokens weak = tokens(Keys.rsa(1024).getPrivate(), Optional.empty());
        assertThatIllegalStateException().isThrownBy(() -> token(weak, user, device));
    }

    private static AccessTokens tokens(PrivateKey key, Optional<String> previous) {
        return tokens(Keys.pem(key), previous);
    }

    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    private static AccessTokens tokens(String pem, Optional<String> previous) {
        AccessTokens tokens = new AccessTokens();
        tokens.pem = pem;
        tokens.previousPems = previous;
        tokens.issuer = ISSUER;
        tokens.realTime = Somebody.realTime(NOW.plusMillis(750));
        tokens.readKeys();
        return tokens;
    }

    private List<String> groups(User user, Device device) throws InvalidJwtException, MalformedClaimException {
        return claims(user, device).getStringListClaimValue("groups");
    }

    private JwtClaims claims(User user, Device device) throws InvalidJwtException {
        return verified(tokens, token(tokens, user, device));
    }

    private String token(AccessTokens tokens, User user, Device device) {
        return tokens.sign(tokens.claims(user, device, tokenId));
    }

    private static boolean isSignedBy(AccessTokens tokens, String token) {
        try {
            return !verified(tokens, token).getClaimsMap().isEmpty();
        } catch (InvalidJwtException e) {
            return false;
        }
    }

    /** What any verifier reads that knows the public keys only; the time is the test's. */
    private static JwtClaims verified(AccessTokens tokens, String token) throws InvalidJwtException {
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(resolver(tokens))
                .setJwsAlgorithmConstraints(
                        AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256)
                .setExpectedAudience("dance-partner")
                .setExpectedIssuer(ISSUER)
                .setEvaluationTime(NumericDate.fromMilliseconds(NOW.toEpochMilli()))
                .build()
                .processToClaims(token);
    }

    private static JwksVerificationKeyResolver resolver(AccessTokens tokens) {
        try {
            return new JwksVerificationKeyResolver(new JsonWebKeySet(tokens.publicKeys()).getJsonWebKeys());
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
