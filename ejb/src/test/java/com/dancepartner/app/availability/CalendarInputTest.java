package com.dancepartner.app.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.dancepartner.domain.availability.BookingRules;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.time.TimeSpan;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What hosts send, read on Wednesday, 25 November 2026, at noon in Lisbon. */
class CalendarInputTest {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final ZoneId APIA = ZoneId.of("Pacific/Apia");

    @ParameterizedTest(name = "{0} from {1} to {2}")
    @DisplayName("R313, R314: an opening lasts up to 31 days, a block up to 400; what is under way is not past")
    @CsvSource({
        "opening, 2026-11-27T18:00, 2026-11-27T18:01",
        "opening, 2026-11-27T18:00, 2026-12-28T18:00",
        "opening, 2026-11-25T11:00, 2026-11-25T12:01",
        "block,   2026-01-01T00:00, 2026-11-25T13:00",
        "block,   2026-11-25T00:00, 2027-12-30T00:00"
    })
    void goodOverrides(String kind, String start, String end) {
        TimeSpan span = override(kind, start, end, null).span(LISBON, Hosts.NOW);
        assertThat(LocalTimes.text(span.start(), LISBON)).isEqualTo(start);
        assertThat(LocalTimes.text(span.end(), LISBON)).isEqualTo(end);
    }

    @ParameterizedTest(name = "{0} from {1} to {2}")
    @DisplayName(
            "R525: an override that ends before it starts, is past, or is too long is refused by the name of its end")
    @CsvSource({
        "opening, 2026-11-27T18:00, 2026-11-27T18:00",
        "opening, 2026-11-27T18:00, 2026-11-27T17:00",
        "block,   2026-11-25T10:00, 2026-11-25T12:00",
        "opening, 2026-11-27T18:00, 2026-12-28T18:01",
        "block,   2026-11-25T13:00, 2027-12-30T13:01",
        "block,   2026-11-27T18:00, 9999-12-31T23:59",
        "block,   0000-01-01T00:00, 2026-12-31T23:59",
        // both are 01:00 UTC, since the hour between them is skipped
        "block,   2027-03-28T01:00, 2027-03-28T02:00"
    })
    void badOverrides(String kind, String start, String end) {
        OverrideInput input = override(kind, start, end, null);
        assertInvalid("end", () -> input.span(LISBON, Hosts.NOW));
    }

    @Test
    @DisplayName("G09: start and end are local to where the host is at the start, or to the zone that is given")
    void zonesOfOverrides() {
        Whereabouts home = new Whereabouts(LISBON, List.of());
        assertThat(override("block", "2026-11-27T18:00", "2026-11-27T20:00", null)
                        .zone(home))
                .isEqualTo(LISBON);
        OverrideInput elsewhere = override("block", "2026-11-27T18:00", "2026-11-27T20:00", "Asia/Tokyo");
        assertThat(elsewhere.span(elsewhere.zone(home), Hosts.NOW).start())
                .isEqualTo(Instant.parse("2026-11-27T09:00:00Z"));
        OverrideInput nowhere = override("block", "2026-11-27T18:00", "2026-11-27T20:00", "Atlantis");
        assertInvalid("time_zone", () -> nowhere.zone(home));
    }

