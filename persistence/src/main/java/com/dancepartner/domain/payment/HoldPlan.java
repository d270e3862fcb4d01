package com.dancepartner.domain.payment;

import com.dancepartner.domain.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When money is held for a session that is too far ahead to hold it at once (G12). Stripe's holds last a week at most,
 * so that until then a card is saved.
 *
 * @param dueAt when the hold is tried first
 * @param deadline without a hold by then the booking is cancelled, free of charge
 */
public record HoldPlan(Instant dueAt, Instant deadline) {

    /** A session that ends within this time of booking has its money held at once. */
    static final Duration SAFE = Duration.ofDays(6);

    /** For so long a client can repair what was refused, with another card or by authenticating. */
    static final Duration REPAIR = Duration.ofHours(48);

    /** The one repeat with the same card comes so much later. */
    static final Duration REPEAT = Duration.ofHours(24);

    private static final Duration AHEAD = Duration.ofHours(24);
    private static final Duration LEAST = Duration.ofHours(1);

    /** The plan of a new payment; empty when the money is to be held at once. */
    public static Optional<HoldPlan> of(TimeSpan schedule, Instant now) {
        return schedule.end().isAfter(now.plus(SAFE)) ? Optional.of(usual(schedule)) : Optional.empty();
    }

    /** The plan after a session was moved, even to a time that is near: then an hour is left, but none after the start. */
    static HoldPlan moved(TimeSpan schedule, Instant now) {
        HoldPlan usual = usual(schedule);
        Instant least = earlier(now.plus(LEAST), schedule.start());
        return new HoldPlan(usual.dueAt, later(usual.deadline, least));
    }

    /** When the hold of a card is tried again that was refused now; at the deadline nothing is tried any more. */
    Instant repeatAfter(Instant now) {
        return earlier(now.plus(REPEAT), deadline);
    }

    /** Whether it is time to hold the money, and no longer to save a card. */
    boolean isDue(Instant now) {
        return !now.isBefore(deadline.minus(REPAIR));
    }

    /** Whether a hold is to be tried now, and still can be. */
    boolean triesAt(Instant now) {
        return !dueAt.isAfter(now) && now.isBefore(deadline);
    }

    /** Whether no try was put off. */
    boolean isFirstTry() {
        return dueAt.equals(deadline.minus(REPAIR));
    }

    private static HoldPlan usual(TimeSpan schedule) {
        Instant deadline = schedule.start().minus(AHEAD);
        return new HoldPlan(deadline.minus(REPAIR), deadline);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
