package com.dancepartner.app.payment;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Counts what was done, and says every five seconds how much and how fast. */
final class Pace {

    private static final long EVERY = Duration.ofSeconds(5).toNanos();
    private static final double SECOND = 1e9;

    private final long begun;
    private long told;
    private long last;
    private long count;

    /** @param now nanoseconds of a clock that only goes forward */
    Pace(long now) {
        begun = now;
        told = now;
        last = now;
    }

    /** @return what is to be told, if it is time for that */
    synchronized Optional<Done> add(int more, long now) {
        count += more;
        last = now;
        if (now - told < EVERY) {
            return Optional.empty();
        }
        told = now;
        return Optional.of(new Done(count, Math.round(count * SECOND / (now - begun))));
    }

    synchronized boolean isOlderThan(Duration age, long now) {
        return now - last > age.toNanos();
    }

    static String figure(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /**
     * How far it is.
     *
     * @param rate a second
     */
    record Done(long count, long rate) {}
}
