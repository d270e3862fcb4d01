package com.dancepartner.domain.reconciliation;

import java.time.Instant;

/**
 * An intent to pay, at Stripe.
 *
 * @param status in Stripe's words
 * @param cents minor units that are held
 */
public record StripeHold(String intentId, String status, String currency, long cents, Instant created, Origin origin) {

    public boolean isHeld() {
        return status.equals("requires_capture");
    }

    /** Whether the money was taken: then it is compared as a capture. */
    public boolean isTaken() {
        return status.equals("succeeded");
    }
}
