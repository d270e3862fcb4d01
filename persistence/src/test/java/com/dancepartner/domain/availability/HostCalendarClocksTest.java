package com.dancepartner.domain.availability;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.time.TimeSpan;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days on which clocks change, each asked a day before. */
class HostCalendarClocksTest {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration HALF = Duration.ofMinutes(30);

    @ParameterizedTest(name = "{0} from {1} to {2} on the Sunday of {3} has {4} starts of half an hour")
    @DisplayName("G11: a window on the day of a clock change lasts as long as the clock on the wall says")
    @CsvSource({
        // 01:00 to 02:00 is skipped in Lisbon
        "Europe/Lisbon, 00:00, 03:00, 2027-03-28T00:00:00Z, 7",
        "Europe/Lisbon, 01:00, 02:00, 2027-03-28T00:00:00Z, 0",
        "Europe/Lisbon, 01:30, 03:00, 2027-03-28T00:00:00Z, 1",
        // 01:00 to 02:00 comes twice
        "Europe/Lisbon, 00:00, 03:00, 2026-10-24T23:00:00Z, 15",
        "Europe/Lisbon, 01:30, 02:30, 2026-10-24T23:00:00Z, 7",
        // 02:00 to 03:00 is skipped in New York
        "America/New_York, 01:00, 04:00, 2027-03-14T05:00:00Z, 7",
        "America/New_York, 02:00, 03:00, 2027-03-14T05:00:00Z, 0",
        "America/New_York, 02:15, 04:00, 2027-03-14T05:00:00Z, 2",
        // 01:00 to 02:00 comes twice
        "America/New_York, 00:00, 03:00, 2026-11-01T04:00:00Z, 15",
        "America/New_York, 01:00, 01:30, 2026-11-01T04:00:00Z, 1",
        // clocks move by half an hour on Lord Howe: 02:00 to 02:30 is skipped, 01:30 to 02:00 comes twice
        "Australia/Lord_Howe, 01:00, 04:00, 2026-10-03T13:30:00Z, 9",
        "Australia/Lord_Howe, 01:00, 04:00, 2027-04-03T13:00:00Z, 13"
    })
    void clockChanges(String zone, String start, String end, Instant midnight, int starts) {
        HostCalendar calendar = at(ZoneId.of(zone), window(DayOfWeek.SUNDAY, start, end));
        TimeSpan sunday = TimeSpan.of(midnight, Duration.ofHours(12));
        assertThat(slots(calendar, sunday, HALF)).hasSize(starts).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0} {1} is {3}")
    @DisplayName("G11: a time that is skipped moves forward, a time that comes twice means the earlier")
    @CsvSource({
        "Europe/Lisbon, 01:15, 2027-03-28T00:00:00Z, 2027-03-28T01:15:00Z",
        "Europe/Lisbon, 01:15, 2026-10-24T23:00:00Z, 2026-10-25T00:15:00Z",
        "America/New_York, 02:15, 2027-03-14T05:00:00Z, 2027-03-14T07:15:00Z",
        "America/New_York, 01:15, 2026-11-01T04:00:00Z, 2026-11-01T05:15:00Z",
        "Australia/Lord_Howe, 02:15, 2026-10-03T13:30:00Z, 2026-10-03T15:45:00Z"
    })
    void skippedAndRepeatedTimes(String zone, String start, Instant midnight, String expected) {
        HostCalendar calendar = at(ZoneId.of(zone), window(DayOfWeek.SUNDAY, start, "05:00"));
        TimeSpan sunday = TimeSpan.of(midnight, Duration.ofHours(12));
        assertThat(slots(calendar, sunday, HOUR)).startsWith(expected);
    }

    @Test
    @DisplayName("G11: a session over the change lasts its elapsed time")
    void durationsAreElapsedTime() {
        HostCalendar calendar = lisbon(window(DayOfWeek.SUNDAY, "00:00", "03:00"));
        assertThat(refusal(calendar, "2026-10-24T23:00:00Z", "2026-10-25T03:00:00Z"))
                .as("four hours pass between 00:00 and 03:00")
                .isEmpty();
        assertThat(refusal(calendar, "2027-03-28T00:00:00Z", "2027-03-28T03:00:00Z"))
                .as("two hours pass between 00:00 and 03:00")
                .contains(SlotRule.CLOSED);
    }

    @ParameterizedTest(name = "{0}: {2} starts")
    @DisplayName("G10, G11: open all week means every quarter hour, 92 on the short day and 100 on the long one")
    @CsvSource({
        "2026-11-27T00:00:00Z, 2026-11-28T00:00:00Z, 96",
        "2027-03-28T00:00:00Z, 2027-03-28T23:00:00Z, 92",
        "2026-10-24T23:00:00Z, 2026-10-26T00:00:00Z, 100"
    })
    void openAllWeek(Instant from, Instant to, int starts) {
        HostCalendar calendar = new HostCalendar(LISBON, everyDay(), BookingRules.STANDARD, Exceptions.NONE);
        assertThat(slots(calendar, new TimeSpan(from, to), Duration.ofHours(4)))
                .hasSize(starts)
                .doesNotHaveDuplicates();
    }

    private static HostCalendar lisbon(WeeklyWindow... windows) {
        return at(LISBON, windows);
    }

    private static HostCalendar at(ZoneId zone, WeeklyWindow... windows) {
        return new HostCalendar(zone, List.of(windows), BookingRules.STANDARD, Exceptions.NONE);
    }

    private static List<WeeklyWindow> everyDay() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> window(day, "00:00", "00:00"))
                .toList();
    }

    private static WeeklyWindow window(DayOfWeek day, String start, String end) {
        return new WeeklyWindow(day, LocalTime.parse(start), LocalTime.parse(end));
    }

    private static Optional<SlotRule> refusal(HostCalendar calendar, String start, String end) {
        TimeSpan asked = span(start, end);
        return calendar.refusal(asked, List.of(), dayBefore(asked));
    }

    private static List<String> slots(HostCalendar calendar, TimeSpan range, Duration length) {
        return starts(calendar.slots(range, length, List.of(), dayBefore(range)));
    }

    private static Instant dayBefore(TimeSpan span) {
        return span.start().minus(Duration.ofDays(1));
    }

    private static TimeSpan span(String start, String end) {
        return new TimeSpan(Instant.parse(start), Instant.parse(end));
    }

    private static List<String> starts(List<TimeSpan> slots) {
        return slots.stream().map(slot -> slot.start().toString()).toList();
    }
}
