package com.dancepartner.app.booking;

import com.dancepartner.domain.booking.Booking;
import com.dancepartner.domain.booking.BookingStatus;
import com.dancepartner.domain.booking.BookingTerms;
import com.dancepartner.domain.payment.Bill;
import com.dancepartner.domain.payment.Payment;
import com.dancepartner.domain.payment.PaymentStatus;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one party of a booking sees of its money. A client's card is no business of the host's. */
record ShownBill(Booking booking, Bill bill, boolean forClient) {

    /** The cancellation's code when no card would pay. */
    private static final String UNPAID = "payment";

    /** Where the client must authenticate: for the session, or for an extension. */
    @Nullable
    String nextActionUrl() {
        return broken().map(Payment::nextActionUrl).orElse(null);
    }

    /** Why the card was refused. */
    @Nullable
    String failure() {
        return broken().map(Payment::failureMessage).orElse(null);
    }

    /** Until when the client must authenticate, or give another card. */
    @Nullable
    Instant payUntil() {
        return broken().filter(Payment::awaitsClient).map(this::deadline).orElse(null);
    }

    @Nullable
    String cancellationReason() {
        boolean hidden = !forClient && UNPAID.equals(booking.ending().cancellationCode());
        return hidden ? "The payment failed" : booking.ending().cancellationReason();
    }

    private @Nullable Instant deadline(Payment payment) {
        boolean isFirst = booking.status() == BookingStatus.AWAITING_PAYMENT;
        return isFirst && payment.holdDeadline() == null
                ? booking.createdAt().plus(BookingTerms.PAYMENT_WINDOW)
                : payment.holdDeadline();
    }

    /** The payment that asks something of the client, or is lost. */
    private Optional<Payment> broken() {
        return bill.parts().stream()
                .filter(payment -> forClient && isBroken(payment))
                .findFirst();
    }

    private static boolean isBroken(Payment payment) {
        return payment.status() == PaymentStatus.FAILED
                || (payment.awaitsClient() && (payment.nextActionUrl() != null || payment.failureCode() != null));
    }
}
