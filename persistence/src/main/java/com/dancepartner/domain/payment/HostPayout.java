package com.dancepartner.domain.payment;

import com.dancepartner.domain.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money on its way from a host's Stripe account to their bank.
 *
 * @param id Stripe's
 * @param status Stripe's word: pending, in_transit, paid, failed, canceled
 * @param arrivesAt when the bank should have it
 * @param failureCode Stripe's word for why the bank did not take it
 */
public record HostPayout(
        String id,
        UUID hostProfileId,
        String status,
        Money amount,
        Instant arrivesAt,
        @Nullable String failureCode,
        @Nullable String failureMessage,
        Instant createdAt) {

    public boolean hasFailed() {
        return status.equals("failed");
    }
}
