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

/**
 * Concrete cases, each asked a day before. {@link HostCalendarClocksTest} has the changes of clocks,
 * {@link HostCalendarTravelTest} the journeys.
 */
class HostCalendarTest {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration HALF = Duration.ofMinutes(30);

    /** Friday 27 November 2026, when Lisbon is on UTC. */
    private static final TimeSpan FRIDAY = span("2026-11-27T00:00:00Z", "2026-11-28T00:00:00Z");

    @Test
    @DisplayName("R312: a window comes back every week, in the host's own zone")
    void windowsComeBackEveryWeek() {
        HostCalendar calendar = at(NEW_YORK, window(DayOfWeek.FRIDAY, "20:00", "23:00"));
        assertThat(refusal(calendar, "2026-11-28T01:00:00Z", "2026-11-28T04:00:00Z"))
                .isEmpty();
        assertThat(refusal(calendar, "2026-12-05T01:00:00Z", "2026-12-05T04:00:00Z"))
                .isEmpty();
        assertThat(refusal(calendar, "2026-11-27T20:00:00Z", "2026-11-27T23:00:00Z"))
                .as("20:00 in London, not in New York")
                .contains(SlotRule.CLOSED);
    }

    @Test
    @DisplayName("R312: a span that leaves the window at either end is not open")
    void spansMustLieWithinTheWindow() {
        HostCalendar calendar = lisbon(window(DayOfWeek.FRIDAY, "20:00", "22:00"));
        assertThat(refusal(calendar, "2026-11-27T20:00:00Z", "2026-11-27T22:00:00Z"))
                .isEmpty();
        assertThat(refusal(calendar, "2026-11-27T19:45:00Z", "2026-11-27T21:00:00Z"))
                .contains(SlotRule.CLOSED);
        assertThat(refusal(calendar, "2026-11-27T21:00:00Z", "2026-11-27T22:15:00Z"))
                .contains(SlotRule.CLOSED);
    }

    @Test
    @DisplayName("R312: a host without windows is never open")
    void noWindowsNoSlots() {
        assertThat(slots(lisbon(), FRIDAY, HOUR)).isEmpty();
    }

    @Test
    @DisplayName("G10: a night that ends after midnight belongs to the day on which it began")
    void nightsCrossMidnight() {
        HostCalendar calendar = lisbon(window(DayOfWeek.FRIDAY, "22:00", "02:00"));
        assertThat(refusal(calendar, "2026-11-27T22:00:00Z", "2026-11-28T02:00:00Z"))
                .isEmpty();
        assertThat(refusal(calendar, "2026-11-28T01:00:00Z", "2026-11-28T02:15:00Z"))
                .contains(SlotRule.CLOSED);
        assertThat(refusal(calendar, "2026-11-27T00:30:00Z", "2026-11-27T01:30:00Z"))
                .as("the night before Friday is Thursday's")
                .contains(SlotRule.CLOSED);
    }

    @Test
    @DisplayName("G10: the small hours offer the slots of the night before")
    void slotsAfterMidnight() {
        HostCalendar calendar = lisbon(window(DayOfWeek.FRIDAY, "22:00", "02:00"));
        TimeSpan saturday = span("2026-11-28T00:00:00Z", "2026-11-29T00:00:00Z");
        assertThat(slots(calendar, saturday, HOUR))
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
        HostCalendar calendar = lisbon(window(DayOfWeek.SUNDAY, "23:00", "01:00"));
        assertThat(refusal(calendar, "2026-11-29T23:30:00Z", "2026-11-30T00:30:00Z"))
                .isEmpty();
    }

