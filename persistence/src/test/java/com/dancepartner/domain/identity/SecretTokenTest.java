package com.dancepartner.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SecretTokenTest {

    @Test
    @DisplayName("R153: a token is 256 random bits that need no escaping in JSON or addresses")
    void fresh() {
        String token = SecretToken.fresh().value();
        assertThat(token).matches("[A-Za-z0-9_-]{43}");
        assertThat(Base64.getUrlDecoder().decode(token)).hasSize(32);
    }

    @Test
    @DisplayName("R153: no two tokens are alike")
    void unlike() {
        assertThat(IntStream.range(0, 1000).mapToObj(i -> SecretToken.fresh()).distinct())
                .hasSize(1000);
    }

    @Test
    @DisplayName("R153: the database knows a token by its SHA-256, which is not the token")
    void hash() {
        assertThat(new SecretToken("abc").hash())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
                .isEqualTo(SecretToken.sha256("abc"));
    }

    @Test
    @DisplayName("G17: a token is derived by HMAC-SHA-256 of the salt under the token (RFC 4231, test case 2)")
    void derivedByTheStandard() {
        assertThat(new SecretToken("Jefe")
                        .derive("what do ya want for nothing?")
                        .value())
                .isEqualTo(base64("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
    }

    @Test
    @DisplayName("G17: another salt or another token derives another token")
    void derivedFromBoth() {
        SecretToken token = new SecretToken("one");
        assertThat(token.derive("salt")).isEqualTo(new SecretToken("one").derive("salt"));
        assertThat(token.derive("salt")).isNotEqualTo(token.derive("pepper"));
        assertThat(token.derive("salt")).isNotEqualTo(new SecretToken("two").derive("salt"));
    }

    @Test
    @DisplayName("G17: a token does not show itself in a log")
    void isSilent() {
        assertThat(new SecretToken("very-secret")).hasToString("SecretToken");
    }

    @Test
    @DisplayName("R153: a Java without SHA-256 is told of, not worked around")
    void strangeJava() {
        SecretToken token = new SecretToken("one");
        LackingJava.without(
                "SUN",
                () -> assertThatIllegalStateException().isThrownBy(token::hash).withMessageContaining("SHA-256"));
        LackingJava.without(
                "SunJCE",
                () -> assertThatIllegalStateException()
                        .isThrownBy(() -> token.derive("salt"))
                        .withMessageContaining("SHA-256"));
        assertThat(token.derive("salt").hash()).hasSize(64);
    }

    private static String base64(String hex) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(HexFormat.of().parseHex(hex));
    }
}
