package com.dancepartner.app.notification;

import com.dancepartner.domain.booking.Booking;
import com.dancepartner.domain.booking.BookingChanged;
import com.dancepartner.domain.booking.Bookings;
import com.dancepartner.domain.notification.NotificationKind;
import com.dancepartner.domain.notification.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;

/** Decides who is told of a booking's move, in the transaction of the move. */
@ApplicationScoped
public class BookingNotices {

    @Inject
    Outbox outbox;

    @Inject
    Bookings bookings;

    void on(@Observes BookingChanged changed) {
        Booking booking = bookings.get(changed.bookingId());
        UUID client = booking.clientId();
        UUID host = booking.hostId();
        switch (changed.to()) {
            case PENDING -> tell(host, changed, NotificationKind.BOOKING_REQUESTED);
            case CONFIRMED -> tell(client, changed, NotificationKind.BOOKING_CONFIRMED);
            case DECLINED -> tell(client, changed, NotificationKind.BOOKING_DECLINED);
            case EXPIRED -> tell(client, changed, NotificationKind.BOOKING_EXPIRED);
            case COMPLETED -> tell(client, changed, NotificationKind.RECEIPT);
            case CANCELLED -> tellOfCancellation(client, host, changed);
            case AWAITING_PAYMENT, IN_PROGRESS, NO_SHOW, DISPUTED -> {
                // nobody needs a mail for what both sides see happen
            }
        }
    }

    private void tellOfCancellation(UUID client, UUID host, BookingChanged changed) {
        switch (changed.actor()) {
            case CLIENT -> tell(host, changed, NotificationKind.BOOKING_CANCELLED);
            case HOST -> tell(client, changed, NotificationKind.BOOKING_CANCELLED);
            case SYSTEM -> tell(client, changed, NotificationKind.PAYMENT_FAILED);
        }
    }

    private void tell(UUID user, BookingChanged changed, NotificationKind kind) {
        Instant now = changed.occurredAt();
        outbox.put(user, changed.bookingId(), kind, "once", now);
    }
}
