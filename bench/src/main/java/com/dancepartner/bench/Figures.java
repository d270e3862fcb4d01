package com.dancepartner.bench;

import java.time.Duration;
import java.util.Locale;

/** Numbers as they are printed, the same in every country. */
final class Figures {

    private Figures() {}

    static String of(double value) {
        return String.format(Locale.ROOT, "%,.2f", value);
    }

    static String of(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
