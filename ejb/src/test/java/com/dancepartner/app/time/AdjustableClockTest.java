package com.dancepartner.app.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AdjustableClockTest {

    private static final long DAY = Duration.ofDays(1).toSeconds();

    private final AdjustableClock clock = new AdjustableClock();

    @Test
    @DisplayName("demo clock: it shows the real time until it is put forward")
    void realTime() {
        assertThat(clock.instant()).isCloseTo(new RealTime().now(), within(5, ChronoUnit.SECONDS));
    }

    @Test
    @DisplayName("demo clock: it runs ahead by what it was put forward")
    void ahead() {
        clock.setAhead(DAY);
        assertThat(clock.instant()).isCloseTo(new RealTime().now().plusSeconds(DAY), within(5, ChronoUnit.SECONDS));
    }

    @Test
    @DisplayName("demo clock: the last setting counts, it does not add up")
    void lastSettingCounts() {
        clock.setAhead(DAY);
        clock.setAhead(2 * DAY);
        assertThat(clock.instant()).isCloseTo(new RealTime().now().plusSeconds(2 * DAY), within(5, ChronoUnit.SECONDS));
    }

    @Test
    @DisplayName("demo clock: time goes on")
    void goesOn() {
        Instant first = clock.instant();
        assertThat(clock.instant()).isAfterOrEqualTo(first);
    }

    @Test
    @DisplayName("demo clock: it is UTC and gives no local times")
    void instantsOnly() {
        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
        assertThatThrownBy(() -> clock.withZone(ZoneId.of("Europe/Lisbon")))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
