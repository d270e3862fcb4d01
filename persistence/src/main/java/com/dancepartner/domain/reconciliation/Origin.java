package com.dancepartner.domain.reconciliation;

import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an object of Stripe's says about where it belongs.
 *
 * @param paymentId our payment, by the object's metadata
 * @param bookingId our booking, by the object's metadata or transfer group
 * @param kind what is paid, by the object's metadata: session, extension or tip
 * @param destination the connected account that was sent money
 */
public record Origin(
        @Nullable UUID paymentId,
        @Nullable UUID bookingId,
        String kind,
        @Nullable String intentId,
        @Nullable String chargeId,
        @Nullable String transferId,
        @Nullable String destination) {

    static final String SESSION = "session";

    /** An object that says nothing. */
    public static final Origin UNKNOWN = new Origin(null, null, SESSION, null, null, null, null);

    /** Only what was charged. */
    public static Origin ofCharge(@Nullable String intentId, @Nullable String chargeId) {
        return new Origin(null, null, SESSION, intentId, chargeId, null, null);
    }

    /** Only what was transferred before. */
    public static Origin ofTransfer(@Nullable String transferId) {
        return new Origin(null, null, SESSION, null, null, transferId, null);
    }

    /** Stripe's ids that lead to a payment. */
    public Stream<String> stripeIds() {
        return Stream.of(Stream.ofNullable(intentId), Stream.ofNullable(chargeId), Stream.ofNullable(transferId))
                .flatMap(ids -> ids);
    }

    /** Our ids that lead to a payment. */
    public Stream<UUID> ownIds() {
        return Stream.concat(Stream.ofNullable(paymentId), Stream.ofNullable(bookingId));
    }

    boolean isOfSession() {
        return kind.equals(SESSION);
    }
}
