package com.dancepartner.app.booking;

import com.dancepartner.domain.booking.BookingChanged;
import com.dancepartner.domain.booking.BookingHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Writes down everything that happens to bookings, in the transaction in which it happens. */
@ApplicationScoped
public class BookingAudit {

    @Inject
    BookingHistory history;

    void on(@Observes BookingChanged changed) {
        history.record(changed);
    }
}
