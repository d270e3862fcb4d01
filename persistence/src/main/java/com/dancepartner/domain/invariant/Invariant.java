package com.dancepartner.domain.invariant;

/** What holds of money at any time, whatever fails. Work under way breaks none of it. */
public enum Invariant {
    BALANCED(1, "every journal nets to zero in each currency"),
    ONE_INTENT(2, "at most one live payment intent for what is owed, and never two captured"),
    WITHIN_BOUNDS(3, "no more captured than was held, no more refunded than was captured"),
    HOSTS_SHARE(4, "hosts have no more than their share, but for what is booked as their debt"),
    ONE_ROUNDING(5, "host and platform share what was captured by one rounding"),
    TRANSFERS(6, "no transfer before the capture, in a dispute, or to a host without an account"),
    KEYS(7, "everything asked of Stripe has a key that was kept before, and a key is for one request"),
    EVENTS(8, "what Stripe told has had its effect"),
    ONE_OBJECT(9, "each command made one object at Stripe, and none is left undone"),
    HOLDS_END(10, "every hold ends captured or released, in time"),
    FREE_CANCELLATION(11, "who cancels in time, or is cancelled on, pays nothing"),
    NO_WAY_BACK(12, "payments and bookings move only as they may, and stay where they ended"),
    CLEARING(13, "the clearing account is what Stripe has"),
    LIVE_MODE(14, "live money in production only");

    private final int number;
    private final String sentence;

    Invariant(int number, String sentence) {
        this.number = number;
        this.sentence = sentence;
    }

    public int number() {
        return number;
    }

    public String sentence() {
        return sentence;
    }
}
