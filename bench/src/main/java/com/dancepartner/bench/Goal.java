package com.dancepartner.bench;

/**
 * What is wanted and what was measured.
 *
 * @param doubt why the measurement shows nothing, even when it lies within the bound; empty when there is no doubt
 */
record Goal(String name, String measured, String bound, boolean within, String doubt) {

    static Goal atLeast(String name, double value, double bound, String doubt) {
        return new Goal(name, Figures.of(value), "at least " + Figures.of(bound), value >= bound, doubt);
    }

    static Goal atMost(String name, double value, double bound, String doubt) {
        return new Goal(name, Figures.of(value), "at most " + Figures.of(bound), value <= bound, doubt);
    }

    static Goal below(String name, double share, double bound, String doubt) {
        return new Goal(name, Figures.percent(share), "below " + Figures.percent(bound), share < bound, doubt);
    }

    static Goal under(String name, double millis, double bound, String doubt) {
        return new Goal(name, Figures.of(millis) + " ms", "below " + Figures.of(bound) + " ms", millis < bound, doubt);
    }

    String verdict() {
        if (within && doubt.isEmpty()) {
            return "met";
        }
        return doubt.isEmpty() ? "not met" : "not met: " + doubt;
    }
}
