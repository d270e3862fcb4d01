package com.dancepartner.bench;

import java.time.Duration;

/** So much done in such a time. */
record Rate(long count, Duration took) {

    double perSecond() {
        return count / Figures.seconds(took);
    }

    Rate plus(Rate other) {
        return new Rate(count + other.count, took.plus(other.took));
    }
}
