package com.dancepartner.app.booking;

import com.dancepartner.domain.booking.BookingMove;
import java.time.Instant;

/** Something that happened to a booking. */
public record MoveView(
        String event, String actor, String from, String to, String reason, String detail, Instant occurredAt) {

    static MoveView of(BookingMove move) {
        return new MoveView(
                move.event(), move.actor(), move.from(), move.to(), move.reason(), move.detail(), move.occurredAt());
    }
}
