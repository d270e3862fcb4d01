package com.dancepartner.domain.booking;

import java.time.Duration;
import java.time.Instant;

/** A condition of time on a move, with the words for the one who comes too early or too late. */
public enum Guard {
    NONE(""),
    BEFORE_START("This is possible only before the scheduled start"),
    AROUND_START("A session can be started from 30 minutes before to 30 minutes after its scheduled start"),
    AFTER_END("This is possible only after the scheduled end"),
    RESPONSE_OVERDUE("The host still has time to answer"),
    PAYMENT_WINDOW_OVER("The client still has time to pay");

    private final String refusal;

    Guard(String refusal) {
        this.refusal = refusal;
    }

    public boolean allows(Booking booking, Instant now) {
        Instant start = booking.schedule().start();
        return switch (this) {
            case NONE -> true;
            case BEFORE_START -> now.isBefore(start);
            case AROUND_START -> Duration.between(start, now).abs().compareTo(BookingTerms.START_WINDOW) <= 0;
            case AFTER_END -> !now.isBefore(booking.schedule().end());
            case RESPONSE_OVERDUE -> !now.isBefore(booking.respondBy());
            case PAYMENT_WINDOW_OVER -> !now.isBefore(booking.createdAt().plus(BookingTerms.PAYMENT_WINDOW));
        };
    }

    public String refusal() {
        return refusal;
    }
}
