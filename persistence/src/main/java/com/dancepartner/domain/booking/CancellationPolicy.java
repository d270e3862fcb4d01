package com.dancepartner.domain.booking;

import java.time.Duration;
import java.time.Instant;

/**
 * The platform's terms of cancellation for bookings made from now on: nothing until 24 hours before the start, half of the
 * total after. Five minutes of grace follow a booking, unless the session starts within two hours. Who does not come pays
 * all. A host's cancellation is free to the client.
 */
public record CancellationPolicy(
        Duration freeUntil, int lateFeeBps, Duration grace, Duration noGraceWithin, int noShowFeeBps) {

    public static final CancellationPolicy STANDARD =
            new CancellationPolicy(Duration.ofHours(24), 5000, Duration.ofMinutes(5), Duration.ofHours(2), 10_000);

    private static final int WHOLE = 10_000;

    public CancellationPolicy {
        if (freeUntil.isNegative() || grace.isNegative() || noGraceWithin.isNegative()) {
            throw new IllegalArgumentException("the times of a cancellation policy are not negative");
        }
        if (!isShare(lateFeeBps) || !isShare(noShowFeeBps)) {
            throw new IllegalArgumentException("the fees of a cancellation policy are 0 to 10000 basis points");
        }
    }

    private static boolean isShare(int basisPoints) {
        return basisPoints >= 0 && basisPoints <= WHOLE;
    }

    /** What the policy means for a booking made at one instant for another. */
    public CancellationTerms terms(Instant bookedAt, Instant start) {
        Instant grace = bookedAt.plus(this.grace);
        Instant latestGrace = start.minus(noGraceWithin);
        return new CancellationTerms(
                freeUntil(start), grace.isBefore(latestGrace) ? grace : latestGrace, lateFeeBps, noShowFeeBps);
    }

    public Instant freeUntil(Instant start) {
        return start.minus(freeUntil);
    }
}
