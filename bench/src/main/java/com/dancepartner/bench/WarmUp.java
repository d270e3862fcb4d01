package com.dancepartner.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/** Repeats a load in slices until it gets no faster: a cold server is many times slower than a warm one. */
final class WarmUp {

    private static final Duration SLICE = Duration.ofSeconds(5);
    private static final double STILL_FASTER = 1.05;
    private static final int LEAST_BEFORE = 4;

    private final Consumer<String> progress;
    private final BooleanSupplier idle;

    WarmUp(Consumer<String> progress) {
        this(progress, () -> true);
    }

    /** @param idle whether the server's compilers are done, as far as can be told */
    WarmUp(Consumer<String> progress, BooleanSupplier idle) {
        this.progress = progress;
        this.idle = idle;
    }

    /**
     * Returns the curve: what each slice reached in a second.
     *
     * @param load runs for a time and says how many it did in a second
     * @param most slices, after which it is not waited any longer
     */
    List<Double> run(String what, int most, ToDoubleFunction<Duration> load) {
        List<Double> curve = new ArrayList<>();
        while (curve.size() < most && !(settled(curve) && idle.getAsBoolean())) {
            curve.add(load.applyAsDouble(SLICE));
            progress.accept("Warming up, " + what + " a second: " + Figures.of(curve.get(curve.size() - 1)));
        }
        return curve;
    }

    /** Whether both last slices are hardly faster than the best before them. */
    static boolean settled(List<Double> curve) {
        int before = curve.size() - 2;
        return before >= LEAST_BEFORE
                && Collections.max(curve.subList(before, curve.size()))
                        <= STILL_FASTER * Collections.max(curve.subList(0, before));
    }

    /** The curve in a sentence. */
    static String told(String what, List<Double> curve) {
        return "Warmed up with " + what + " for " + curve.size() * SLICE.toSeconds() + " s, "
                + Figures.of(curve.get(0)) + " a second at first, " + Figures.of(curve.get(curve.size() - 1))
                + " at last" + (settled(curve) ? "" : " and not yet steady: what follows is too slow");
    }
}
