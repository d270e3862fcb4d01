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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A host of Berlin who is in Tokyo from 2 to 4 December 2026, by the clocks of Tokyo. */
class HostCalendarTravelTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final TimeSpan AWAY = span("2026-12-01T15:00:00Z", "2026-12-04T15:00:00Z");
    private static final TimeSpan WEEK = span("2026-11-30T00:00:00Z", "2026-12-07T00:00:00Z");

    @Test
    @DisplayName("G09: a window is read in the zone of the city where the host is that day")
    void windowsFollowTheHost() {
        assertThat(starts(evenings("20:00", "21:00"), Duration.ofHours(1)))
                .containsExactly(
                        "2026-11-30T19:00:00Z",
                        "2026-12-02T11:00:00Z",
                        "2026-12-03T11:00:00Z",
                        "2026-12-04T11:00:00Z",
                        "2026-12-04T19:00:00Z",
                        "2026-12-05T19:00:00Z",
                        "2026-12-06T19:00:00Z");
    }

    @Test
    @DisplayName("G09: where the host is by then says which zone a time is read in")
    void zones() {
        HostCalendar calendar = evenings("20:00", "21:00");
        assertThat(calendar.zoneAt(AWAY.start().minusNanos(1))).isEqualTo(BERLIN);
        assertThat(calendar.zoneAt(AWAY.start())).isEqualTo(TOKYO);
        assertThat(calendar.zoneAt(AWAY.end().minusNanos(1))).isEqualTo(TOKYO);
        assertThat(calendar.zoneAt(AWAY.end())).isEqualTo(BERLIN);
    }

    @Test
    @DisplayName("G09: a window that the departure cuts is open until then, and the window there from the arrival on")
    void departuresCutWindows() {
        HostCalendar calendar = evenings("15:00", "18:00");
        assertThat(starts(calendar, Duration.ofHours(1)))
                .as("15:00 in Berlin is 14:00 UTC; the journey begins at 15:00 UTC")
                .contains("2026-12-01T14:00:00Z")
                .doesNotContain("2026-12-01T14:15:00Z", "2026-12-01T15:00:00Z")
                .contains("2026-12-02T06:00:00Z", "2026-12-02T08:00:00Z");
    }

    @Test
    @DisplayName(
            "G09: a session lies in one city: over the departure or the return there is none, however open both are")
    void sessionsLieInOneCity() {
        HostCalendar calendar = evenings("00:00", "00:00");
        for (Instant change : List.of(AWAY.start(), AWAY.end())) {
            TimeSpan over = TimeSpan.of(change.minus(Duration.ofMinutes(30)), Duration.ofHours(1));
            assertThat(calendar.refusal(over, List.of(), NOW)).contains(SlotRule.TRAVELLING);
            assertThat(calendar.refusal(TimeSpan.of(change, Duration.ofHours(1)), List.of(), NOW))
                    .isEmpty();
            TimeSpan until = TimeSpan.of(change.minus(Duration.ofHours(1)), Duration.ofHours(1));
            assertThat(calendar.refusal(until, List.of(), NOW)).isEmpty();
        }
    }

    @Test
    @DisplayName("G09: one journey may follow another at once; between them is no time at home")
    void journeysMayTouch() {
        ZoneId sydney = ZoneId.of("Australia/Sydney");
        TimeSpan further = span("2026-12-04T15:00:00Z", "2026-12-05T15:00:00Z");
        HostCalendar calendar = with(List.of(new Travel(further, sydney), new Travel(AWAY, TOKYO)), "20:00", "21:00");
        assertThat(starts(calendar, Duration.ofHours(1)))
                .contains("2026-12-04T11:00:00Z", "2026-12-05T09:00:00Z")
                .doesNotContain("2026-12-04T19:00:00Z")
                .contains("2026-12-05T19:00:00Z");
    }

    @Test
    @DisplayName("R313, R314, G09: openings and blocks are instants, wherever the host is")
    void openingsAndBlocksTravelAlong() {
        Exceptions exceptions = new Exceptions(
                List.of(span("2026-12-03T00:00:00Z", "2026-12-03T02:00:00Z")),
                List.of(span("2026-12-02T11:00:00Z", "2026-12-02T12:00:00Z")),
                List.of(new Travel(AWAY, TOKYO)),
                List.of());
        HostCalendar calendar = new HostCalendar(BERLIN, week("20:00", "21:00"), BookingRules.STANDARD, exceptions);
        assertThat(starts(calendar, Duration.ofHours(2))).containsExactly("2026-12-03T00:00:00Z");
        assertThat(starts(calendar, Duration.ofHours(1))).doesNotContain("2026-12-02T11:00:00Z");
    }

    private static HostCalendar evenings(String start, String end) {
        return with(List.of(new Travel(AWAY, TOKYO)), start, end);
    }

    private static HostCalendar with(List<Travel> travels, String start, String end) {
        return new HostCalendar(
                BERLIN,
                week(start, end),
                BookingRules.STANDARD,
                new Exceptions(List.of(), List.of(), travels, List.of()));
    }

    private static List<WeeklyWindow> week(String start, String end) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new WeeklyWindow(day, LocalTime.parse(start), LocalTime.parse(end)))
                .toList();
    }

    private static List<String> starts(HostCalendar calendar, Duration length) {
        return calendar.slots(WEEK, length, List.of(), NOW).stream()
                .map(slot -> slot.start().toString())
                .toList();
    }

    private static TimeSpan span(String start, String end) {
        return new TimeSpan(Instant.parse(start), Instant.parse(end));
    }
}
