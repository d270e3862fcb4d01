package com.dancepartner.walk;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition. */
public final class Await {

    private static final Duration OFTEN = Duration.ofMillis(100);

    private Await() {}

    /**
     * Looks ten times a second.
     *
     * @throws IllegalStateException when it does not hold within the limit
     */
    public static void until(String what, Duration limit, BooleanSupplier condition) {
        until(what, limit, OFTEN, condition);
    }

    /** Looks as often as said: the API counts the requests of its callers. */
    public static void until(String what, Duration limit, Duration between, BooleanSupplier condition) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("waited " + limit.toSeconds() + " s in vain: " + what);
            }
            LockSupport.parkNanos(between.toNanos());
        }
    }
}
