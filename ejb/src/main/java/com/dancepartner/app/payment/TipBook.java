package com.dancepartner.app.payment;

import com.dancepartner.domain.booking.Actor;
import com.dancepartner.domain.booking.Booking;
import com.dancepartner.domain.booking.BookingStatus;
import com.dancepartner.domain.booking.Bookings;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.identity.Users;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.payment.Bills;
import com.dancepartner.domain.payment.Payment;
import com.dancepartner.domain.payment.PaymentCommands;
import com.dancepartner.domain.payment.Payments;
import com.dancepartner.domain.payment.Tip;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** The transactions of tips. Each is a payment of its own, all of which is the host's: no refund or dispute touches it. */
@Stateless
public class TipBook {

    /** How long after a session's end something can be given for it. */
    private static final Duration WINDOW = Duration.ofDays(30);

    /** A tip is at most so many times the price. */
    private static final int MOST = 2;

    @Inject
    Bookings bookings;

    @Inject
    Users users;

    @Inject
    Bills bills;

    @Inject
    Payments payments;

    @Inject
    PaymentCommands commands;

    @Inject
    Clock clock;

    /**
     * Has the card charged.
     *
     * @param tipId of the tip to be; if there is one already, a first try got so far
     * @throws BusinessException NOT_FOUND for strangers, FORBIDDEN for the host, STATE_CONFLICT unless the session took place
     *     and ended at most 30 days ago, VALIDATION_ERROR for an amount that makes no sense
     */
    public void give(UUID clientId, UUID bookingId, UUID tipId, TipInput input) {
        Booking booking = bookings.getForUpdate(bookingId);
        booking.requireClient(clientId);
        if (isGiven(bookingId, tipId)) {
            return;
        }
        Instant now = clock.instant();
        Money amount = sensible(new Money(input.amountCents(), booking.total().currency()), booking.total());
        requireOpen(booking, now);
        Payment tip = new Tip(tipId, bookingId, clientId, booking.hostProfileId(), amount).payment(now);
        payments.add(tip);
        commands.add(tip.charge(input.paymentMethodId(), now));
    }

    public TipView get(UUID tipId) {
        return TipView.of(payments.get(tipId));
    }

    /** The client's own, or what the host has got. */
    public TipList list(UUID callerId, UUID bookingId) {
        boolean forClient = bookings.get(bookingId).partyOf(callerId) == Actor.CLIENT;
        return new TipList(bills.get(bookingId).tips().stream()
                .filter(tip -> forClient || tip.isCaptured())
                .map(TipView::of)
                .toList());
    }

    private boolean isGiven(UUID bookingId, UUID tipId) {
        return bills.get(bookingId).tips().stream().anyMatch(tip -> tip.id().equals(tipId));
    }

    private static Money sensible(Money amount, Money price) {
        Money most = new Money(Math.multiplyExact(price.minor(), MOST), price.currency());
        if (amount.minor() > most.minor()) {
            throw BusinessException.invalid(
                    "amount_cents",
                    "A tip is at most twice the price of the session, " + most.text()
                            + ": this looks like a slip of the finger");
        }
        return amount.requireChargeable("amount_cents");
    }

    private void requireOpen(Booking booking, Instant now) {
        if (booking.status() != BookingStatus.COMPLETED) {
            throw conflict("A tip can be given for a session that took place and is not disputed");
        }
        if (now.isAfter(booking.schedule().end().plus(WINDOW))) {
            throw conflict("A tip can be given until 30 days after the session");
        }
        if (!users.get(booking.hostId()).isActive()) {
            throw conflict("This host can be given nothing any more");
        }
    }

    private static BusinessException conflict(String message) {
        return new BusinessException(ErrorCode.STATE_CONFLICT, message, "status");
    }
}
