package com.dancepartner.app.payment;

import com.dancepartner.app.payment.stripe.RefundState;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.ledger.Ledger;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.payment.Payment;
import com.dancepartner.domain.payment.PaymentCommand;
import com.dancepartner.domain.payment.PaymentCommands;
import com.dancepartner.domain.payment.PaymentEvent.MoneyMoved;
import com.dancepartner.domain.payment.PaymentOperation;
import com.dancepartner.domain.payment.Payments;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** A refund that the client's bank sent back: we have the money again, and owe it to the client. */
@Stateless
public class RefundNews {

    @Inject
    WebhookInbox inbox;

    @Inject
    Payments payments;

    @Inject
    PaymentCommands commands;

    @Inject
    Ledger ledger;

    @Inject
    Event<MoneyMoved> events;

    @Inject
    Clock clock;

    /** @throws BusinessException SERVICE_UNAVAILABLE while our own refund is not recorded: Stripe tells it again */
    public void changed(WebhookNotice notice, RefundState state) {
        state.ourKey().flatMap(commands::findByKey).ifPresent(RefundNews::requireRecorded);
        if (inbox.noted(notice) && state.cameBack()) {
            commands.findByObject(state.id())
                    .filter(command -> command.operation() == PaymentOperation.REFUND)
                    .ifPresent(command -> cameBack(command, state.id()));
        }
    }

    private static void requireRecorded(PaymentCommand command) {
        if (command.isPending()) {
            throw new BusinessException(ErrorCode.SERVICE_UNAVAILABLE, "The refund is still being recorded");
        }
    }

    private void cameBack(PaymentCommand found, String refundId) {
        payments.lockBookingOf(found.paymentId());
        PaymentCommand command = commands.getForUpdate(found.id());
        Payment payment = payments.getForUpdate(found.paymentId());
        Instant now = clock.instant();
        if (command.undone(now)) {
            Money part = new Money(command.amountCents(), payment.amount().currency());
            payment.refundCameBack(part, now);
            ledger.postRefundFailure(payment.id(), part, refundId, now);
            events.fire(new MoneyMoved(
                    payment.bookingId(),
                    payment.id(),
                    payment.kind(),
                    payment.clientId(),
                    payment.hostProfileId(),
                    PaymentOperation.REFUND,
                    true,
                    part,
                    now));
        }
    }
}
