package com.dancepartner.app.payment;

import com.dancepartner.app.payment.stripe.PaymentReference;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.payment.HoldTerms;
import com.dancepartner.domain.payment.PaymentCommands.Lease;
import com.dancepartner.domain.payment.PaymentOperation;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A leased command with all that is needed to carry it out without a transaction.
 *
 * @param why what Stripe is told that it is about, with the command's key
 */
public record PaymentTask(
        Lease lease,
        PaymentOperation operation,
        PaymentReference why,
        Money amount,
        @Nullable String parameter,
        UUID clientId,
        @Nullable String customerId,
        @Nullable String paymentIntentId,
        @Nullable String hostAccountId) {

    HoldTerms holdTerms() {
        return HoldTerms.parse(Objects.requireNonNull(parameter, "a hold needs a card"));
    }

    Optional<String> intent() {
        return Optional.ofNullable(paymentIntentId);
    }

    String requireIntent() {
        return intent().orElseThrow(() -> new IllegalStateException("nothing is held"));
    }

    /** What an earlier try may have made, looked for only where Stripe may have forgotten the key. */
    <T> Optional<T> earlier(Supplier<Optional<T>> lookup) {
        return lease.old() ? lookup.get() : Optional.empty();
    }
}
