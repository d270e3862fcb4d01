package com.dancepartner.app.booking;

import com.dancepartner.app.payment.Charges;
import com.dancepartner.domain.booking.Booking;
import com.dancepartner.domain.booking.BookingChange;
import com.dancepartner.domain.booking.BookingChanged;
import com.dancepartner.domain.booking.BookingChanges;
import com.dancepartner.domain.booking.Bookings;
import com.dancepartner.domain.booking.ChangeKind;
import com.dancepartner.domain.booking.ChangeStatus;
import com.dancepartner.domain.booking.Why;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiFunction;

/** The transactions of a booking's life: each locks it, moves it and fires its event; what follows is the table's word. */
@Stateless
public class BookingBook {

    @Inject
    Bookings bookings;

    @Inject
    BookingChanges changes;

    @Inject
    Charges charges;

    @Inject
    Event<BookingChanged> events;

    @Inject
    Clock clock;

    public PaidBooking confirm(UUID callerId, UUID bookingId) {
        return move(bookingId, (booking, now) -> booking.confirm(callerId, now));
    }

    public PaidBooking decline(UUID callerId, UUID bookingId, Why why) {
        return move(bookingId, (booking, now) -> booking.decline(callerId, why, now));
    }

    /** Lets the hold go, or captures what the terms say a late cancellation costs (G13). */
    public PaidBooking cancel(UUID callerId, UUID bookingId, Why why) {
        return move(bookingId, (booking, now) -> booking.cancel(callerId, why, charges.isHeld(bookingId), now));
    }

    /** A proposal of another time ends when the session begins. */
    public PaidBooking start(UUID callerId, UUID bookingId, String pin) {
        PaidBooking started = move(bookingId, (booking, now) -> booking.start(callerId, pin, now));
        changes.open(bookingId)
                .filter(change -> change.kind() == ChangeKind.RESCHEDULE)
                .ifPresent(this::drop);
        return started;
    }

    private void drop(BookingChange change) {
        Instant now = clock.instant();
        change.end(ChangeStatus.LAPSED, now);
        events.fire(bookings.getForUpdate(change.bookingId()).dropChange("The session has begun", now));
    }

    public PaidBooking complete(UUID callerId, UUID bookingId) {
        return move(bookingId, (booking, now) -> booking.complete(callerId, now));
    }

    /** Another card for a session whose price is not held yet. */
    public PaidBooking payWith(UUID clientId, UUID bookingId, String paymentMethodId) {
        Booking booking = bookings.getForUpdate(bookingId);
        booking.requireClient(clientId);
        charges.newCard(bookingId, paymentMethodId, clock.instant());
        return new PaidBooking(bookingId, charges.paymentsOf(bookingId));
    }

    /** Ends a request that nobody answered or paid in time. */
    public void expire(UUID bookingId) {
        PaidBooking ignored = move(bookingId, Booking::expire);
    }

    /** Completes a session that nobody ended. */
    public void completeUnattended(UUID bookingId) {
        PaidBooking ignored = move(bookingId, Booking::completeUnattended);
    }

    /** Ends a session that nobody started. */
    public void lapse(UUID bookingId) {
        PaidBooking ignored = move(bookingId, Booking::lapse);
    }

    private PaidBooking move(UUID bookingId, BiFunction<Booking, Instant, BookingChanged> how) {
        Booking booking = bookings.getForUpdate(bookingId);
        events.fire(how.apply(booking, clock.instant()));
        return new PaidBooking(bookingId, charges.paymentsOf(bookingId));
    }
}