    @Test
    @DisplayName("G10: windows that touch or overlap are one, those with a pause between them are two")
    void windowsMerge() {
        HostCalendar touching =
                lisbon(window(DayOfWeek.FRIDAY, "20:00", "00:00"), window(DayOfWeek.SATURDAY, "00:00", "03:00"));
        assertThat(refusal(touching, "2026-11-27T23:00:00Z", "2026-11-28T01:00:00Z"))
                .isEmpty();
        HostCalendar overlapping =
                lisbon(window(DayOfWeek.FRIDAY, "18:00", "20:00"), window(DayOfWeek.FRIDAY, "19:00", "22:00"));
        assertThat(slots(overlapping, FRIDAY, Duration.ofHours(4))).containsExactly("2026-11-27T18:00:00Z");
        HostCalendar within =
                lisbon(window(DayOfWeek.FRIDAY, "18:00", "22:00"), window(DayOfWeek.FRIDAY, "19:00", "20:00"));
        assertThat(slots(within, FRIDAY, Duration.ofHours(4))).containsExactly("2026-11-27T18:00:00Z");
        HostCalendar apart =
                lisbon(window(DayOfWeek.FRIDAY, "18:00", "20:00"), window(DayOfWeek.FRIDAY, "20:15", "22:00"));
        assertThat(refusal(apart, "2026-11-27T19:30:00Z", "2026-11-27T20:30:00Z"))
                .contains(SlotRule.CLOSED);
    }

    @Test
    @DisplayName("R320, R369: no slot overlaps a booking, but one may begin as it ends")
    void busySpansAreExcluded() {
        HostCalendar calendar = lisbon(window(DayOfWeek.FRIDAY, "20:00", "23:00"));
        TimeSpan booked = span("2026-11-27T21:00:00Z", "2026-11-27T22:00:00Z");
        assertThat(starts(calendar.slots(FRIDAY, HOUR, List.of(booked), dayBefore(FRIDAY))))
                .containsExactly("2026-11-27T20:00:00Z", "2026-11-27T22:00:00Z");
        assertThat(calendar.refusal(
                        span("2026-11-27T20:15:00Z", "2026-11-27T21:15:00Z"), List.of(booked), FRIDAY.start()))
                .contains(SlotRule.TAKEN);
    }

    @Test
    @DisplayName("G38, R320: a buffer is kept after the booking before and before the booking after")
    void buffersOnBothSides() {
        BookingRules buffered = new BookingRules(20, 120, 90, 15, 30, 240, 3, false);
        HostCalendar calendar = new HostCalendar(
                LISBON, List.of(window(DayOfWeek.FRIDAY, "18:00", "23:00")), buffered, Exceptions.NONE);
        TimeSpan booked = buffered.blocked(span("2026-11-27T20:00:00Z", "2026-11-27T21:00:00Z"));
        assertThat(starts(calendar.slots(FRIDAY, HOUR, List.of(booked), dayBefore(FRIDAY))))
                .as("until 19:40 at the latest, from 21:20 on")
                .containsExactly(
                        "2026-11-27T18:00:00Z",
                        "2026-11-27T18:15:00Z",
                        "2026-11-27T18:30:00Z",
                        "2026-11-27T21:30:00Z",
                        "2026-11-27T21:45:00Z",
                        "2026-11-27T22:00:00Z");
    }

    @Test
    @DisplayName("G38: slots start on the quarter hour, whenever the window or the question begins")
    void slotsAreAligned() {
        HostCalendar calendar = lisbon(window(DayOfWeek.FRIDAY, "20:10", "21:40"));
        assertThat(slots(calendar, FRIDAY, HOUR)).containsExactly("2026-11-27T20:15:00Z", "2026-11-27T20:30:00Z");
        TimeSpan later = span("2026-11-27T20:16:00.5Z", "2026-11-28T00:00:00Z");
        assertThat(slots(calendar, later, HOUR)).containsExactly("2026-11-27T20:30:00Z");
    }

    @Test
    @DisplayName("G09, G38: half hours are those of the clock on the wall, where it is 5:45 ahead, too")
    void stepsOfKathmandu() {
        BookingRules halves = new BookingRules(0, 120, 90, 30, 30, 240, 3, false);
        HostCalendar calendar = new HostCalendar(
                ZoneId.of("Asia/Kathmandu"),
                List.of(window(DayOfWeek.FRIDAY, "20:00", "22:00")),
                halves,
                Exceptions.NONE);
        assertThat(slots(calendar, FRIDAY, HOUR))
                .containsExactly("2026-11-27T14:15:00Z", "2026-11-27T14:45:00Z", "2026-11-27T15:15:00Z");
    }

    @Test
    @DisplayName("R319: a question gets the slots that start within its range only")
    void rangeBoundsTheStarts() {
        HostCalendar calendar = lisbon(window(DayOfWeek.FRIDAY, "20:00", "23:00"));
        TimeSpan range = span("2026-11-27T20:30:00Z", "2026-11-27T21:00:00Z");
        assertThat(slots(calendar, range, HOUR)).containsExactly("2026-11-27T20:30:00Z", "2026-11-27T20:45:00Z");
    }

