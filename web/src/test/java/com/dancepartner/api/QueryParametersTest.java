package com.dancepartner.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.host.DanceRole;
import java.time.Instant;
import java.util.List;
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

    @ParameterizedTest
    @DisplayName("whole numbers are taken within their bounds, both included")
    @ValueSource(strings = {"1", "20", "100"})
    void whole(String value) {
        assertThat(QueryParameters.whole("latitude", value, 1, 100)).isEqualTo(Integer.parseInt(value));
    }

    @ParameterizedTest
    @DisplayName("R525: a number out of its bounds is refused with the bounds")
    @ValueSource(strings = {"0", "101", "-1", "2147483648", "4294967297", "-9223372036854775808"})
    void outOfBounds(String value) {
        assertInvalid("latitude must be between 1 and 100", () -> QueryParameters.whole("latitude", value, 1, 100));
    }

    @ParameterizedTest
    @DisplayName("R525: what is no whole number is refused")
    @ValueSource(strings = {"", "ten", "1.5", "9223372036854775808", " 1"})
    void notWhole(String value) {
        assertInvalid("latitude must be a whole number", () -> QueryParameters.whole("latitude", value, 1, 100));
    }

    @Test
    @DisplayName("whole numbers may be longer than an int where they are amounts")
    void longWhole() {
        assertThat(QueryParameters.whole("latitude", "100000000000", 1L, 100_000_000_000L))
                .isEqualTo(100_000_000_000L);
        assertInvalid(
                "latitude must be between 1 and 100000000000",
                () -> QueryParameters.whole("latitude", "100000000001", 1L, 100_000_000_000L));
    }

    @Test
    @DisplayName("G60: a word is one of those that are known")
    void oneOf() {
        assertThat(QueryParameters.oneOf("latitude", "follow", DanceRole.class)).isEqualTo(DanceRole.FOLLOW);
    }

    @ParameterizedTest
    @DisplayName("R525: any other word is refused with those that are known")
    @ValueSource(strings = {"", " ", "FOLLOW", "follow ", "dance"})
    void noneOf(String value) {
        assertInvalid(
                "latitude must be one of lead, follow, switch",
                () -> QueryParameters.oneOf("latitude", value, DanceRole.class));
    }

    @Test
    @DisplayName("R279: lists may be repeated, separated by commas, or both; what is blank counts for nothing")
    void list() {
        assertThat(QueryParameters.list(List.of("a,b", " c ", "", ",", "d,,e")))
                .containsExactly("a", "b", "c", "d", "e");
        assertThat(QueryParameters.list(List.of())).isEmpty();
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
