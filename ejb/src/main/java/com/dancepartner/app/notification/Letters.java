package com.dancepartner.app.notification;

import com.dancepartner.domain.booking.Booking;
import com.dancepartner.domain.booking.Bookings;
import com.dancepartner.domain.host.DanceStyles;
import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.identity.Users;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.notification.Outbox;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/** The transactions of the outbox, and the words of its mails. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Letters {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu 'at' HH:mm", Locale.ENGLISH);

    @Inject
    Outbox outbox;

    @Inject
    Bookings bookings;

    @Inject
    Users users;

    @Inject
    DanceStyles styles;

    public Optional<Outbox.Leased> leaseNext() {
        return outbox.leaseNext();
    }

    public void sent(Outbox.Leased leased) {
        outbox.sent(leased);
    }

    public void failed(Outbox.Leased leased, String error) {
        outbox.failed(leased, error);
    }

    public Letter compose(Outbox.Leased notice) {
        Booking booking = bookings.get(notice.bookingId());
        User reader = users.get(notice.userId());
        User other = users.get(reader.id().equals(booking.clientId()) ? booking.hostId() : booking.clientId());
        String session = styles.get(booking.danceStyleId()).name() + " with " + other.displayName() + ", "
                + booking.schedule()
                        .start()
                        .atZone(ZoneId.of(booking.timeZone()))
                        .format(WHEN) + " ("
                + booking.timeZone() + "), " + booking.venue();
        String subject = switch (notice.kind()) {
            case BOOKING_REQUESTED -> "A new request";
            case BOOKING_CONFIRMED -> "Your booking is confirmed";
            case BOOKING_DECLINED -> "Your request was declined";
            case BOOKING_CANCELLED -> "A booking was cancelled";
            case BOOKING_EXPIRED -> "Your request expired";
            case PAYMENT_FAILED -> "Your payment failed";
            case SESSION_REMINDER -> "Your session is coming up";
            case RECEIPT -> "Your receipt: " + amount(booking.total());
            case REVIEW_REQUEST -> "How was your session?";
        };
        String text = "Hello " + reader.firstName() + ",\n\n" + subject + ".\n\n" + session + "\n\nDance Partner\n";
        return new Letter(reader.email(), subject, text);
    }

    private static String amount(Money money) {
        int digits = Currency.getInstance(money.currency()).getDefaultFractionDigits();
        return BigDecimal.valueOf(money.minor(), digits).toPlainString() + " " + money.currency();
    }
}
