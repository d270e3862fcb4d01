package com.dancepartner.domain.payment;

import com.dancepartner.domain.payment.PaymentCommands.Lease;

/**
 * A transfer that Stripe made.
 *
 * @param transferId Stripe's
 */
public record SentTransfer(Lease lease, String transferId) {}
