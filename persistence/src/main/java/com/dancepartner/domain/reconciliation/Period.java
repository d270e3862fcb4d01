package com.dancepartner.domain.reconciliation;

import java.time.Duration;
import java.time.Instant;

/**
 * The time that a comparison is about. Stripe's clock is the real one; ours may have been put forward.
 *
 * @param from of our books, inclusive
 * @param to of our books, exclusive: what is younger may be under way
 * @param ahead by how much our clock is ahead of Stripe's
 */
public record Period(Instant from, Instant to, Duration ahead) {

    /** What is younger is left to the next comparison. */
    private static final Duration UNDER_WAY = Duration.ofMinutes(2);

    /** Looked at again, for what was late. */
    private static final Duration OVERLAP = Duration.ofDays(1);

    /**
     * The time since the last comparison; all of it, where there was none.
     *
     * @param lastTo up to when the last comparison looked; the epoch, where there was none
     */
    public static Period since(Instant lastTo, Instant now, Instant stripeNow) {
        Instant from = lastTo.equals(Instant.EPOCH) ? lastTo : lastTo.minus(OVERLAP);
        return new Period(from, now.minus(UNDER_WAY), Duration.between(stripeNow, now));
    }

    public Instant stripeFrom() {
        return from.equals(Instant.EPOCH) ? from : from.minus(ahead);
    }

    public Instant stripeTo() {
        return to.minus(ahead);
    }
}
