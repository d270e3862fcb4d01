package com.dancepartner.domain.payment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of a payment; the booking feature observes it in the same transaction. */
public sealed interface PaymentOutcome {

    UUID bookingId();

    /** The client's money is held. */
    record Authorised(UUID bookingId, Instant at) implements PaymentOutcome {}

    /** The client must authenticate at this address first. */
    record ActionRequired(UUID bookingId, String url, Instant at) implements PaymentOutcome {}

    /** The card was refused for good. */
    record Failed(UUID bookingId, String code, @Nullable String message, Instant at) implements PaymentOutcome {}
}
