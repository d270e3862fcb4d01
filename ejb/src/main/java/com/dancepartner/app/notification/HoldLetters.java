package com.dancepartner.app.notification;

import com.dancepartner.domain.payment.Payment;
import com.dancepartner.domain.payment.Payments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The words of the mail that asks for another card. What has changed since it was to be sent is told as it is now. */
@ApplicationScoped
public class HoldLetters {

    private static final DateTimeFormatter UNTIL =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu 'at' HH:mm", Locale.ENGLISH);

    @Inject
    Payments payments;

    /** @param zone in which the client is told until when */
    public String words(UUID bookingId, ZoneId zone) {
        return payments.idsOfBooking(bookingId).stream()
                .map(payments::get)
                .filter(payment -> payment.failureCode() != null && payment.holdDeadline() != null)
                .findFirst()
                .map(payment -> broken(payment, zone))
                .orElse("Your card could not be charged at first. There is nothing left to do.");
    }

    private static String broken(Payment payment, ZoneId zone) {
        String why = Objects.requireNonNullElse(payment.failureMessage(), "It was refused.");
        String until =
                Objects.requireNonNull(payment.holdDeadline()).atZone(zone).format(UNTIL);
        return "We could not hold the money for your session on the card that you saved: " + why + "\n\n"
                + remedy(payment) + " until " + until + " (" + zone
                + "). Otherwise the booking is cancelled then, free of charge.";
    }

    private static String remedy(Payment payment) {
        return Optional.ofNullable(payment.nextActionUrl())
                .map(page -> "Confirm the payment here, or give another card with the booking:\n\n" + page
                        + "\n\nThere is time for it")
                .orElse("Give another card with the booking. There is time for it");
    }
}
