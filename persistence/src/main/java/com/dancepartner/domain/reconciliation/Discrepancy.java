package com.dancepartner.domain.reconciliation;

import com.dancepartner.domain.jpa.Rows;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A difference as it is kept until it is gone, or a person has settled it.
 *
 * @param kind wire name of its kind
 * @param bookedCents minor units by our books
 * @param stripeCents minor units by Stripe
 * @param resolution how it was settled; null while it is open
 * @param resolvedBy who settled it; null where it was gone by itself
 */
public record Discrepancy(
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

    static final String COLUMNS = "id, kind, reference, payment_id, currency, booked_cents, stripe_cents, cause,"
            + " first_seen_at, last_seen_at, resolved_at, resolution, resolved_by";

    static Discrepancy of(Object[] row) {
        return new Discrepancy(
                Rows.uuid(row[0]),
                row[1].toString(),
                row[2].toString(),
                id(row[3]),
                row[4].toString(),
                Rows.number(row[5]),
                Rows.number(row[6]),
                row[7].toString(),
                Rows.instant(row[8]),
                Rows.instant(row[9]),
                row[10] == null ? null : Rows.instant(row[10]),
                row[11] == null ? null : row[11].toString(),
                id(row[12]));
    }

    private static @Nullable UUID id(@Nullable Object cell) {
        return cell == null ? null : Rows.uuid(cell);
    }
}
