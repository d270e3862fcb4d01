package com.dancepartner.domain.booking;

import static com.dancepartner.domain.Refusals.assertInvalid;
import static com.dancepartner.domain.booking.BookingFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.dancepartner.domain.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookingTermsTest {

    @ParameterizedTest(name = "{1} in {0}")
    @DisplayName("R328, R329, G12, G38: what lies within the bounds can be booked")
    @CsvSource({"PT2H, PT30M", "PT2H, PT4H", "PT2H15M, PT1H", "P5DT20H, PT4H", "P5DT23H30M, PT30M"})
    void withinTheBounds(Duration ahead, Duration length) {
        assertThatCode(() -> BookingTerms.check(TimeSpan.of(NOW.plus(ahead), length), NOW))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "starts in {0}")
    @DisplayName("R330, G12, G38: not in the past, two hours ahead, on the quarter hour, while a card's hold lasts")
    @CsvSource({"PT-15M", "PT0S", "PT1H45M", "PT3H7M", "PT3H0.5S", "P5DT23H15M", "P30D"})
    void startOutOfBounds(Duration ahead) {
        assertInvalid(
                "scheduled_start", () -> BookingTerms.check(TimeSpan.of(NOW.plus(ahead), Duration.ofHours(1)), NOW));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("R328: a session lasts 30 to 240 minutes")
    @CsvSource({"PT29M59S", "PT15M", "PT4H1S", "PT5H"})
    void lengthOutOfBounds(Duration length) {
        assertInvalid(
                "duration_minutes", () -> BookingTerms.check(TimeSpan.of(NOW.plus(Duration.ofHours(3)), length), NOW));
    }

    @ParameterizedTest(name = "starts in {0}: answer within {1}")
    @DisplayName("G02: the host answers within 24 hours, at the latest two hours before the start")
    @CsvSource({"P5D, PT24H", "PT26H, PT24H", "PT25H, PT23H", "PT5H, PT3H", "PT2H15M, PT15M", "PT2H, PT15M"})
    void respondBy(Duration ahead, Duration answer) {
        Instant deadline = BookingTerms.respondBy(NOW, NOW.plus(ahead));
        assertThat(deadline).isEqualTo(NOW.plus(answer));
    }
}
