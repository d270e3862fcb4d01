package com.dancepartner.app.booking;

import com.dancepartner.domain.booking.BookingChanged;
import com.dancepartner.domain.booking.Bookings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Writes down every move of every booking, in the transaction of the move. */
@ApplicationScoped
public class BookingAudit {

    @Inject
    Bookings bookings;

    void on(@Observes BookingChanged changed) {
        bookings.record(changed);
    }
}
