package com.dancepartner.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParametersTest {

    private static final Instant NIGHT = Instant.parse("2026-11-27T22:00:00Z");

    @ParameterizedTest
    @DisplayName("numbers are read as JSON spells them")
    @CsvSource({"38.7, 38.7", "-9.1449, -9.1449", "0, 0", "1e2, 100"})
    void decimal(String value, double number) {
        assertThat(QueryParameters.decimal("latitude", value)).isEqualTo(number);
    }

    @ParameterizedTest
    @DisplayName("R525: a missing number is refused by its name")
    @NullSource
    @ValueSource(strings = {"", " "})
    void missingDecimal(String value) {
        assertInvalid("latitude is required", () -> QueryParameters.decimal("latitude", value));
    }

    @ParameterizedTest
    @DisplayName("R525: what is no finite number is refused by its name")
    @ValueSource(strings = {"north", "38,7", "NaN", "Infinity", "-Infinity", "1e999", "1 2"})
    void noDecimal(String value) {
        assertInvalid("latitude must be a number", () -> QueryParameters.decimal("latitude", value));
    }

    @Test
    @DisplayName("a number that may be left out may be left out, and not be nonsense")
    void optionalDecimal() {
        assertThat(QueryParameters.optionalDecimal("latitude", null)).isNull();
        assertThat(QueryParameters.optionalDecimal("latitude", "4.5")).isEqualTo(4.5);
        assertInvalid("latitude must be a number", () -> QueryParameters.optionalDecimal("latitude", "x"));
    }

    @ParameterizedTest
    @DisplayName("whole numbers are taken within their bounds, both included")
    @ValueSource(strings = {"1", "20", "100"})
    void whole(String value) {
        assertThat(QueryParameters.whole("latitude", value, 1, 100)).isEqualTo(Integer.parseInt(value));
    }

    @ParameterizedTest
    @DisplayName("R525: a number out of its bounds is refused with the bounds")
    @ValueSource(strings = {"0", "101", "-1"})
    void outOfBounds(String value) {
        assertInvalid("latitude must be between 1 and 100", () -> QueryParameters.whole("latitude", value, 1, 100));
    }

    @ParameterizedTest
    @DisplayName("R525: what is no whole number is refused")
    @ValueSource(strings = {"", "ten", "1.5", "2147483648", " 1"})
    void notWhole(String value) {
        assertInvalid("latitude must be a whole number", () -> QueryParameters.whole("latitude", value, 1, 100));
    }

    @ParameterizedTest
    @DisplayName("instants are read in any offset")
    @ValueSource(strings = {"2026-11-27T22:00:00Z", "2026-11-27T22:00:00.000Z", "2026-11-27T23:00:00+01:00"})
    void instant(String value) {
        assertThat(QueryParameters.instant("latitude", value)).isEqualTo(NIGHT);
    }

    @ParameterizedTest
    @DisplayName("R525: what names no instant is refused with an example")
    @ValueSource(strings = {"", "2026-11-27", "2026-11-27T22:00", "2026-02-30T22:00:00Z", "tomorrow", "1795816800"})
    void noInstant(String value) {
        assertInvalid(
                "latitude must be an instant like 2026-11-27T22:00:00Z",
                () -> QueryParameters.instant("latitude", value));
    }

    @Test
    @DisplayName("R525: a missing instant is refused, or replaced where there is a default")
    void missingInstant() {
        assertInvalid("latitude is required", () -> QueryParameters.instant("latitude", null));
        assertThat(QueryParameters.instantOr(NIGHT, "latitude", null)).isEqualTo(NIGHT);
        assertThat(QueryParameters.instantOr(Instant.EPOCH, "latitude", "2026-11-27T22:00:00Z"))
                .isEqualTo(NIGHT);
    }

    private static void assertInvalid(String message, ThrowingCallable work) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(work)
                .withMessage(message)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATION_ERROR))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("latitude"));
    }
}
