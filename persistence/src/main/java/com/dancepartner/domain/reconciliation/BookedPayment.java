package com.dancepartner.domain.reconciliation;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A payment as far as comparing needs it.
 *
 * @param kind session, extension or tip
 * @param status wire name of its status
 * @param transferIds all transfers that were made of it
 * @param captured whether money was taken for it
 * @param underWay whether Stripe is being told something for it, since less than a day
 */
public record BookedPayment(
        UUID id,
        UUID bookingId,
        String kind,
        String status,
        @Nullable String intentId,
        @Nullable String chargeId,
        Set<String> transferIds,
        boolean captured,
        boolean underWay) {

    private static final Set<String> AWAITING = Set.of("saving_card", "authorizing", "requires_action");

    /** Stripe's ids of all that was made for it. */
    Stream<String> stripeIds() {
        return Stream.of(Stream.ofNullable(intentId), Stream.ofNullable(chargeId), transferIds.stream())
                .flatMap(ids -> ids);
    }

    /** Whether a hold may come to stand at Stripe at any moment. */
    boolean awaitsHold() {
        return underWay || AWAITING.contains(status);
    }
}
