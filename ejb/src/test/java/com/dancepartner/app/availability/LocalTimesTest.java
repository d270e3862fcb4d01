package com.dancepartner.app.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.dancepartner.domain.error.BusinessException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalTimesTest {

    @ParameterizedTest(name = "{0} in {1} is {2}")
    @DisplayName("G11: a local time that is skipped moves forward, one that comes twice means the earlier")
    @CsvSource({
        "2026-12-24T18:00, Europe/Lisbon,       2026-12-24T18:00:00Z",
        "2027-03-28T01:30, Europe/Lisbon,       2027-03-28T01:30:00Z",
        "2027-03-28T02:30, Europe/Lisbon,       2027-03-28T01:30:00Z",
        "2026-10-25T01:30, Europe/Lisbon,       2026-10-25T00:30:00Z",
        "2027-03-14T02:30, America/New_York,    2027-03-14T07:30:00Z",
        "2026-11-01T01:30, America/New_York,    2026-11-01T05:30:00Z",
        "2026-10-04T02:15, Australia/Lord_Howe, 2026-10-03T15:45:00Z",
        "2026-12-24T18:00, Pacific/Kiritimati,  2026-12-24T04:00:00Z",
        "2026-12-24T18:00, Pacific/Pago_Pago,   2026-12-25T05:00:00Z",
        "2011-12-30T12:00, Pacific/Apia,        2011-12-30T22:00:00Z"
    })
    void read(String local, String zone, Instant expected) {
        assertThat(LocalTimes.instant(LocalTimes.time("start", local), ZoneId.of(zone)))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("G09: a time is shown as the clock on the wall has it, to the minute")
    void shown() {
        Instant instant = Instant.parse("2026-12-24T18:05:00Z");
        assertThat(LocalTimes.text(instant, ZoneId.of("Asia/Kathmandu"))).isEqualTo("2026-12-24T23:50");
        assertThat(LocalTimes.text(instant, ZoneId.of("Pacific/Kiritimati"))).isEqualTo("2026-12-25T08:05");
    }

    @ParameterizedTest
    @DisplayName("R525: a day or a time that no calendar has is refused by the name of its field")
    @ValueSource(strings = {"2026-02-30T18:00", "2026-13-01T18:00", "2026-12-24T24:01", "2026-12-24T18:60"})
    void impossible(String local) {
        assertInvalid("start", () -> LocalTimes.time("start", local));
        assertInvalid("from", () -> LocalTimes.date("from", "2026-02-29"));
    }

    @ParameterizedTest
    @DisplayName("G09: a zone is one that IANA knows")
    @ValueSource(strings = {"Europe/Atlantis", "+01:00", "lisbon", "", "Europe/Lisbon "})
    void zones(String name) {
        assertInvalid("time_zone", () -> LocalTimes.zone(name));
        assertThat(LocalTimes.zone("Europe/Lisbon")).isEqualTo(ZoneId.of("Europe/Lisbon"));
    }

    @Test
    @DisplayName(
            "R525: what the pattern of a field lets through is a local time or an impossible one, never with seconds")
    void patterns() {
        assertThat("2026-12-24T18:00").matches(LocalTimes.DATE_AND_TIME);
        assertThat(LocalDateTime.of(2026, 12, 24, 18, 0, 1).toString()).doesNotMatch(LocalTimes.DATE_AND_TIME);
        assertThat("+99999-12-24T18:00").doesNotMatch(LocalTimes.DATE_AND_TIME);
        assertThat("2026-12-24T18:00Z").doesNotMatch(LocalTimes.DATE_AND_TIME);
    }

    private static void assertInvalid(String field, ThrowingCallable work) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(work)
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }
}
