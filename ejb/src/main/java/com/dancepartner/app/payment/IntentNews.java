package com.dancepartner.app.payment;

import com.dancepartner.app.payment.stripe.IntentState;
import com.dancepartner.app.payment.stripe.SetupState;
import com.dancepartner.domain.payment.Payment;
import com.dancepartner.domain.payment.PaymentCommands;
import com.dancepartner.domain.payment.PaymentEvent;
import com.dancepartner.domain.payment.PaymentStatus;
import com.dancepartner.domain.payment.Payments;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What happened to an intent without us: its client authenticated, or the bank let the hold go. Payments that wait for
 * nothing of the kind know their state by their own commands.
 */
@Stateless
public class IntentNews {

    /** Nothing is decided yet. */
    private static final Set<String> OPEN = Set.of("requires_action", "requires_confirmation", "processing");

    @Inject
    WebhookInbox inbox;

    @Inject
    Payments payments;

    @Inject
    PaymentCommands commands;

    @Inject
    Captures captures;

    @Inject
    Event<PaymentEvent> events;

    @Inject
    Clock clock;

    /** The intent, if a payment waits for its client over it, or has its money held by it. */
    public Optional<String> awaited(String intentId) {
        return payments.findByPaymentIntent(intentId)
                .filter(payment -> payment.status() == PaymentStatus.REQUIRES_ACTION || payment.isHeld())
                .map(payment -> intentId);
    }

    /** The intent by which this charge was held, if money is held by it. */
    public Optional<String> awaitedOfCharge(String chargeId) {
        return payments.findByCharge(chargeId)
                .filter(Payment::isHeld)
                .flatMap(payment -> Optional.ofNullable(payment.paymentIntentId()));
    }

    public void intentChanged(WebhookNotice notice, IntentState state) {
        if (inbox.noted(notice) && !OPEN.contains(state.status())) {
            undisturbed(state.id()).ifPresent(payment -> apply(payment, state));
        }
    }

    public void setupChanged(WebhookNotice notice, SetupState state) {
        if (inbox.noted(notice) && !OPEN.contains(state.status())) {
            undisturbed(state.id())
                    .filter(payment -> payment.status() == PaymentStatus.REQUIRES_ACTION)
                    .ifPresent(payment -> tell(Holds.apply(payment, state, clock.instant())));
        }
    }

    private void apply(Payment payment, IntentState state) {
        if (payment.status() == PaymentStatus.REQUIRES_ACTION) {
            answered(payment, state);
        } else if (payment.isHeld() && state.isCanceled()) {
            events.fire(payment.holdLapsed(clock.instant()));
        }
    }

    private void answered(Payment payment, IntentState state) {
        if (state.isTaken()) {
            captures.charged(payment, state);
        } else {
            tell(Holds.apply(payment, state, clock.instant()));
        }
    }

    /** The payment, locked, while nothing is being said to Stripe about it: a command knows what becomes of itself. */
    private Optional<Payment> undisturbed(String intentId) {
        return payments.findByPaymentIntent(intentId)
                .map(found -> lock(found.id()))
                .filter(payment -> intentId.equals(payment.paymentIntentId()) && !commands.hasPending(payment.id()));
    }

    private Payment lock(UUID paymentId) {
        payments.lockBookingOf(paymentId);
        return payments.getForUpdate(paymentId);
    }

    private void tell(List<PaymentEvent> happened) {
        happened.forEach(events::fire);
    }
}
