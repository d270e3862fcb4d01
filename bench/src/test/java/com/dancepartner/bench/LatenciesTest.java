package com.dancepartner.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    private static Latencies of(LongStream millis) {
        Latencies latencies = new Latencies();
        millis.forEach(value -> latencies.add(Duration.ofMillis(value).toNanos()));
        return latencies;
    }

    @Test
    @DisplayName("bench: percentiles of one to a hundred milliseconds, to a thousandth")
    void percentiles() {
        Latencies.Summary summary = of(LongStream.rangeClosed(1, 100)).summary();
        assertThat(summary.count()).isEqualTo(100);
        assertThat(summary.p50()).isCloseTo(50, within(0.1));
        assertThat(summary.p95()).isCloseTo(95, within(0.1));
        assertThat(summary.p99()).isCloseTo(99, within(0.1));
        assertThat(summary.max()).isCloseTo(100, within(0.1));
    }

    @Test
    @DisplayName("bench: two phases together have the percentiles of all their values")
    void together() {
        Latencies.Summary both = of(LongStream.rangeClosed(1, 50))
                .and(of(LongStream.rangeClosed(51, 100)))
                .summary();
        assertThat(both).isEqualTo(of(LongStream.rangeClosed(1, 100)).summary());
    }

    @Test
    @DisplayName("bench: nothing measured is all zero")
    void empty() {
        assertThat(new Latencies().summary()).isEqualTo(new Latencies.Summary(0, 0, 0, 0, 0));
    }

    @Test
    @DisplayName("bench: what takes longer than two minutes counts as two minutes")
    void tooLong() {
        assertThat(of(LongStream.of(200_000)).summary().max()).isCloseTo(120_000, within(150.0));
    }
}
