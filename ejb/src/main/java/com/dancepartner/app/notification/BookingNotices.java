package com.dancepartner.app.notification;

import com.dancepartner.domain.booking.Actor;
import com.dancepartner.domain.booking.Booking;
import com.dancepartner.domain.booking.BookingChanged;
import com.dancepartner.domain.booking.BookingStatus;
import com.dancepartner.domain.booking.Bookings;
import com.dancepartner.domain.booking.Effect;
import com.dancepartner.domain.notification.NotificationKind;
import com.dancepartner.domain.notification.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides who is told of a booking's move, in the transaction of the move. */
@ApplicationScoped
public class BookingNotices {

    @Inject
    Outbox outbox;

    @Inject
    Bookings bookings;

    void on(@Observes BookingChanged changed) {
        NotificationKind kind = kind(changed);
        if (kind != null) {
            Booking booking = bookings.get(changed.bookingId());
            readers(booking, changed).forEach(reader -> tell(reader, changed, said(kind, booking, reader)));
        }
    }

    /** Who is told, by the table of transitions. */
    private static List<UUID> readers(Booking booking, BookingChanged changed) {
        List<UUID> readers = new ArrayList<>();
        boolean byClient = changed.actor() == Actor.CLIENT;
        boolean byHost = changed.actor() == Actor.HOST;
        boolean other = changed.has(Effect.TELL_OTHER);
        if (changed.has(Effect.TELL_CLIENT) || (other && !byClient)) {
            readers.add(booking.clientId());
        }
        if (changed.has(Effect.TELL_HOST) || (other && !byHost)) {
            readers.add(booking.hostId());
        }
        return readers;
    }

    /** A client's card is no business of the host's. */
    private static NotificationKind said(NotificationKind kind, Booking booking, UUID reader) {
        return kind == NotificationKind.PAYMENT_FAILED && reader.equals(booking.hostId())
                ? NotificationKind.BOOKING_CANCELLED
                : kind;
    }

    private static @Nullable NotificationKind kind(BookingChanged changed) {
        return switch (changed.event()) {
            case AUTHORISE ->
                changed.to() == BookingStatus.PENDING
                        ? NotificationKind.BOOKING_REQUESTED
                        : NotificationKind.BOOKING_CONFIRMED;
            case CONFIRM -> NotificationKind.BOOKING_CONFIRMED;
            case DECLINE -> NotificationKind.BOOKING_DECLINED;
            case CANCEL, LAPSE -> NotificationKind.BOOKING_CANCELLED;
            case FAIL_PAYMENT -> NotificationKind.PAYMENT_FAILED;
            case EXPIRE -> NotificationKind.BOOKING_EXPIRED;
            case RESCHEDULE -> NotificationKind.BOOKING_MOVED;
            case PROPOSE_RESCHEDULE, PROPOSE_EXTENSION -> NotificationKind.CHANGE_PROPOSED;
            case ACCEPT_CHANGE, EXTEND -> NotificationKind.CHANGE_AGREED;
            case REFUSE_CHANGE, DROP_CHANGE -> NotificationKind.CHANGE_DROPPED;
            case REPORT_NO_SHOW -> NotificationKind.NO_SHOW_REPORTED;
            case DISPUTE -> NotificationKind.BOOKING_DISPUTED;
            case UPHOLD, REFUND_PART, REFUND_ALL -> NotificationKind.DISPUTE_DECIDED;
            case START, COMPLETE, WITHDRAW_CHANGE -> null; // who is charged for a session hears of it by the receipt
        };
    }

    /** What can happen to a booking more than once is told each time. */
    private void tell(UUID user, BookingChanged changed, NotificationKind kind) {
        boolean oftenTold = changed.from() == changed.to()
                || changed.from() == BookingStatus.DISPUTED
                || changed.to() == BookingStatus.DISPUTED;
        String occasion = oftenTold ? changed.event().wire() + " " + changed.occurredAt() : "once";
        outbox.put(user, changed.bookingId(), kind, occasion, changed.occurredAt());
    }
}
