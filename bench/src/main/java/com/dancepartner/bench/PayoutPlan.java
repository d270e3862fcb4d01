package com.dancepartner.bench;

import java.time.Duration;

/**
 * How many transfers a payout is measured with.
 *
 * @param payments that are due
 * @param bare payments for pgbench; it must not come to their end
 * @param length of the run of pgbench
 */
record PayoutPlan(String name, int payments, int bare, Duration length) {

    static final PayoutPlan FULL = new PayoutPlan("full", 100_000, 200_000, Duration.ofSeconds(10));
    static final PayoutPlan QUICK = new PayoutPlan("quick", 10_000, 60_000, Duration.ofSeconds(3));

    private static final int MOST = 1_000_000;

    PayoutPlan {
        if (payments < 1 || payments > MOST) {
            throw new IllegalArgumentException("-Dpayments=" + payments + " is not 1 to " + MOST);
        }
    }

    /** With the number of the system property payments, where it is given. */
    static PayoutPlan ofSystemProperties(boolean quick) {
        PayoutPlan plan = quick ? QUICK : FULL;
        return new PayoutPlan(plan.name, Integer.getInteger("payments", plan.payments), plan.bare, plan.length);
    }
}
