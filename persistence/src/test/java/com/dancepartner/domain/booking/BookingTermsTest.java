package com.dancepartner.domain.booking;

import static com.dancepartner.domain.booking.BookingFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookingTermsTest {

    @ParameterizedTest(name = "starts in {0}, held for {1}: answer within {2}")
    @DisplayName("G02: the host answers within 24 hours, 2 hours before the start, and 24 hours before the hold lapses")
    @CsvSource({
        "P5D,     ,      PT24H",
        "PT26H,   ,      PT24H",
        "PT25H,   ,      PT23H",
        "PT5H,    ,      PT3H",
        "PT2H15M, ,      PT15M",
        "PT2H,    ,      PT15M",
        "P5D,     P7D,   PT24H",
        "P5D,     PT48H, PT24H",
        "P5D,     PT47H, PT23H",
        "PT25H,   PT30H, PT6H",
        "P5D,     PT24H, PT15M",
        "P5D,     PT1H,  PT15M"
    })
    void respondBy(Duration ahead, @Nullable Duration held, Duration answer) {
        Instant captureBefore = held == null ? null : NOW.plus(held);
        Instant deadline = BookingTerms.respondBy(NOW, NOW.plus(ahead), captureBefore);
        assertThat(deadline).isEqualTo(NOW.plus(answer));
    }

    @ParameterizedTest(name = "session in {0}: {1}")
    @DisplayName("G06: a proposal stands for a day, at the latest until the session")
    @CsvSource({"P3D, PT24H", "PT24H, PT24H", "PT23H, PT23H", "PT10M, PT10M"})
    void answerBy(Duration ahead, Duration answer) {
        assertThat(BookingTerms.answerBy(NOW, NOW.plus(ahead))).isEqualTo(NOW.plus(answer));
    }
}
