package com.dancepartner.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TimingTrialTest {

    @Test
    @DisplayName("G23: both kinds are sampled equally often, mixed")
    void order() {
        List<Boolean> order = TimingTrial.order(500, new Random(1));
        assertThat(order).hasSize(1000);
        assertThat(order.stream().filter(existing -> existing)).hasSize(500);
        assertThat(order.subList(0, 500).stream().filter(existing -> existing).count())
                .isBetween(200L, 300L);
    }

    @Test
    @DisplayName("G23: the medians of both kinds are compared, and the larger chance is told")
    void comparison() {
        Timing timing = new Timing(
                "login", "401", List.of(100L, 110L, 100L, 110L), List.of(126L, 126L, 126L, 126L), new Tally());
        assertThat(timing.existingNanos()).isEqualTo(105);
        assertThat(timing.unknownNanos()).isEqualTo(126);
        assertThat(timing.difference()).isEqualTo(0.2);
        assertThat(timing.noise()).isEqualTo(0.1);
    }
}
