package com.dancepartner.domain.earnings;

import com.dancepartner.domain.jpa.WireName;

/** Where the money of something earned is. */
public enum EarningStatus implements WireName {
    /** It is kept until the time for complaints is over. */
    HELD_BACK,
    /** The next payout run sends it. */
    DUE,
    /** Stripe is being told to send it. */
    ON_THE_WAY,
    /** It was sent to the host's account at Stripe. */
    PAID,
    /** It could not be sent. */
    FAILED,
    /** It waits for a dispute to be decided. */
    IN_DISPUTE,
    /** All of it went into debts of the host. */
    NETTED,
    /** All of it was given back to the client. */
    REFUNDED
}
