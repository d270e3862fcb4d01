package com.dancepartner.app.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MeterTest {

    private final SetTime time = new SetTime();
    private final Meter meter = new Meter(time);

    @Test
    @DisplayName("G47: buckets are filled by the time of day, which all nodes share")
    void timeOfDay() {
        long before = meter.currentTimeNanos();
        time.pass(Duration.ofNanos(1));
        assertThat(meter.currentTimeNanos()).isEqualTo(before + 1);
        assertThat(before)
                .isEqualTo(Duration.ofMillis(time.now().toEpochMilli()).toNanos());
        assertThat(meter.isWallClockBased()).isTrue();
    }
}
