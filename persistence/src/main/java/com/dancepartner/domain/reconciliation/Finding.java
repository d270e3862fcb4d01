package com.dancepartner.domain.reconciliation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One difference, as a comparison found it.
 *
 * @param reference Stripe's object; for what is none, the payment, command or currency that it is about
 * @param bookedCents minor units by our books
 * @param stripeCents minor units by Stripe
 * @param cause what finance is told
 */
public record Finding(
        DiscrepancyKind kind,
        String reference,
        @Nullable UUID paymentId,
        String currency,
        long bookedCents,
        long stripeCents,
        String cause) {

    Finding(
            DiscrepancyKind kind,
            String reference,
            @Nullable UUID paymentId,
            String currency,
            long bookedCents,
            long stripeCents) {
        this(kind, reference, paymentId, currency, bookedCents, stripeCents, kind.cause());
    }
}
