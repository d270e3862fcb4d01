package com.dancepartner.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataKeyTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    /** A key of 32 bytes that no command makes. */
    static DataKey zeros() {
        return key(KEY);
    }

    @Test
    @DisplayName("G07: what is sealed under the key of the setting is opened by it")
    void seals() {
        DataKey key = zeros();
        assertThat(key.vault().open(zeros().vault().seal("secret"))).isEqualTo("secret");
        assertThatCode(key::requireUsable).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("G25: each purpose has a key of its own, always the same")
    void purposes() {
        assertThat(zeros().keyFor("cursors")).isEqualTo(zeros().keyFor("cursors"));
        assertThat(zeros().keyFor("cursors").value())
                .isNotEqualTo(zeros().keyFor("mails").value());
    }

    @ParameterizedTest
    @DisplayName("G07: a key that is none stops the start, and the message names its setting and how to make one")
    @ValueSource(strings = {"", "secret", "AAAA", "%%%"})
    void malformed(String text) {
        assertThatIllegalStateException()
                .isThrownBy(() -> key(text))
                .withMessageContaining("DATA_ENCRYPTION_KEY")
                .withMessageContaining("openssl rand -base64 32");
    }

    @Test
    @DisplayName("G07: the message does not repeat the key")
    void silent() {
        assertThatIllegalStateException()
                .isThrownBy(() -> key("nearly-a-key"))
                .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("nearly-a-key"));
    }

    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    private static DataKey key(String base64) {
        DataKey key = new DataKey();
        key.base64 = base64;
        key.read();
        return key;
    }
}
