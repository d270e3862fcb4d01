package com.dancepartner.app.reconciliation;

import com.dancepartner.domain.reconciliation.Discrepancy;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where our books and Stripe differ.
 *
 * @param reference Stripe's object; for what is none, the payment, command or currency that it is about
 * @param bookedCents minor units by our books
 * @param stripeCents minor units by Stripe
 * @param cause the likely cause, and what to do
 * @param resolvedAt absent while it is open
 * @param resolvedBy absent where it was gone by itself
 */
public record DiscrepancyView(
        UUID id,
        String kind,
        String reference,
        @Nullable UUID paymentId,
        String currency,
        long bookedCents,
        long stripeCents,
        String cause,
        Instant firstSeenAt,
        Instant lastSeenAt,
        @Nullable Instant resolvedAt,
        @Nullable String resolution,
        @Nullable UUID resolvedBy) {

    static DiscrepancyView of(Discrepancy known) {
        return new DiscrepancyView(
                known.id(),
                known.kind(),
                known.reference(),
                known.paymentId(),
                known.currency(),
                known.bookedCents(),
                known.stripeCents(),
                known.cause(),
                known.firstSeenAt(),
                known.lastSeenAt(),
                known.resolvedAt(),
                known.resolution(),
                known.resolvedBy());
    }
}
