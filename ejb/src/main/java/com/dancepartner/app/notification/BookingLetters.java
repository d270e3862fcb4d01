package com.dancepartner.app.notification;

import com.dancepartner.domain.booking.Booking;
import com.dancepartner.domain.booking.Bookings;
import com.dancepartner.domain.host.DanceStyles;
import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.identity.Users;
import com.dancepartner.domain.notification.NotificationKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/** The words of mails about bookings. */
@ApplicationScoped
public class BookingLetters {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu 'at' HH:mm", Locale.ENGLISH);

    @Inject
    Bookings bookings;

    @Inject
    Users users;

    @Inject
    DanceStyles styles;

    @Inject
    HoldLetters holds;

    @Inject
    ReceiptLetters receipts;

    public Letter compose(NotificationKind kind, UUID bookingId, UUID readerId) {
        Booking booking = bookings.get(bookingId);
        User reader = users.get(readerId);
        String subject = subject(kind, booking);
        return Letter.to(reader, subject, subject + ".\n\n" + session(booking, reader) + more(kind, booking));
    }

    /** What, with whom but the reader, when and where. */
    String session(Booking booking, User reader) {
        User other = users.get(reader.id().equals(booking.clientId()) ? booking.hostId() : booking.clientId());
        return styles.get(booking.danceStyleId()).name() + " with " + other.displayName() + ", "
                + booking.schedule()
                        .start()
                        .atZone(ZoneId.of(booking.meeting().timeZone()))
                        .format(WHEN) + " ("
                + booking.meeting().timeZone() + "), " + booking.meeting().venue();
    }

    private String more(NotificationKind kind, Booking booking) {
        return switch (kind) {
            case HOLD_FAILED ->
                "\n\n" + holds.words(booking.id(), ZoneId.of(booking.meeting().timeZone()));
            case RECEIPT -> "\n\n" + receipts.words(booking);
            default -> "";
        };
    }

    private String subject(NotificationKind kind, Booking booking) {
        return switch (kind) {
            case BOOKING_REQUESTED -> "A new request";
            case BOOKING_CONFIRMED -> "Your booking is confirmed";
            case BOOKING_DECLINED -> "Your request was declined";
            case BOOKING_CANCELLED -> "A booking was cancelled";
            case BOOKING_EXPIRED -> "Your request expired";
            case BOOKING_MOVED -> "A booking was moved to another time";
            case CHANGE_PROPOSED -> "A change of your booking is proposed: please answer";
            case CHANGE_AGREED -> "The change of your booking is agreed";
            case CHANGE_DROPPED -> "Your booking stays as it was";
            case NO_SHOW_REPORTED -> "You are reported not to have come: you can dispute it for 72 hours";
            case BOOKING_DISPUTED -> "A session is disputed";
            case DISPUTE_DECIDED -> "A dispute is decided";
            case RESPONSE_REMINDER -> "A request waits for your answer";
            case PAYMENT_FAILED -> "Your payment failed";
            case HOLD_FAILED -> "Your card could not be charged";
            case SESSION_REMINDER -> "Your session is coming up";
            case RECEIPT -> receipts.subject(booking.id());
            case REVIEW_REQUEST -> "How was your session?";
            default -> throw new IllegalArgumentException(kind + " is not about a booking");
        };
    }
}
