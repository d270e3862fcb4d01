package com.dancepartner.app.booking;

import com.dancepartner.domain.booking.Booking;
import com.dancepartner.domain.booking.BookingChanged;
import com.dancepartner.domain.booking.BookingStatus;
import com.dancepartner.domain.booking.Bookings;
import com.dancepartner.domain.payment.PaymentOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Objects;

/** Moves a booking when its payment's outcome is known, in the same transaction. */
@ApplicationScoped
public class BookingPayments {

    @Inject
    Bookings bookings;

    @Inject
    Event<BookingChanged> events;

    void on(@Observes PaymentOutcome outcome) {
        Booking booking = bookings.getForUpdate(outcome.bookingId());
        if (booking.status() != BookingStatus.AWAITING_PAYMENT) {
            return; // cancelled or expired meanwhile: the release that follows lets the money go
        }
        if (outcome instanceof PaymentOutcome.Authorised authorised) {
            events.fire(booking.authorised(authorised.at()));
        } else if (outcome instanceof PaymentOutcome.Failed failed) {
            events.fire(
                    booking.paymentFailed(Objects.requireNonNullElse(failed.message(), failed.code()), failed.at()));
        }
    }
}
