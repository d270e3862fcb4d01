package com.dancepartner.domain.availability;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.time.TimeSpan;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeeklyPlanTest {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Duration HOUR = Duration.ofHours(1);

    /** Friday 27 November 2026, when Lisbon is on UTC. */
    private static final TimeSpan FRIDAY = span("2026-11-27T00:00:00Z", "2026-11-28T00:00:00Z");

    @Test
    @DisplayName("R312: a window comes back every week, in the host's own zone")
    void windowsComeBackEveryWeek() {
        WeeklyPlan plan = new WeeklyPlan(NEW_YORK, List.of(window(DayOfWeek.FRIDAY, "20:00", "23:00")));
        assertThat(plan.covers(span("2026-11-28T01:00:00Z", "2026-11-28T04:00:00Z")))
                .isTrue();
        assertThat(plan.covers(span("2026-12-05T01:00:00Z", "2026-12-05T04:00:00Z")))
                .isTrue();
        assertThat(plan.covers(span("2026-11-27T20:00:00Z", "2026-11-27T23:00:00Z")))
                .as("20:00 in London, not in New York")
                .isFalse();
    }

    @Test
    @DisplayName("R312: a span that leaves the window at either end is not open")
    void spansMustLieWithinTheWindow() {
        WeeklyPlan plan = lisbon(window(DayOfWeek.FRIDAY, "20:00", "22:00"));
        assertThat(plan.covers(span("2026-11-27T20:00:00Z", "2026-11-27T22:00:00Z")))
                .isTrue();
        assertThat(plan.covers(span("2026-11-27T19:45:00Z", "2026-11-27T21:00:00Z")))
                .isFalse();
        assertThat(plan.covers(span("2026-11-27T21:00:00Z", "2026-11-27T22:15:00Z")))
                .isFalse();
    }

    @Test
    @DisplayName("R312: a host without windows is never open")
    void noWindowsNoSlots() {
        assertThat(lisbon().slots(FRIDAY, HOUR, List.of())).isEmpty();
    }

    @Test
    @DisplayName("G10: a night that ends after midnight belongs to the day on which it began")
    void nightsCrossMidnight() {
        WeeklyPlan plan = lisbon(window(DayOfWeek.FRIDAY, "22:00", "02:00"));
        assertThat(plan.covers(span("2026-11-27T22:00:00Z", "2026-11-28T02:00:00Z")))
                .isTrue();
        assertThat(plan.covers(span("2026-11-28T01:00:00Z", "2026-11-28T02:15:00Z")))
                .isFalse();
        assertThat(plan.covers(span("2026-11-27T00:30:00Z", "2026-11-27T01:30:00Z")))
                .as("the night before Friday is Thursday's")
                .isFalse();
    }

    @Test
    @DisplayName("G10: the small hours offer the slots of the night before")
    void slotsAfterMidnight() {
        WeeklyPlan plan = lisbon(window(DayOfWeek.FRIDAY, "22:00", "02:00"));
        TimeSpan saturday = span("2026-11-28T00:00:00Z", "2026-11-29T00:00:00Z");
        assertThat(starts(plan.slots(saturday, HOUR, List.of())))
                .containsExactly(
                        "2026-11-28T00:00:00Z",
                        "2026-11-28T00:15:00Z",
                        "2026-11-28T00:30:00Z",
                        "2026-11-28T00:45:00Z",
                        "2026-11-28T01:00:00Z");
    }

    @Test
    @DisplayName("G10: Sunday's night reaches into Monday")
    void sundayNightReachesIntoMonday() {
        WeeklyPlan plan = lisbon(window(DayOfWeek.SUNDAY, "23:00", "01:00"));
        assertThat(plan.covers(span("2026-11-29T23:30:00Z", "2026-11-30T00:30:00Z")))
                .isTrue();
    }

    @Test
    @DisplayName("G10: windows that touch or overlap are one")
    void windowsMerge() {
        WeeklyPlan touching =
                lisbon(window(DayOfWeek.FRIDAY, "20:00", "00:00"), window(DayOfWeek.SATURDAY, "00:00", "03:00"));
        assertThat(touching.covers(span("2026-11-27T23:00:00Z", "2026-11-28T01:00:00Z")))
                .isTrue();
        WeeklyPlan overlapping =
                lisbon(window(DayOfWeek.FRIDAY, "18:00", "21:00"), window(DayOfWeek.FRIDAY, "20:00", "23:00"));
        assertThat(overlapping.slots(FRIDAY, Duration.ofHours(5), List.of()))
                .containsExactly(span("2026-11-27T18:00:00Z", "2026-11-27T23:00:00Z"));
        WeeklyPlan within =
                lisbon(window(DayOfWeek.FRIDAY, "18:00", "23:00"), window(DayOfWeek.FRIDAY, "19:00", "20:00"));
        assertThat(within.covers(span("2026-11-27T18:00:00Z", "2026-11-27T23:00:00Z")))
                .isTrue();
    }

    @Test
    @DisplayName("G10: windows with a pause between them are two")
    void pausesStay() {
        WeeklyPlan plan =
                lisbon(window(DayOfWeek.FRIDAY, "18:00", "20:00"), window(DayOfWeek.FRIDAY, "20:15", "22:00"));
        assertThat(plan.covers(span("2026-11-27T19:30:00Z", "2026-11-27T20:30:00Z")))
                .isFalse();
    }

    @Test
    @DisplayName("R320, R369: no slot overlaps a booking, but one may begin as it ends")
    void busySpansAreExcluded() {
        WeeklyPlan plan = lisbon(window(DayOfWeek.FRIDAY, "20:00", "23:00"));
        TimeSpan booked = span("2026-11-27T21:00:00Z", "2026-11-27T22:00:00Z");
        assertThat(starts(plan.slots(FRIDAY, HOUR, List.of(booked))))
                .containsExactly("2026-11-27T20:00:00Z", "2026-11-27T22:00:00Z");
    }

    @Test
    @DisplayName("G38: slots start on the quarter hour, whenever the window or the question begins")
    void slotsAreAligned() {
        WeeklyPlan plan = lisbon(window(DayOfWeek.FRIDAY, "20:10", "21:40"));
        assertThat(starts(plan.slots(FRIDAY, HOUR, List.of())))
                .containsExactly("2026-11-27T20:15:00Z", "2026-11-27T20:30:00Z");
        TimeSpan later = span("2026-11-27T20:16:00.5Z", "2026-11-28T00:00:00Z");
        assertThat(starts(plan.slots(later, HOUR, List.of()))).containsExactly("2026-11-27T20:30:00Z");
    }

    @Test
    @DisplayName("R319: a question gets the slots that start within its range only")
    void rangeBoundsTheStarts() {
        WeeklyPlan plan = lisbon(window(DayOfWeek.FRIDAY, "20:00", "23:00"));
        TimeSpan range = span("2026-11-27T20:30:00Z", "2026-11-27T21:00:00Z");
        assertThat(starts(plan.slots(range, HOUR, List.of())))
                .containsExactly("2026-11-27T20:30:00Z", "2026-11-27T20:45:00Z");
    }

    @ParameterizedTest(name = "{0} from {1} to {2} on the Sunday of {3} lasts {4} quarter hours")
    @DisplayName("G11: a window on the day of a clock change lasts as long as the clock on the wall says")
    @CsvSource({
        // 01:00 to 02:00 is skipped in Lisbon
        "Europe/Lisbon, 00:00, 03:00, 2027-03-28T00:00:00Z, 8",
        "Europe/Lisbon, 01:00, 02:00, 2027-03-28T00:00:00Z, 0",
        "Europe/Lisbon, 01:30, 03:00, 2027-03-28T00:00:00Z, 2",
        // 01:00 to 02:00 comes twice
        "Europe/Lisbon, 00:00, 03:00, 2026-10-24T23:00:00Z, 16",
        "Europe/Lisbon, 01:30, 02:30, 2026-10-24T23:00:00Z, 8",
        // 02:00 to 03:00 is skipped in New York
        "America/New_York, 01:00, 04:00, 2027-03-14T05:00:00Z, 8",
        "America/New_York, 02:00, 03:00, 2027-03-14T05:00:00Z, 0",
        "America/New_York, 02:15, 04:00, 2027-03-14T05:00:00Z, 3",
        // 01:00 to 02:00 comes twice
        "America/New_York, 00:00, 03:00, 2026-11-01T04:00:00Z, 16",
        "America/New_York, 01:00, 01:30, 2026-11-01T04:00:00Z, 2"
    })
    void clockChanges(String zone, String start, String end, Instant midnight, int quarters) {
        WeeklyPlan plan = new WeeklyPlan(ZoneId.of(zone), List.of(window(DayOfWeek.SUNDAY, start, end)));
        TimeSpan sunday = TimeSpan.of(midnight, Duration.ofHours(12));
        assertThat(plan.slots(sunday, WeeklyPlan.STEP, List.of())).hasSize(quarters);
    }

    @ParameterizedTest(name = "{0} {1} is {3}")
    @DisplayName("G11: a time that is skipped moves forward, a time that comes twice means the earlier")
    @CsvSource({
        "Europe/Lisbon, 01:15, 2027-03-28T00:00:00Z, 2027-03-28T01:15:00Z",
        "Europe/Lisbon, 01:15, 2026-10-24T23:00:00Z, 2026-10-25T00:15:00Z",
        "America/New_York, 02:15, 2027-03-14T05:00:00Z, 2027-03-14T07:15:00Z",
        "America/New_York, 01:15, 2026-11-01T04:00:00Z, 2026-11-01T05:15:00Z"
    })
    void skippedAndRepeatedTimes(String zone, String start, Instant midnight, Instant expected) {
        WeeklyPlan plan = new WeeklyPlan(ZoneId.of(zone), List.of(window(DayOfWeek.SUNDAY, start, "05:00")));
        TimeSpan sunday = TimeSpan.of(midnight, Duration.ofHours(12));
        assertThat(plan.slots(sunday, HOUR, List.of()).get(0).start()).isEqualTo(expected);
    }

    @Test
    @DisplayName("G11: a session over the change lasts its elapsed time")
    void durationsAreElapsedTime() {
        WeeklyPlan plan = lisbon(window(DayOfWeek.SUNDAY, "00:00", "03:00"));
        assertThat(plan.covers(TimeSpan.of(Instant.parse("2026-10-24T23:00:00Z"), Duration.ofHours(4))))
                .as("four hours pass between 00:00 and 03:00")
                .isTrue();
        assertThat(plan.covers(TimeSpan.of(Instant.parse("2027-03-28T00:00:00Z"), Duration.ofHours(3))))
                .as("two hours pass between 00:00 and 03:00")
                .isFalse();
    }

    @ParameterizedTest(name = "{0}: {2} starts")
    @DisplayName("G10, G11: open all week means every quarter hour, 92 on the short day and 100 on the long one")
    @CsvSource({
        "2026-11-27T00:00:00Z, 2026-11-28T00:00:00Z, 96",
        "2027-03-28T00:00:00Z, 2027-03-28T23:00:00Z, 92",
        "2026-10-24T23:00:00Z, 2026-10-26T00:00:00Z, 100"
    })
    void openAllWeek(Instant from, Instant to, int starts) {
        assertThat(allWeek(LISBON).slots(new TimeSpan(from, to), Duration.ofHours(4), List.of()))
                .hasSize(starts)
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("G11: in no zone of the world does a clock change close a host who is always open")
    void everyZone() {
        SoftAssertions softly = new SoftAssertions();
        for (String id : ZoneId.getAvailableZoneIds()) {
            ZoneId zone = ZoneId.of(id);
            for (Instant change : changesOf(zone).toList()) {
                TimeSpan around = TimeSpan.of(change.minus(Duration.ofHours(2)), Duration.ofHours(4));
                softly.assertThat(allWeek(zone).covers(around))
                        .as("%s at %s", id, change)
                        .isTrue();
            }
        }
        softly.assertAll();
    }

    private static Stream<Instant> changesOf(ZoneId zone) {
        Instant first = Instant.parse("2026-01-01T00:00:00Z");
        Instant last = Instant.parse("2028-01-01T00:00:00Z");
        return Stream.iterate(
                        zone.getRules().nextTransition(first),
                        change -> zone.getRules().nextTransition(change.getInstant()))
                .takeWhile(change -> change != null && change.getInstant().isBefore(last))
                .map(ZoneOffsetTransition::getInstant);
    }

    private static WeeklyPlan lisbon(WeeklyWindow... windows) {
        return new WeeklyPlan(LISBON, List.of(windows));
    }

    private static WeeklyPlan allWeek(ZoneId zone) {
        return new WeeklyPlan(
                zone,
                Arrays.stream(DayOfWeek.values())
                        .map(day -> window(day, "00:00", "00:00"))
                        .toList());
    }

    private static WeeklyWindow window(DayOfWeek day, String start, String end) {
        return new WeeklyWindow(day, LocalTime.parse(start), LocalTime.parse(end));
    }

    private static TimeSpan span(String start, String end) {
        return new TimeSpan(Instant.parse(start), Instant.parse(end));
    }

    private static List<String> starts(List<TimeSpan> slots) {
        return slots.stream().map(slot -> slot.start().toString()).toList();
    }
}
