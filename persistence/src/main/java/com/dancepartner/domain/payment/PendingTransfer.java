package com.dancepartner.domain.payment;

import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.payment.PaymentCommands.Lease;
import java.util.UUID;

/**
 * A leased transfer with all that Stripe is told.
 *
 * @param accountId where the money goes
 * @param chargeId where it comes from
 */
public record PendingTransfer(
        Lease lease,
        UUID paymentId,
        UUID bookingId,
        PaymentKind kind,
        String idempotencyKey,
        Money amount,
        String accountId,
        String chargeId) {}
