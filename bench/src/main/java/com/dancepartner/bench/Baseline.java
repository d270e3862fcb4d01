package com.dancepartner.bench;

import java.time.Duration;

/**
 * What the database does without the product.
 *
 * @param rate of searches, or of bookings
 * @param database CPU time of all of PostgreSQL's processes
 */
record Baseline(Rate rate, Duration database) {

    Baseline and(Baseline other) {
        return new Baseline(rate.plus(other.rate), database.plus(other.database));
    }

    double databaseMillis() {
        return CpuUse.millisEach(database, rate.count());
    }
}
