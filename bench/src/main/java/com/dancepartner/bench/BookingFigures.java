package com.dancepartner.bench;

import java.time.Duration;

/**
 * What was measured of bookings.
 *
 * @param closed over HTTP
 * @param standIn CPU time of the Stripe stand-in meanwhile, which is part of the load generator's
 * @param baseline the guarded insert alone
 */
record BookingFigures(ClosedLoop closed, Duration standIn, Baseline baseline) {

    BookingFigures and(BookingFigures other) {
        return new BookingFigures(closed.and(other.closed), standIn.plus(other.standIn), baseline.and(other.baseline));
    }

    /** Bookings a second over HTTP as a share of the inserts that the database does without the product. */
    double share() {
        return closed.rate().perSecond() / baseline.rate().perSecond();
    }

    double standInMillis() {
        return CpuUse.millisEach(standIn, closed.rate().count());
    }

    /** Of the load generator itself. */
    double generatorMillis() {
        return closed.generatorMillis() - standInMillis();
    }
}
