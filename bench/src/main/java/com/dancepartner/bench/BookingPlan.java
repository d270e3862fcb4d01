package com.dancepartner.bench;

import java.time.Duration;

/**
 * How long and how often bookings are measured.
 *
 * @param slices of the warm-up at most, five seconds each
 * @param rounds of a closed loop over HTTP and pgbench, in turns
 * @param closed of one closed loop, and of one run of pgbench
 */
record BookingPlan(String name, int slices, int rounds, Duration closed) {

    static final BookingPlan FULL = new BookingPlan("full", 84, 3, Duration.ofSeconds(20));
    static final BookingPlan QUICK = new BookingPlan("quick", 8, 1, Duration.ofSeconds(8));
}
