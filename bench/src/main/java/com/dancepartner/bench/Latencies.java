package com.dancepartner.bench;

import org.HdrHistogram.AbstractHistogram;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** How long things took, to a thousandth of each value, up to two minutes; any thread may add. */
final class Latencies {

    private static final long MOST_MICROS = 120_000_000;
    private static final int DIGITS = 3;

    private final AbstractHistogram micros;

    Latencies() {
        this(new ConcurrentHistogram(MOST_MICROS, DIGITS));
    }

    private Latencies(AbstractHistogram micros) {
        this.micros = micros;
    }

    void add(long nanos) {
        micros.recordValue(Math.max(0, Math.min(MOST_MICROS, nanos / 1000)));
    }

    /** What both hold. */
    Latencies and(Latencies other) {
        Histogram both = new Histogram(MOST_MICROS, DIGITS);
        both.add(micros);
        both.add(other.micros);
        return new Latencies(both);
    }

    Summary summary() {
        return new Summary(micros.getTotalCount(), millis(50), millis(95), millis(99), micros.getMaxValue() / 1000.0);
    }

    private double millis(double percentile) {
        return micros.getValueAtPercentile(percentile) / 1000.0;
    }

    /** Percentiles in milliseconds. */
    record Summary(long count, double p50, double p95, double p99, double max) {}
}
