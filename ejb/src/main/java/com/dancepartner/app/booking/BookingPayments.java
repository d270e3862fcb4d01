package com.dancepartner.app.booking;

import com.dancepartner.app.payment.Charges;
import com.dancepartner.domain.booking.Booking;
import com.dancepartner.domain.booking.BookingChange;
import com.dancepartner.domain.booking.BookingChanged;
import com.dancepartner.domain.booking.BookingChanges;
import com.dancepartner.domain.booking.BookingStatus;
import com.dancepartner.domain.booking.Bookings;
import com.dancepartner.domain.booking.ChangeStatus;
import com.dancepartner.domain.payment.PaymentOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Moves a booking when the outcome of one of its payments is known, in the same transaction. */
@ApplicationScoped
public class BookingPayments {

    private static final Set<BookingStatus> UNPAID =
            Set.of(BookingStatus.AWAITING_PAYMENT, BookingStatus.PENDING, BookingStatus.CONFIRMED);

    @Inject
    Bookings bookings;

    @Inject
    BookingChanges changes;

    @Inject
    Charges charges;

    @Inject
    Event<BookingChanged> events;

    void on(@Observes PaymentOutcome outcome) {
        Booking booking = bookings.getForUpdate(outcome.bookingId());
        UUID changeId = outcome.changeId();
        if (changeId == null) {
            ofSession(booking, outcome);
        } else {
            changes.find(changeId).ifPresent(change -> ofExtension(booking, change, outcome));
        }
    }

    private void ofSession(Booking booking, PaymentOutcome outcome) {
        if (outcome instanceof PaymentOutcome.Secured secured) {
            // cancelled or expired meanwhile: the release that follows lets the money go
            if (booking.status() == BookingStatus.AWAITING_PAYMENT) {
                events.fire(booking.authorised(secured.captureBefore(), secured.at()));
            }
        } else if (outcome instanceof PaymentOutcome.Failed failed && UNPAID.contains(booking.status())) {
            events.fire(booking.paymentFailed(reason(failed), failed.at()));
        }
    }

    private void ofExtension(Booking booking, BookingChange change, PaymentOutcome outcome) {
        boolean awaited = change.status() == ChangeStatus.AWAITING_PAYMENT;
        if (outcome instanceof PaymentOutcome.Secured secured) {
            if (awaited) {
                extend(booking, change, secured);
            } else if (change.status() != ChangeStatus.APPLIED) {
                charges.releaseExtension(change.id(), secured.at());
            }
        } else if (outcome instanceof PaymentOutcome.Failed failed && change.status() == ChangeStatus.APPLIED) {
            ofSession(booking, failed); // no money could be held for what was agreed: the booking ends as without any
        } else if (outcome instanceof PaymentOutcome.Failed failed && awaited) {
            change.end(ChangeStatus.FAILED, failed.at());
            events.fire(booking.dropExtension(change.newSpan().end(), reason(failed), failed.at()));
        }
    }

    private void extend(Booking booking, BookingChange change, PaymentOutcome.Secured secured) {
        change.end(ChangeStatus.APPLIED, secured.at());
        events.fire(booking.extend(
                change.newSpan().end(), change.added(booking.total().currency()), secured.at()));
    }

    private static String reason(PaymentOutcome.Failed failed) {
        return Objects.requireNonNullElse(failed.message(), failed.code());
    }
}
