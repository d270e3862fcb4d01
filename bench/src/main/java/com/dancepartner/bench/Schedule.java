package com.dancepartner.bench;

import java.time.Duration;

/** Moments at equal distances, fixed before the first. */
record Schedule(int perSecond, Duration length) {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    int count() {
        return Math.toIntExact(length.toNanos() * perSecond / NANOS_PER_SECOND);
    }

    /** Nanoseconds from the beginning to the moment of this number; the first is 0. */
    long offset(int number) {
        return number * NANOS_PER_SECOND / perSecond;
    }
}
