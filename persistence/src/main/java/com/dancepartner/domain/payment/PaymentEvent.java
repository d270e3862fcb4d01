package com.dancepartner.domain.payment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a payment, told in the transaction in which it happens. */
public sealed interface PaymentEvent permits PaymentOutcome, PaymentEvent.HoldFailed {

    UUID bookingId();

    Instant at();

    /**
     * A saved card could not be charged while its owner was away; another card, or authenticating, repairs it.
     *
     * @param card the card that was saved
     * @param until when the booking is cancelled otherwise
     */
    record HoldFailed(
            UUID bookingId,
            UUID clientId,
            @Nullable String card,
            String code,
            @Nullable String message,
            Instant until,
            Instant at)
            implements PaymentEvent {}
}
