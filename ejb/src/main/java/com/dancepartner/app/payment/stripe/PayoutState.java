package com.dancepartner.app.payment.stripe;

import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.payment.HostPayout;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A payout of a host's account to their bank, as Stripe has it now. */
public record PayoutState(
        String id,
        String status,
        Money amount,
        Instant arrivesAt,
        @Nullable String failureCode,
        @Nullable String failureMessage,
        Instant createdAt) {

    /** The same, as we keep it. */
    public HostPayout of(UUID hostProfileId) {
        return new HostPayout(id, hostProfileId, status, amount, arrivesAt, failureCode, failureMessage, createdAt);
    }
}
