package com.dancepartner.app.payment;

import com.dancepartner.app.payment.stripe.DisputeState;
import com.dancepartner.domain.booking.BookingStatus;
import com.dancepartner.domain.booking.Bookings;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.payment.CardDisputes;
import com.dancepartner.domain.payment.Payment;
import com.dancepartner.domain.payment.PaymentCommands;
import com.dancepartner.domain.payment.PaymentKind;
import com.dancepartner.domain.payment.PaymentOperation;
import com.dancepartner.domain.payment.Payments;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * A client's bank takes money back, or asks about it. Nothing of the payment goes to the host until that is decided; what
 * is lost is the platform's loss, not the host's.
 */
@Stateless
public class DisputeNews {

    @Inject
    WebhookInbox inbox;

    @Inject
    Payments payments;

    @Inject
    PaymentCommands commands;

    @Inject
    CardDisputes disputes;

    @Inject
    DisputePostings postings;

    @Inject
    Bookings bookings;

    @Inject
    Clock clock;

    /** @throws BusinessException SERVICE_UNAVAILABLE while our own charge is not recorded: Stripe tells it again */
    public void changed(WebhookNotice notice, DisputeState state) {
        Optional<Payment> disputed = payments.findByCharge(state.chargeId());
        if (disputed.isEmpty() && state.paymentId() != null && isPending(UUID.fromString(state.paymentId()))) {
            throw new BusinessException(ErrorCode.SERVICE_UNAVAILABLE, "The charge is still being recorded");
        }
        if (inbox.noted(notice)) {
            disputed.ifPresent(found -> recorded(found.id(), state));
        }
    }

    private boolean isPending(UUID paymentId) {
        return commands.hasPending(paymentId);
    }

    private void recorded(UUID paymentId, DisputeState state) {
        payments.lockBookingOf(paymentId);
        Payment payment = payments.getForUpdate(paymentId);
        disputes.put(postings.of(paymentId, state), clock.instant());
        if (disputes.anyOpen(paymentId)) {
            payment.freeze();
            commands.takeBack(paymentId, PaymentOperation.TRANSFER);
        } else if (!isInDispute(payment)) {
            payment.thaw();
        }
    }

    /** Whether client and host do not agree, which only staff can end; a tip is not concerned. */
    private boolean isInDispute(Payment payment) {
        return payment.kind() != PaymentKind.TIP
                && bookings.get(payment.bookingId()).status() == BookingStatus.DISPUTED;
    }
}
