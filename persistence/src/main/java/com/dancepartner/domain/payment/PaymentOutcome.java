package com.dancepartner.domain.payment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a payment; the booking feature observes it in the same transaction. Each names the extension that was
 * to be paid, or none for the session itself.
 */
public sealed interface PaymentOutcome extends PaymentEvent {

    @Nullable
    UUID changeId();

    /**
     * The client's money is held, or a card is saved to hold it on later. Said again when the money is held.
     *
     * @param captureBefore when the hold lapses; null while only a card is saved
     */
    record Secured(
            UUID bookingId,
            @Nullable UUID changeId,
            @Nullable Instant captureBefore,
            Instant at) implements PaymentOutcome {}

    /** The client must authenticate at this address first. */
    record ActionRequired(UUID bookingId, @Nullable UUID changeId, String url, Instant at) implements PaymentOutcome {}

    /** There is no money for good: the card was refused, or none was held in time (code {@code hold_missing}). */
    record Failed(
            UUID bookingId,
            @Nullable UUID changeId,
            String code,
            @Nullable String message,
            Instant at) implements PaymentOutcome {}
}
