package com.dancepartner.launcher;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for a condition until a deadline; the only place that sleeps. */
final class Await {

    private static final long PAUSE_MILLIS = 100;

    private Await() {}

    /** Returns as soon as the condition holds, or throws with the given message at the deadline. */
    static void until(Duration limit, BooleanSupplier condition, Supplier<String> complaint) {
        if (!holdsWithin(limit, condition)) {
            throw new LauncherException(complaint.get());
        }
    }

    /** Whether the condition came to hold before the limit. */
    static boolean holdsWithin(Duration limit, BooleanSupplier condition) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            pause();
        }
        return true;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("Interrupted while waiting for Payara", e);
        }
    }
}
