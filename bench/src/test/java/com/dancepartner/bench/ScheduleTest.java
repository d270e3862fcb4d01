package com.dancepartner.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    @Test
    @DisplayName("bench: the moments lie at equal distances from the first on")
    void equalDistances() {
        Schedule schedule = new Schedule(100, Duration.ofSeconds(1));
        assertThat(IntStream.range(0, 4).mapToObj(schedule::offset))
                .containsExactly(0L, 10_000_000L, 20_000_000L, 30_000_000L);
    }

    @Test
    @DisplayName("bench: as many moments as fit into the time, none at its end")
    void count() {
        Schedule schedule = new Schedule(100, Duration.ofSeconds(20));
        assertThat(schedule.count()).isEqualTo(2000);
        assertThat(schedule.offset(schedule.count() - 1))
                .isLessThan(Duration.ofSeconds(20).toNanos());
    }

    @Test
    @DisplayName("bench: a rate that divides no second does not drift")
    void noDrift() {
        assertThat(new Schedule(7, Duration.ofHours(1)).offset(7 * 3600))
                .isEqualTo(Duration.ofHours(1).toNanos());
    }
}
