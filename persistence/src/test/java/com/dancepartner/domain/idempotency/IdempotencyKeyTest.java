package com.dancepartner.domain.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {

    private static final UUID SOMEBODY = UUID.randomUUID();

    @ParameterizedTest
    @DisplayName("G51: a key is any visible text of ASCII")
    @ValueSource(strings = {"1", "!~", "\"8e03978e-40d5-43dd-bc93-6894a57f9324\"", "order:7/again"})
    void good(String value) {
        assertThat(new IdempotencyKey(SOMEBODY, value).value()).isEqualTo(value);
    }

    @Test
    @DisplayName("G51: a key has at most 100 characters")
    void longest() {
        assertThat(new IdempotencyKey(SOMEBODY, "k".repeat(100)).value()).hasSize(100);
        refused("k".repeat(101));
    }

    @ParameterizedTest
    @DisplayName("G51: nothing, spaces, control characters and other alphabets are no key: the header is named")
    @ValueSource(strings = {"", " ", "two words", "tab\t", "line\n", "ключ", "é", "\u007f"})
    void bad(String value) {
        refused(value);
    }

    private static void refused(String value) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> new IdempotencyKey(SOMEBODY, value))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATION_ERROR);
                    assertThat(refusal.field()).isEqualTo("Idempotency-Key");
                });
    }
}