    @Test
    @DisplayName("G38: nothing is offered sooner than the notice or beyond the horizon")
    void noticeAndHorizon() {
        BookingRules careful = new BookingRules(0, 240, 2, 60, 30, 240, 3, false);
        HostCalendar calendar = new HostCalendar(LISBON, everyDay(), careful, Exceptions.NONE);
        Instant now = Instant.parse("2026-11-25T12:20:00Z");
        TimeSpan week = span("2026-11-25T00:00:00Z", "2026-12-02T00:00:00Z");
        List<String> starts = starts(calendar.slots(week, HOUR, List.of(), now));
        assertThat(starts).startsWith("2026-11-25T17:00:00Z").endsWith("2026-11-27T11:00:00Z");
        assertThat(calendar.slots(span("2026-11-24T00:00:00Z", "2026-11-25T16:00:00Z"), HOUR, List.of(), now))
                .isEmpty();
    }

    @Test
    @DisplayName(
            "R313, R316: a one-time opening is open though no window is, and together with a window that it touches")
    void openings() {
        Exceptions exceptions = new Exceptions(
                List.of(span("2026-11-27T18:00:00Z", "2026-11-27T20:00:00Z")), List.of(), List.of(), List.of());
        HostCalendar calendar = new HostCalendar(
                LISBON, List.of(window(DayOfWeek.FRIDAY, "20:00", "22:00")), BookingRules.STANDARD, exceptions);
        assertThat(refusal(calendar, "2026-11-27T18:00:00Z", "2026-11-27T22:00:00Z"))
                .isEmpty();
        assertThat(refusal(calendar, "2026-12-04T18:00:00Z", "2026-12-04T19:00:00Z"))
                .as("once only")
                .contains(SlotRule.CLOSED);
    }

    @Test
    @DisplayName("R314, R317: a block closes what windows and openings open, from its first moment to its last")
    void blocks() {
        Exceptions exceptions = new Exceptions(
                List.of(span("2026-11-27T18:00:00Z", "2026-11-27T20:00:00Z")),
                List.of(span("2026-11-27T19:00:00Z", "2026-11-27T21:00:00Z")),
                List.of(),
                List.of(span("2026-11-27T22:30:00Z", "2026-11-27T23:00:00Z")));
        HostCalendar calendar = new HostCalendar(
                LISBON, List.of(window(DayOfWeek.FRIDAY, "20:00", "23:30")), BookingRules.STANDARD, exceptions);
        assertThat(slots(calendar, FRIDAY, HALF))
                .containsExactly(
                        "2026-11-27T18:00:00Z",
                        "2026-11-27T18:15:00Z",
                        "2026-11-27T18:30:00Z",
                        "2026-11-27T21:00:00Z",
                        "2026-11-27T21:15:00Z",
                        "2026-11-27T21:30:00Z",
                        "2026-11-27T21:45:00Z",
                        "2026-11-27T22:00:00Z",
                        "2026-11-27T23:00:00Z");
        assertThat(refusal(calendar, "2026-11-27T20:30:00Z", "2026-11-27T21:30:00Z"))
                .contains(SlotRule.BLOCKED);
        assertThat(refusal(calendar, "2026-11-27T22:00:00Z", "2026-11-27T23:00:00Z"))
                .contains(SlotRule.TAKEN_ELSEWHERE);
    }

    @Test
    @DisplayName("G38: a buffer may reach into a block, past the window and into an imported time: nobody dances in it")
    void buffersMayReachOut() {
        BookingRules buffered = new BookingRules(60, 120, 90, 15, 30, 240, 3, false);
        Exceptions exceptions = new Exceptions(
                List.of(), List.of(span("2026-11-27T22:00:00Z", "2026-11-27T23:00:00Z")), List.of(), List.of());
        HostCalendar calendar =
                new HostCalendar(LISBON, List.of(window(DayOfWeek.FRIDAY, "20:00", "22:00")), buffered, exceptions);
        assertThat(refusal(calendar, "2026-11-27T21:00:00Z", "2026-11-27T22:00:00Z"))
                .isEmpty();
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
