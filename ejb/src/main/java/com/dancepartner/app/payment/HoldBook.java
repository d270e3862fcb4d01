package com.dancepartner.app.payment;

import com.dancepartner.domain.payment.Payment;
import com.dancepartner.domain.payment.PaymentCommands;
import com.dancepartner.domain.payment.PaymentEvent;
import com.dancepartner.domain.payment.Payments;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The transactions of {@link DueHolds}: each payment is locked and looked at anew. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class HoldBook {

    @Inject
    Payments payments;

    @Inject
    PaymentCommands commands;

    @Inject
    Event<PaymentEvent> events;

    @Inject
    Clock clock;

    public List<UUID> due(int limit) {
        return payments.holdsDue(clock.instant(), limit);
    }

    /** Has a hold placed on the saved card, or ends the payment when it is too late for one. */
    public void settle(UUID paymentId) {
        payments.lockBookingOf(paymentId);
        Payment payment = payments.getForUpdate(paymentId);
        if (commands.hasPending(paymentId)) {
            return; // another node was here, or the client has just given another card
        }
        Instant now = clock.instant();
        if (payment.isOverdue(now)) {
            giveUp(payment, now);
        } else {
            payment.authoriseSaved(now).ifPresent(commands::add);
        }
    }

    private void giveUp(Payment payment, Instant now) {
        payment.abandon(now).ifPresent(commands::add);
        events.fire(payment.holdMissing(now));
    }
}
