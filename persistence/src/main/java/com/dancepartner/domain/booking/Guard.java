package com.dancepartner.domain.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BiPredicate;

/** A condition of time on a move, with the words for the one who comes too early or too late. */
public enum Guard {
    NONE("", (booking, now) -> true),
    BEFORE_START(
            "This is possible only before the scheduled start",
            (booking, now) -> now.isBefore(booking.schedule().start())),
    AROUND_START(
            "A session can be started from 30 minutes before to 30 minutes after its scheduled start",
            (booking, now) -> Duration.between(booking.schedule().start(), now)
                            .abs()
                            .compareTo(BookingTerms.START_WINDOW)
                    <= 0),
    AFTER_END(
            "This is possible only after the scheduled end",
            (booking, now) -> !now.isBefore(booking.schedule().end())),
    RESPONSE_OVERDUE("The host still has time to answer", (booking, now) -> !now.isBefore(booking.respondBy())),
    PAYMENT_WINDOW_OVER(
            "The client still has time to pay",
            (booking, now) -> !now.isBefore(booking.createdAt().plus(BookingTerms.PAYMENT_WINDOW)));

    private final String refusal;
    private final BiPredicate<Booking, Instant> condition;

    Guard(String refusal, BiPredicate<Booking, Instant> condition) {
        this.refusal = refusal;
        this.condition = condition;
    }

    public boolean allows(Booking booking, Instant now) {
        return condition.test(booking, now);
    }

    public String refusal() {
        return refusal;
    }
}
