package com.dancepartner.app.payment.stripe;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A refund as Stripe has it now.
 *
 * @param status Stripe's word: succeeded, pending, failed, canceled
 * @param key the idempotency key with which we asked for it; null when somebody else did
 */
public record RefundState(
        String id, String status, @Nullable String key) {

    /** Whether the client did not get the money, and we have it again. */
    public boolean cameBack() {
        return status.equals("failed") || status.equals("canceled");
    }

    public Optional<String> ourKey() {
        return Optional.ofNullable(key);
    }
}
