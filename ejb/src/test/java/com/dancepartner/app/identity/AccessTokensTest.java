package com.dancepartner.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.dancepartner.app.time.RealTime;
import com.dancepartner.domain.identity.EmailAddress;
import com.dancepartner.domain.identity.Role;
import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.identity.UserType;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokensTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00.750Z");
    private static final String ISSUER = "https://dancepartner.example";
    private static final KeyPair KEYS = rsa();

    private final User user = user(UserType.CLIENT);

    @Test
    @DisplayName("R154: a token says whose it is, when it was issued, when it ends and which one it is")
    void payload() throws Exception {
        JwtClaims claims = claims(tokens(), user);
        assertThat(claims.getSubject()).isEqualTo(user.id().toString());
        assertThat(claims.getStringClaimValue("upn")).isEqualTo(user.id().toString());
        assertThat(claims.getIssuedAt().getValue()).isEqualTo(NOW.getEpochSecond());
        assertThat(claims.getJwtId()).isNotBlank();
        assertThat(claims.getIssuer()).isEqualTo(ISSUER);
        assertThat(claims.getAudience()).containsExactly("dance-partner");
    }

    @Test
    @DisplayName("R154: a token carries neither the address nor the password's hash")
    void tellsNothingPrivate() throws Exception {
        assertThat(claims(tokens(), user).toJson()).doesNotContain("example.com", "the-hash", "Ada");
    }

    @Test
    @DisplayName("R152: a token is good for 15 minutes")
    void fifteenMinutes() throws Exception {
        JwtClaims claims = claims(tokens(), user);
        assertThat(claims.getExpirationTime().getValue()).isEqualTo(NOW.getEpochSecond() + 15 * 60);
    }

    @Test
    @DisplayName("R154: no two tokens have one id")
    void idsDiffer() throws Exception {
        AccessTokens tokens = tokens();
        assertThat(claims(tokens, user).getJwtId())
                .isNotEqualTo(claims(tokens, user).getJwtId());
    }

    @Test
    @DisplayName("R152, R154: tokens are signed with RS256")
    void algorithm() throws JoseException {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setCompactSerialization(tokens().issue(user));
        assertThat(signature.getAlgorithmHeaderValue()).isEqualTo("RS256");
        assertThat(signature.getHeader("typ")).isEqualTo("JWT");
    }

    @Test
    @DisplayName("R155: another key's signature does not fit")
    void anotherKey() {
        String token = tokens().issue(user);
        assertThat(isSignedBy(KEYS, token)).isTrue();
        assertThat(isSignedBy(rsa(), token)).isFalse();
    }

    @Test
    @DisplayName("R134: a client is a user and no host")
    void clientsGroups() throws Exception {
        assertThat(groups(user)).containsExactly("USER");
    }

    @ParameterizedTest
    @DisplayName("R134, G08: who hosts is a user and a host, whether also a client or not")
    @EnumSource(
            value = UserType.class,
            names = {"HOST", "BOTH"})
    void hostsGroups(UserType type) throws Exception {
        assertThat(groups(user(type))).containsExactly("USER", "HOST");
    }

    @Test
    @DisplayName("G07: what staff were granted stands among the groups")
    void staffsGroups() throws Exception {
        user.grant(Role.OPS);
        user.grant(Role.ADMIN);
        assertThat(groups(user)).containsExactly("USER", "ADMIN", "OPS");
    }

    @ParameterizedTest
    @DisplayName("R154: a key that is none stops the start, and the message names its setting")
    @ValueSource(strings = {"", "secret", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----", "%%%"})
    void malformedKey(String pem) {
        assertThatIllegalStateException()
                .isThrownBy(() -> tokens(pem))
                .withMessageContaining("JWT_SECRET_KEY")
                .withMessageContaining("openssl genpkey -algorithm RSA");
    }

    @Test
    @DisplayName("R154: the public half where the private one belongs is refused, and not repeated in the message")
    void publicKey() {
        String body = Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
        assertThatIllegalStateException()
                .isThrownBy(() -> tokens(body))
                .withMessageContaining("JWT_SECRET_KEY")
                .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain(body));
    }

    @Test
    @DisplayName("R154: a key on one line, as environment variables hold it, is read")
    void keyOnOneLine() {
        AccessTokens tokens = tokens(pem(KEYS.getPrivate()).replace("\n", " "));
        tokens.requireUsable();
        assertThat(isSignedBy(KEYS, tokens.issue(user))).isTrue();
    }

    private static AccessTokens tokens() {
        return tokens(pem(KEYS.getPrivate()));
    }

    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    private static AccessTokens tokens(String pem) {
        AccessTokens tokens = new AccessTokens();
        tokens.pem = pem;
        tokens.issuer = ISSUER;
        tokens.realTime = new RealTime() {
            @Override
            public Instant now() {
                return NOW;
            }
        };
        tokens.readKey();
        return tokens;
    }

    private static List<String> groups(User user) throws InvalidJwtException, MalformedClaimException {
        return claims(tokens(), user).getStringListClaimValue("groups");
    }

    private static JwtClaims claims(AccessTokens tokens, User user) throws InvalidJwtException {
        return verified(KEYS, tokens.issue(user));
    }

    private static boolean isSignedBy(KeyPair keys, String token) {
        try {
            return !verified(keys, token).getClaimsMap().isEmpty();
        } catch (InvalidJwtException e) {
            return false;
        }
    }

    /** What any verifier reads that knows the public key only; the time is the test's. */
    private static JwtClaims verified(KeyPair keys, String token) throws InvalidJwtException {
        return new JwtConsumerBuilder()
                .setVerificationKey(keys.getPublic())
                .setJwsAlgorithmConstraints(
                        AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256)
                .setExpectedAudience("dance-partner")
                .setExpectedIssuer(ISSUER)
                .setEvaluationTime(NumericDate.fromMilliseconds(NOW.toEpochMilli()))
                .build()
                .processToClaims(token);
    }

    private static User user(UserType type) {
        return new User(new EmailAddress("ada@example.com"), "the-hash", "Ada", "Lovelace", type, NOW);
    }

    private static String pem(PrivateKey key) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n";
    }

    private static KeyPair rsa() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has RSA", e);
        }
    }
}
