package com.dancepartner.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPrivateKeySpec;
import java.util.Base64;
import java.util.List;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JwtKeysTest {

    private static final KeyPair PAIR = Keys.rsa();
    private static final KeyPair FORMER = Keys.rsa();
    private static final KeyPair OLDEST = Keys.rsa();
    private static final String PRIVATE = Keys.pem(PAIR.getPrivate());

    @Test
    @DisplayName("G20: the key set holds the public half of the key that signs, for signatures with RS256")
    void ownKey() throws JoseException {
        JwtKeys keys = JwtKeys.of(PRIVATE, "");
        assertThat(keys.signing()).isEqualTo(PAIR.getPrivate());
        assertThat(published(keys)).singleElement().satisfies(key -> {
            assertThat(key.getKey()).isEqualTo(PAIR.getPublic());
            assertThat(key.getKeyId()).isEqualTo(keys.keyId());
            assertThat(key.getUse()).isEqualTo("sig");
            assertThat(key.getAlgorithm()).isEqualTo("RS256");
        });
    }

    @Test
    @DisplayName("G20: a key is named by its thumbprint (RFC 7638)")
    void thumbprint() throws JoseException {
        JwtKeys keys = JwtKeys.of(PRIVATE, "");
        assertThat(keys.keyId())
                .isEqualTo(published(keys).get(0).calculateBase64urlEncodedThumbprint("SHA-256"))
                .isEqualTo(JwtKeys.of(PRIVATE, "").keyId())
                .isNotEqualTo(JwtKeys.of(Keys.pem(FORMER.getPrivate()), "").keyId());
    }

    @Test
    @DisplayName("G20: the key set holds nothing private")
    void nothingPrivate() {
        assertThat(JwtKeys.of(PRIVATE, Keys.pem(FORMER.getPublic())).jwks())
                .contains("\"n\":", "\"e\":")
                .doesNotContain("\"d\":", "\"p\":", "\"q\":", "\"dp\":", "\"dq\":", "\"qi\":");
    }

    @Test
    @DisplayName("G20: the public keys used before follow, one after another")
    void keysBefore() throws JoseException {
        JwtKeys keys = JwtKeys.of(PRIVATE, Keys.pem(FORMER.getPublic()) + "\n" + Keys.pem(OLDEST.getPublic()));
        assertThat(published(keys).stream().map(JsonWebKey::getKey))
                .containsExactly(PAIR.getPublic(), FORMER.getPublic(), OLDEST.getPublic());
        assertThat(published(keys).stream().map(JsonWebKey::getKeyId).distinct())
                .hasSize(3)
                .doesNotContainNull();
    }

    @Test
    @DisplayName("G20: keys on one line, as environment variables hold them, are read")
    void onOneLine() throws JoseException {
        JwtKeys keys = JwtKeys.of(
                PRIVATE.replace("\n", " "), Keys.pem(FORMER.getPublic()).replace("\n", ""));
        assertThat(published(keys).stream().map(JsonWebKey::getKey))
                .containsExactly(PAIR.getPublic(), FORMER.getPublic());
    }

    @ParameterizedTest
    @DisplayName("G20: no key before is no key before")
    @ValueSource(strings = {"", " \n"})
    void none(String previous) throws JoseException {
        assertThat(published(JwtKeys.of(PRIVATE, previous))).hasSize(1);
    }

    @ParameterizedTest
    @DisplayName("R154: a key that is none is refused, and the message names its setting and how to make one")
    @ValueSource(strings = {"", "secret", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----", "%%%"})
    void malformed(String pem) {
        assertThatIllegalStateException()
                .isThrownBy(() -> JwtKeys.of(pem, ""))
                .withMessageContaining("JWT_SECRET_KEY")
                .withMessageContaining("openssl genpkey -algorithm RSA");
    }

    @Test
    @DisplayName("R154: the public half where the private one belongs is refused, and not repeated in the message")
    void publicKey() {
        String body = Base64.getEncoder().encodeToString(PAIR.getPublic().getEncoded());
        assertThatIllegalStateException()
                .isThrownBy(() -> JwtKeys.of(body, ""))
                .withMessageContaining("JWT_SECRET_KEY")
                .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain(body));
    }

    @Test
    @DisplayName("R154: a private key that does not tell its public half is refused")
    void withoutPublicHalf() {
        RSAPrivateCrtKey key = (RSAPrivateCrtKey) PAIR.getPrivate();
        String pem = Keys.pem(Keys.rsa(new RSAPrivateKeySpec(key.getModulus(), key.getPrivateExponent())));
        assertThatIllegalStateException().isThrownBy(() -> JwtKeys.of(pem, "")).withMessageContaining("JWT_SECRET_KEY");
    }

    @Test
    @DisplayName("R154: a private key without a usable public half is refused")
    void uselessPublicHalf() {
        RSAPrivateCrtKey key = (RSAPrivateCrtKey) PAIR.getPrivate();
        String pem = Keys.pem(Keys.rsa(new RSAPrivateCrtKeySpec(
                key.getModulus(),
                BigInteger.ONE,
                BigInteger.ONE,
                key.getPrimeP(),
                key.getPrimeQ(),
                BigInteger.ONE,
                BigInteger.ONE,
                key.getCrtCoefficient())));
        assertThatIllegalStateException().isThrownBy(() -> JwtKeys.of(pem, ""));
    }

    @ParameterizedTest
    @DisplayName("G20: keys before that are none are refused, and the message names their setting and how to make one")
    @ValueSource(
            strings = {
                "secret",
                "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----",
                "-----BEGIN PUBLIC KEY-----\n%%%\n-----END PUBLIC KEY-----"
            })
    void malformedBefore(String pems) {
        assertThatIllegalStateException()
                .isThrownBy(() -> JwtKeys.of(PRIVATE, pems))
                .withMessageContaining("JWT_PREVIOUS_PUBLIC_KEYS")
                .withMessageContaining("openssl pkey -pubout");
    }

    @Test
    @DisplayName("G20: a key of another kind among the keys before is refused")
    void anotherKind() {
        String pem = Keys.pem(Keys.pair("EC", 256).getPublic());
        assertThatIllegalStateException()
                .isThrownBy(() -> JwtKeys.of(PRIVATE, pem))
                .withMessageContaining("JWT_PREVIOUS_PUBLIC_KEYS");
    }

    private static List<JsonWebKey> published(JwtKeys keys) throws JoseException {
        return new JsonWebKeySet(keys.jwks()).getJsonWebKeys();
    }
}
