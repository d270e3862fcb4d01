package com.dancepartner.app.booking;

import com.dancepartner.domain.booking.BookingChanged;
import com.dancepartner.domain.booking.BookingChanges;
import com.dancepartner.domain.booking.BookingStatus;
import com.dancepartner.domain.booking.ChangeStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** A proposal ends with the booking it is about. */
@ApplicationScoped
public class ChangeEndings {

    @Inject
    BookingChanges changes;

    void on(@Observes BookingChanged changed) {
        if (changed.from() != changed.to() && !isOpen(changed.to())) {
            changes.open(changed.bookingId())
                    .ifPresent(change -> change.end(ChangeStatus.LAPSED, changed.occurredAt()));
        }
    }

    private static boolean isOpen(BookingStatus status) {
        return status == BookingStatus.CONFIRMED || status == BookingStatus.IN_PROGRESS;
    }
}
