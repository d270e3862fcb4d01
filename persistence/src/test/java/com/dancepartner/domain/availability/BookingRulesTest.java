package com.dancepartner.domain.availability;

import static com.dancepartner.domain.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookingRulesTest {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final ZoneId KATHMANDU = ZoneId.of("Asia/Kathmandu");
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    @Test
    @DisplayName("G38: who has set no rules has those of the platform")
    void standard() {
        assertThat(BookingRules.STANDARD).isEqualTo(new BookingRules(0, 120, 90, 15, 30, 240, 3, false));
    }

    @ParameterizedTest(name = "{0}: {1} to {2}")
    @DisplayName("G38, R328: each rule has its bounds, both within, and says which it is")
    @CsvSource({
        "buffer_minutes, 0, 60",
        "notice_minutes, 120, 20160",
        "horizon_days, 1, 90",
        "min_minutes, 30, 240",
        "max_minutes, 60, 240",
        "open_requests, 1, 3"
    })
    void bounds(String field, int least, int most) {
        IntFunction<BookingRules> rules = value -> with(field, value);
        assertThat(rules.apply(least)).isNotEqualTo(rules.apply(most));
        assertInvalid(field, () -> rules.apply(least - 1));
        assertInvalid(field, () -> rules.apply(most + 1));
    }

    @ParameterizedTest
    @DisplayName("G38: sessions start on quarters, halves or whole hours")
    @CsvSource({"15, true", "30, true", "60, true", "0, false", "20, false", "45, false", "120, false"})
    void steps(int minutes, boolean good) {
        if (good) {
            assertThat(with("step_minutes", minutes).stepMinutes()).isEqualTo(minutes);
        } else {
            assertInvalid("step_minutes", () -> with("step_minutes", minutes));
        }
    }

    /** The shortest session is 60 minutes where the longest is asked for. */
    private static BookingRules with(String field, int value) {
        return new BookingRules(
                field.equals("buffer_minutes") ? value : 0,
                field.equals("notice_minutes") ? value : 120,
                field.equals("horizon_days") ? value : 90,
                field.equals("step_minutes") ? value : 15,
                field.equals("min_minutes") ? value : field.equals("max_minutes") ? 60 : 30,
                field.equals("max_minutes") ? value : 240,
                field.equals("open_requests") ? value : 3,
                false);
    }

    @ParameterizedTest(name = "{0} for {1} minutes: {2}")
    @DisplayName("G38, R330: the first rule against a time is the answer, in their order; its very bound is allowed")
    @CsvSource({
        "2026-11-25T11:59:59Z,  60, PAST",
        "2026-11-25T11:07:00Z,  15, PAST",
        "2026-11-25T12:00:00Z,  60, TOO_SOON",
        "2026-11-26T12:01:00Z,  60, OFF_STEP",
        "2026-11-26T12:00:01Z,  60, OFF_STEP",
        "2026-11-26T12:15:00Z,  60, OFF_STEP",
        "2026-11-26T12:00:00Z,  59, TOO_SHORT",
        "2026-11-26T12:00:00Z, 121, TOO_LONG",
        "2026-11-25T12:30:00Z, 121, TOO_LONG",
        "2026-11-25T15:30:00Z,  60, TOO_SOON",
        "2026-11-25T16:00:00Z,  60, ''",
        "2026-12-05T10:30:00Z,  90, ''",
        "2026-12-05T11:00:00Z,  90, TOO_FAR",
        "2026-12-05T11:00:00Z,  60, ''"
    })
    void order(Instant start, int minutes, String expected) {
        BookingRules rules = new BookingRules(0, 240, 10, 30, 60, 120, 3, false);
        TimeSpan span = TimeSpan.of(start, Duration.ofMinutes(minutes));
        Optional<SlotRule> rule = expected.isEmpty() ? Optional.empty() : Optional.of(SlotRule.valueOf(expected));
        assertThat(rules.refusal(span, LISBON, NOW)).isEqualTo(rule);
    }

    @Test
    @DisplayName("G09, G38: the step is one of the local hour: where clocks are 5:45 ahead, on the quarter of UTC's")
    void stepsAreLocal() {
        BookingRules halves = with("step_minutes", 30);
        TimeSpan half = TimeSpan.of(Instant.parse("2026-11-27T12:45:00Z"), Duration.ofHours(1));
        assertThat(halves.refusal(half, KATHMANDU, NOW)).isEmpty();
        assertThat(halves.refusal(half, LISBON, NOW)).contains(SlotRule.OFF_STEP);
        TimeSpan hour = TimeSpan.of(Instant.parse("2026-11-27T13:00:00Z"), Duration.ofHours(1));
        assertThat(halves.refusal(hour, KATHMANDU, NOW)).contains(SlotRule.OFF_STEP);
    }

    @Test
    @DisplayName("G38: a session blocks its time and the buffer after it")
    void buffers() {
        TimeSpan session = TimeSpan.of(NOW, Duration.ofHours(1));
        assertThat(with("buffer_minutes", 20).blocked(session)).isEqualTo(TimeSpan.of(NOW, Duration.ofMinutes(80)));
        assertThat(BookingRules.STANDARD.blocked(session)).isEqualTo(session);
    }
}
