package com.dancepartner.bench;

import java.util.ArrayList;
import java.util.List;

/** The times of requests for existing and for unknown accounts, in nanoseconds, in the order they were made. */
record Timing(String what, String expected, List<Long> existing, List<Long> unknown, Tally answers) {

    static Timing of(String what, String expected) {
        return new Timing(what, expected, new ArrayList<>(), new ArrayList<>(), new Tally());
    }

    double existingNanos() {
        return Medians.of(existing);
    }

    double unknownNanos() {
        return Medians.of(unknown);
    }

    double difference() {
        return Medians.difference(existingNanos(), unknownNanos());
    }

    double noise() {
        return Math.max(Medians.noise(existing), Medians.noise(unknown));
    }
}
