package com.dancepartner.domain.booking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something happened to a booking; observers write the audit, move the money and tell people, in the same transaction.
 *
 * @param effects what the table says that follows
 * @param detail what changed beside the status, such as the old and the new time; empty when nothing did
 */
public record BookingChanged(
        UUID bookingId,
        BookingEvent event,
        Actor actor,
        @Nullable UUID actorId,
        BookingStatus from,
        BookingStatus to,
        List<Effect> effects,
        @Nullable String reason,
        String detail,
        Instant occurredAt) {

    public boolean has(Effect effect) {
        return effects.contains(effect);
    }
}
