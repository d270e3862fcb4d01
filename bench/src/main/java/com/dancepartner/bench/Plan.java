package com.dancepartner.bench;

import java.time.Duration;

/**
 * How long and how often is measured.
 *
 * @param searchSlices of the warm-up at most, five seconds each
 * @param loginSlices of the warm-up at most, five seconds each
 * @param bare of the bare loop, once before and once after the logins
 * @param load of searches alone, before and after, and of the logins with searches
 * @param samples of each kind in a comparison of times
 */
record Plan(String name, int searchSlices, int loginSlices, Duration bare, Duration load, int samples) {

    static final Plan FULL = new Plan("full", 48, 16, Duration.ofSeconds(10), Duration.ofSeconds(20), 500);
    static final Plan QUICK = new Plan("quick", 8, 6, Duration.ofSeconds(5), Duration.ofSeconds(5), 100);

    /** Samples of each kind that are thrown away before a comparison. */
    int discarded() {
        return samples / 10;
    }
}
