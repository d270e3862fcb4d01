package com.dancepartner.walk;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition, looking ten times a second. */
public final class Await {

    private static final Duration BETWEEN = Duration.ofMillis(100);

    private Await() {}

    /** @throws IllegalStateException when it does not hold within the limit */
    public static void until(String what, Duration limit, BooleanSupplier condition) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("waited " + limit.toSeconds() + " s in vain: " + what);
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }
}
