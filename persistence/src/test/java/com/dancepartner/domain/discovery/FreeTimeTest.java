package com.dancepartner.domain.discovery;

import static com.dancepartner.domain.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.availability.Exceptions;
import com.dancepartner.domain.availability.Travel;
import com.dancepartner.domain.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreeTimeTest {

    /** Hours until the horizon. */
    private static final int LAST = 90 * 24;

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    @ParameterizedTest
    @DisplayName("G38, G61: a length out of bounds, and a span too long or too short for it, is refused by name")
    @CsvSource({
        "duration, PT2H, PT29M",
        "duration, PT9H, PT241M",
        "duration, PT9H, PT240M0.001S",
        "to, PT59M, PT60M",
        "to, P7DT1S, PT60M"
    })
    void outOfBounds(String field, Duration span, Duration length) {
        assertInvalid(field, () -> new FreeTime(TimeSpan.of(NOON, span), length));
    }

    @Test
    @DisplayName("G38, G61: bounds are within bounds")
    void bounds() {
        assertThat(free(Duration.ZERO, Duration.ofMinutes(30), 30).length()).isEqualTo(Duration.ofMinutes(30));
        assertThat(free(Duration.ZERO, Duration.ofDays(7), 240).length()).isEqualTo(Duration.ofHours(4));
    }

    @Test
    @DisplayName("G38: what is left begins in two hours and ends in ninety days")
    void whatIsLeft() {
        assertThat(free(Duration.ofHours(-12), Duration.ofDays(7), 60).bookable(NOON))
                .contains(new TimeSpan(hours(2), hours(6 * 24 + 12)));
        assertThat(free(Duration.ofHours(5), Duration.ofHours(3), 60).bookable(NOON))
                .contains(new TimeSpan(hours(5), hours(8)));
        assertThat(free(Duration.ofHours(1), Duration.ofHours(2), 60).bookable(NOON))
                .contains(new TimeSpan(hours(2), hours(3)));
        assertThat(free(Duration.ofHours(1), Duration.ofMinutes(119), 60).bookable(NOON))
                .isEmpty();
        assertThat(free(Duration.ofHours(LAST - 1), Duration.ofHours(2), 60).bookable(NOON))
                .contains(new TimeSpan(hours(LAST - 1), hours(LAST)));
        assertThat(free(Duration.ofMinutes((LAST - 1) * 60 + 1), Duration.ofHours(2), 60)
                        .bookable(NOON))
                .isEmpty();
        assertThat(free(Duration.ofDays(-9), Duration.ofDays(7), 60).bookable(NOON))
                .isEmpty();
        assertThat(free(Duration.ofDays(91), Duration.ofDays(7), 60).bookable(NOON))
                .isEmpty();
    }

    @Test
    @DisplayName("G11, G61: sessions lie wholly within the span, on quarters, over a night when clocks go back")
    void sessions() {
        TimeSpan night = new TimeSpan(Instant.parse("2026-10-24T23:50:00Z"), Instant.parse("2026-10-25T02:30:00Z"));
        assertThat(sessions(night, "0,120,90,15,30,240", Exceptions.NONE))
                .containsExactly("2026-10-25T00:00:00Z", "2026-10-25T00:15:00Z", "2026-10-25T00:30:00Z");
        assertThat(sessions(night, "0,120,90,30,30,240", Exceptions.NONE))
                .as("a step of half an hour")
                .containsExactly("2026-10-25T00:00:00Z", "2026-10-25T00:30:00Z");
        assertThat(sessions(night, "0,120,90,15,30,90", Exceptions.NONE))
                .as("at most an hour and a half")
                .isEmpty();
    }

    @Test
    @DisplayName("G09, G61: on a journey a host is not free at home, whatever the hours there")
    void journeys() {
        TimeSpan night = new TimeSpan(Instant.parse("2026-10-24T23:50:00Z"), Instant.parse("2026-10-25T02:30:00Z"));
        Instant morning = Instant.parse("2026-10-25T12:00:00Z");
        assertThat(sessions(night, "0,120,90,15,30,240", away(Instant.parse("2026-10-25T02:15:00Z"), morning)))
                .containsExactly("2026-10-25T00:00:00Z", "2026-10-25T00:15:00Z");
        assertThat(sessions(night, "0,120,90,15,30,240", away(Instant.parse("2026-10-24T12:00:00Z"), morning)))
                .isEmpty();
    }

    private static Exceptions away(Instant from, Instant to) {
        Travel travel = new Travel(new TimeSpan(from, to), ZoneId.of("Europe/Lisbon"));
        return new Exceptions(List.of(), List.of(), List.of(travel), List.of());
    }

    private static List<String> sessions(TimeSpan within, String rules, Exceptions exceptions) {
        FreeTime free = new FreeTime(within, Duration.ofMinutes(120));
        return free
                .sessions(
                        WeeklyText.calendar("Europe/Lisbon", "7:60-150", rules, exceptions),
                        within,
                        Instant.parse("2026-10-20T00:00:00Z"))
                .stream()
                .map(session -> session.start().toString())
                .toList();
    }

    private static Instant hours(int later) {
        return NOON.plus(Duration.ofHours(later));
    }

    private static FreeTime free(Duration later, Duration span, int minutes) {
        return new FreeTime(TimeSpan.of(NOON.plus(later), span), Duration.ofMinutes(minutes));
    }
}
