package com.dancepartner.app.payment;

import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.payment.HoldTerms;
import com.dancepartner.domain.payment.PaymentCommands.Lease;
import com.dancepartner.domain.payment.PaymentOperation;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A leased command with all that is needed to carry it out without a transaction. */
public record PaymentTask(
        Lease lease,
        PaymentOperation operation,
        String idempotencyKey,
        Money amount,
        @Nullable String parameter,
        UUID bookingId,
        UUID clientId,
        String clientEmail,
        @Nullable String customerId,
        @Nullable String paymentIntentId,
        @Nullable String hostAccountId) {

    HoldTerms holdTerms() {
        return HoldTerms.parse(Objects.requireNonNull(parameter, "a hold needs a card"));
    }

    Optional<String> intent() {
        return Optional.ofNullable(paymentIntentId);
    }
}
