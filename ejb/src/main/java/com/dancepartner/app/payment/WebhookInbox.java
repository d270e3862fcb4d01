package com.dancepartner.app.payment;

import com.dancepartner.app.payment.stripe.AccountState;
import com.dancepartner.app.payment.stripe.IntentState;
import com.dancepartner.app.payment.stripe.SetupState;
import com.dancepartner.domain.host.HostChanged;
import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.host.HostProfiles;
import com.dancepartner.domain.payment.Payment;
import com.dancepartner.domain.payment.PaymentEvent;
import com.dancepartner.domain.payment.PaymentStatus;
import com.dancepartner.domain.payment.Payments;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Records an event once, together with what it changes. */
@Stateless
public class WebhookInbox {

    @Inject
    Payments payments;

    @Inject
    HostProfiles profiles;

    @Inject
    Event<PaymentEvent> events;

    @Inject
    Event<HostChanged> changes;

    @Inject
    Clock clock;

    /**
     * Whether a payment waits for its client over this intent. Asked before the intent is fetched: what is fetched then is
     * no older than what we know, and nothing is fetched for payments that know their state by their own commands.
     */
    public boolean awaits(String intentId) {
        return payments.findByPaymentIntent(intentId)
                .filter(payment -> payment.status() == PaymentStatus.REQUIRES_ACTION)
                .isPresent();
    }

    /** A payment that waits for its client moves on; any other knows its state by its own commands. */
    public void intentChanged(WebhookNotice notice, IntentState state) {
        if (noted(notice) && isSettled(state.status())) {
            waitingFor(state.id()).ifPresent(payment -> tell(Holds.apply(payment, state, clock.instant())));
        }
    }

    /** So does one whose card is being saved. */
    public void setupChanged(WebhookNotice notice, SetupState state) {
        if (noted(notice) && isSettled(state.status())) {
            waitingFor(state.id()).ifPresent(payment -> tell(Holds.apply(payment, state, clock.instant())));
        }
    }

    public void accountChanged(WebhookNotice notice, AccountState state) {
        if (noted(notice)) {
            profiles.findByStripeAccount(notice.objectId())
                    .map(found -> profiles.getForUpdate(found.id()))
                    .ifPresent(profile -> transfersAre(profile, state.transfersEnabled()));
        }
    }

    /** @return whether the event is new */
    public boolean noted(WebhookNotice notice) {
        return payments.receive(notice.eventId(), notice.type(), notice.objectId(), clock.instant());
    }

    private void transfersAre(HostProfile profile, boolean enabled) {
        profile.transfersAre(enabled, clock.instant());
        changes.fire(new HostChanged(profile.id()));
    }

    private Optional<Payment> waitingFor(String intentId) {
        return payments.findByPaymentIntent(intentId)
                .map(found -> lock(found.id()))
                .filter(payment -> payment.status() == PaymentStatus.REQUIRES_ACTION
                        && intentId.equals(payment.paymentIntentId()));
    }

    private Payment lock(UUID paymentId) {
        payments.lockBookingOf(paymentId);
        return payments.getForUpdate(paymentId);
    }

    private void tell(List<PaymentEvent> happened) {
        happened.forEach(events::fire);
    }

    private static boolean isSettled(String status) {
        return !status.equals("requires_action");
    }
}
