package com.dancepartner.app.booking;

import com.dancepartner.domain.booking.BookingChange;
import java.time.Instant;
import java.util.UUID;

/**
 * A proposed change, and what became of it.
 *
 * @param kind reschedule or extension
 * @param proposedBy client or host
 * @param status proposed, awaiting_payment, applied, refused, withdrawn, lapsed or failed
 * @param addedCents what the added time costs, in minor units
 * @param lapsesAt until when it can be answered, or paid
 */
public record ChangeView(
        UUID id,
        String kind,
        String proposedBy,
        String status,
        Instant newStart,
        Instant newEnd,
        long addedCents,
        Instant lapsesAt) {

    static ChangeView of(BookingChange change, String currency) {
        return new ChangeView(
                change.id(),
                change.kind().wire(),
                change.proposedBy().wire(),
                change.status().wire(),
                change.newSpan().start(),
                change.newSpan().end(),
                change.added(currency).minor(),
                change.lapsesAt());
    }
}