    @ParameterizedTest(name = "{0} to {1} in {2}")
    @DisplayName("G09, G11: a journey is whole days by the calendar of the place, however long they are")
    @CsvSource({
        "2026-12-24, 2026-12-24, Europe/Lisbon,     2026-12-24T00:00:00Z, 2026-12-25T00:00:00Z",
        "2027-03-28, 2027-03-28, Europe/Lisbon,     2027-03-28T00:00:00Z, 2027-03-28T23:00:00Z",
        "2026-12-24, 2026-12-26, Pacific/Pago_Pago, 2026-12-24T11:00:00Z, 2026-12-27T11:00:00Z",
        "2026-11-25, 2026-11-25, Pacific/Pago_Pago, 2026-11-25T11:00:00Z, 2026-11-26T11:00:00Z",
        // clocks go forward at midnight: the day begins at one
        "2027-03-28, 2027-03-28, Asia/Beirut,       2027-03-27T22:00:00Z, 2027-03-28T21:00:00Z"
    })
    void goodJourneys(String from, String to, String zone, Instant start, Instant end) {
        assertThat(journey(from, to).span(ZoneId.of(zone), Hosts.NOW)).isEqualTo(new TimeSpan(start, end));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @DisplayName(
            "R525: a journey that ends before it starts, is past, or is too long is refused by the name of its end")
    @CsvSource({"2026-12-24, 2026-12-23", "2026-11-23, 2026-11-24", "2026-12-01, 2028-01-06", "0001-01-01, 9999-12-31"})
    void badJourneys(String from, String to) {
        assertInvalid("to", () -> journey(from, to).span(LISBON, Hosts.NOW));
    }

    @Test
    @DisplayName("G09: a day that a place left out when it crossed the date line is no journey")
    void noSuchDay() {
        Instant before = Instant.parse("2011-12-01T00:00:00Z");
        assertInvalid("to", () -> journey("2011-12-30", "2011-12-30").span(APIA, before));
    }

    @Test
    @DisplayName("R365: rules that are not given stay; together they must be within their bounds")
    void rules() {
        BookingRules before = new BookingRules(15, 240, 30, 30, 60, 120, 1, true);
        assertThat(none().over(before)).isEqualTo(before);
        assertThat(new RulesInput(0, null, null, 60, null, null, null, false).over(before))
                .isEqualTo(new BookingRules(0, 240, 30, 60, 60, 120, 1, false));
        assertInvalid("max_minutes", () -> new RulesInput(null, null, null, null, 180, null, null, null).over(before));
        assertInvalid("horizon_days", () -> new RulesInput(null, null, 91, null, null, null, null, null).over(before));
    }

    @Test
    @DisplayName("R319, R328: slots are asked for 31 days at most, and nobody looks behind the furthest horizon")
    void questions() {
        Instant now = Hosts.NOW;
        Instant month = now.plusSeconds(31 * 86_400L);
        assertThat(new SlotQuestion(now, month, 30, null).range(now)).contains(new TimeSpan(now, month));
        assertThat(new SlotQuestion(now.minusSeconds(60), now.plusSeconds(60), 240, null).range(now))
                .contains(new TimeSpan(now, now.plusSeconds(60)));
        Instant horizon = now.plusSeconds(90 * 86_400L);
        assertThat(new SlotQuestion(horizon.minusSeconds(60), horizon.plusSeconds(60), 60, null).range(now))
                .contains(new TimeSpan(horizon.minusSeconds(60), horizon));
        assertThat(new SlotQuestion(horizon, horizon.plusSeconds(1), 60, null).range(now))
                .isEmpty();
        assertThat(new SlotQuestion(Instant.MAX.minusSeconds(60), Instant.MAX, 60, null).range(now))
                .isEmpty();
        assertThat(new SlotQuestion(now.minusSeconds(60), now, 60, null).range(now))
                .isEmpty();
        assertInvalid("to", () -> new SlotQuestion(now, month.plusSeconds(1), 60, null));
        assertInvalid("to", () -> new SlotQuestion(now, now, 60, null));
        assertInvalid("to", () -> new SlotQuestion(Instant.MIN, Instant.MAX, 60, null));
        assertInvalid("duration_minutes", () -> new SlotQuestion(now, month, 29, null));
        assertInvalid("duration_minutes", () -> new SlotQuestion(now, month, 241, null));
    }

    private static OverrideInput override(String kind, String start, String end, @Nullable String zone) {
        return new OverrideInput(kind, start, end, zone, null);
    }

    private static TravelInput journey(String from, String to) {
        return new TravelInput("Tokyo", "JP", 35.68, 139.69, null, from, to);
    }

    private static RulesInput none() {
        return new RulesInput(null, null, null, null, null, null, null, null);
    }

    private static void assertInvalid(String field, ThrowingCallable work) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(work)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATION_ERROR))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }
}
