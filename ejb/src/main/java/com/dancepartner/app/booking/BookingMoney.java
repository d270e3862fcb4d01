package com.dancepartner.app.booking;

import com.dancepartner.app.payment.Charges;
import com.dancepartner.domain.booking.Booking;
import com.dancepartner.domain.booking.BookingChanged;
import com.dancepartner.domain.booking.Bookings;
import com.dancepartner.domain.booking.Effect;
import com.dancepartner.domain.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** Does with the money what the table of transitions says, in the transaction of the move; Stripe hears of it after. */
@ApplicationScoped
public class BookingMoney {

    @Inject
    Bookings bookings;

    @Inject
    Charges charges;

    void on(@Observes BookingChanged changed) {
        changed.effects().forEach(effect -> carryOut(effect, changed.bookingId(), changed.occurredAt()));
    }

    private void carryOut(Effect effect, UUID bookingId, Instant now) {
        switch (effect) {
            case RELEASE -> charges.release(bookingId, now);
            case CAPTURE_FEE -> charges.captureFee(bookingId, fee(bookings.get(bookingId)), now);
            case CAPTURE_ALL -> charges.captureAll(bookingId, now);
            case REFUND -> charges.refund(bookingId, stillToRefund(bookings.get(bookingId)), now);
            case FREEZE -> charges.freeze(bookingId);
            case THAW -> charges.thaw(bookingId);
            case TELL_CLIENT, TELL_HOST, TELL_OTHER -> {
                // the notices' work
            }
        }
    }

    private static Money fee(Booking booking) {
        long cents = Objects.requireNonNullElse(booking.ending().feeCents(), 0L);
        return new Money(cents, booking.total().currency());
    }

    private Money stillToRefund(Booking booking) {
        Money decided =
                new Money(booking.ending().refundedCents(), booking.total().currency());
        return decided.minus(charges.refundedOf(booking.id()));
    }
}
