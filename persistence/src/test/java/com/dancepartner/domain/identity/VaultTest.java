package com.dancepartner.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VaultTest {

    private final Vault vault = Vault.of(key(1));

    @ParameterizedTest
    @DisplayName("G07: what was sealed is opened by the same key")
    @ValueSource(strings = {"JBSWY3DPEHPK3PXP", "Çava?", ""})
    void opens(String text) {
        assertThat(Vault.of(key(1)).open(vault.seal(text))).isEqualTo(text);
    }

    @Test
    @DisplayName("G07: what is sealed holds a fresh nonce, the text and its tag, and not the text itself")
    void sealed() {
        String sealed = vault.seal("secret");
        assertThat(Base64.getDecoder().decode(sealed)).hasSize(12 + "secret".length() + 16);
        assertThat(sealed).isNotEqualTo(vault.seal("secret")).doesNotContain("secret");
    }

    @Test
    @DisplayName("G07: another key opens nothing, and the message names the setting")
    void anotherKey() {
        String sealed = vault.seal("secret");
        assertThatIllegalStateException()
                .isThrownBy(() -> Vault.of(key(2)).open(sealed))
                .withMessageContaining("DATA_ENCRYPTION_KEY");
    }

    @Test
    @DisplayName("G07: what was changed is not opened")
    void changed() {
        byte[] bytes = Base64.getDecoder().decode(vault.seal("secret"));
        bytes[12] ^= 1;
        assertThatIllegalStateException()
                .isThrownBy(() -> vault.open(Base64.getEncoder().encodeToString(bytes)));
    }

    @Test
    @DisplayName("G07: a key may end in a line break, as files do")
    void lineBreak() {
        assertThat(Vault.of(key(1) + "\n").open(vault.seal("secret"))).isEqualTo("secret");
    }

    @ParameterizedTest(name = "{0} bytes")
    @DisplayName("G07: a key of another length than 32 bytes is none")
    @ValueSource(ints = {0, 16, 31, 33})
    void otherLengths(int bytes) {
        String key = Base64.getEncoder().encodeToString(new byte[bytes]);
        assertThatIllegalArgumentException().isThrownBy(() -> Vault.of(key)).withMessage("32 bytes are needed");
    }

    @Test
    @DisplayName("G07: what is not base64 is no key")
    void notBase64() {
        assertThatIllegalArgumentException().isThrownBy(() -> Vault.of("no key"));
    }

    private static String key(int last) {
        byte[] bytes = new byte[32];
        bytes[31] = (byte) last;
        return Base64.getEncoder().encodeToString(bytes);
    }
}
