package com.dancepartner.app.payment.stripe;

import com.dancepartner.domain.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A dispute at a client's bank, as Stripe has it now.
 *
 * @param paymentId the payment of ours, as we told Stripe when it was made; null for a charge of somebody else's
 * @param status Stripe's word
 * @param movements what was taken for it, and given back
 */
public record DisputeState(
        String id,
        String chargeId,
        @Nullable String paymentId,
        String status,
        String reason,
        Money amount,
        @Nullable Instant evidenceDueAt,
        Instant openedAt,
        List<Movement> movements) {

    /**
     * Money that moved for a dispute.
     *
     * @param minor minor units; negative when it was taken from us
     * @param fee what it cost beside, in minor units; negative when that was given back
     */
    public record Movement(long minor, long fee, String currency) {

        public Money amount() {
            return new Money(Math.abs(minor), currency);
        }

        public Money feeAmount() {
            return new Money(Math.abs(fee), currency);
        }
    }

    public Optional<Movement> withdrawal() {
        return movements.stream().filter(movement -> movement.minor() < 0).findFirst();
    }

    public Optional<Movement> reinstatement() {
        return movements.stream().filter(movement -> movement.minor() > 0).findFirst();
    }

    public boolean isLost() {
        return status.equals("lost");
    }
}
