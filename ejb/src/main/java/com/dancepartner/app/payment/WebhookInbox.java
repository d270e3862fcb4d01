package com.dancepartner.app.payment;

import com.dancepartner.app.payment.stripe.AccountState;
import com.dancepartner.app.payment.stripe.IntentState;
import com.dancepartner.domain.host.HostChanged;
import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.host.HostProfiles;
import com.dancepartner.domain.payment.Payment;
import com.dancepartner.domain.payment.PaymentOutcome;
import com.dancepartner.domain.payment.Payments;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;

/** Records an event once, together with what it changes. */
@Stateless
public class WebhookInbox {

    @Inject
    Payments payments;

    @Inject
    HostProfiles profiles;

    @Inject
    Event<PaymentOutcome> outcomes;

    @Inject
    Event<HostChanged> changes;

    @Inject
    Clock clock;

    /** A payment that waits for its client moves on; any other knows its state by its own commands. */
    public void intentChanged(WebhookNotice notice, IntentState state) {
        if (!noted(notice)) {
            return;
        }
        payments.findByPaymentIntent(state.id())
                .map(found -> payments.getForUpdate(found.id()))
                .filter(payment -> payment.isAwaitingAuthorisation() && isSettled(payment, state))
                .ifPresent(payment -> outcomes.fire(Holds.apply(payment, state, clock.instant())));
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

    private static boolean isSettled(Payment payment, IntentState state) {
        return !state.status().equals("requires_action") && payment.paymentIntentId() != null;
    }
}
