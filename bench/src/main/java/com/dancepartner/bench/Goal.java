package com.dancepartner.bench;

/**
 * What is wanted and what was measured.
 *
 * @param valid whether the measurement means something: hardly any answer was another than expected
 */
record Goal(String name, String measured, String bound, boolean within, boolean valid) {

    static Goal atLeast(String name, double value, double bound, boolean valid) {
        return new Goal(name, Figures.of(value), "at least " + Figures.of(bound), value >= bound, valid);
    }

    static Goal atMost(String name, double value, double bound, boolean valid) {
        return new Goal(name, Figures.of(value), "at most " + Figures.of(bound), value <= bound, valid);
    }

    static Goal below(String name, double share, double bound, boolean valid) {
        return new Goal(name, Figures.percent(share), "below " + Figures.percent(bound), share < bound, valid);
    }

    String verdict() {
        if (!valid) {
            return "not met: too many other answers";
        }
        return within ? "met" : "not met";
    }
}
