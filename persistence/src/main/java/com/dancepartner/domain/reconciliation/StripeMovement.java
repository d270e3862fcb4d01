package com.dancepartner.domain.reconciliation;

import java.time.Instant;

/**
 * One balance transaction of Stripe's.
 *
 * @param id the balance transaction
 * @param reference the object that moved the money: its source, or itself where it has none
 * @param currency ISO 4217 code in capitals
 * @param amount effect on our balance before the fee, in minor units
 * @param fee what Stripe kept, in minor units
 */
public record StripeMovement(
        String id,
        String reference,
        Part part,
        String currency,
        long amount,
        long fee,
        Instant created,
        Origin origin) {

    /** Effect on our balance in minor units. */
    public long net() {
        return amount - fee;
    }
}
