package com.dancepartner.app.payment;

import com.dancepartner.app.payment.stripe.StripeCards;
import com.dancepartner.app.payment.stripe.StripeDisputes;
import com.dancepartner.app.payment.stripe.StripeGateway;
import com.dancepartner.app.payment.stripe.StripeIntents;
import com.dancepartner.app.payment.stripe.StripeMovements;
import com.dancepartner.app.payment.stripe.StripePayouts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fetches what an event is about, and hands it to those who record it. Called without a transaction. */
@ApplicationScoped
public class EventRouter {

    @Inject
    StripeIntents stripeIntents;

    @Inject
    StripeCards cards;

    @Inject
    StripeMovements movements;

    @Inject
    StripeDisputes stripeDisputes;

    @Inject
    StripeGateway stripe;

    @Inject
    StripePayouts stripePayouts;

    @Inject
    WebhookInbox inbox;

    @Inject
    IntentNews intents;

    @Inject
    RefundNews refunds;

    @Inject
    DisputeNews disputes;

    @Inject
    AccountNews accounts;

    public void handle(WebhookNotice notice) {
        switch (EventFamily.of(notice.type())) {
            case INTENT -> intent(notice, intents.awaited(notice.objectId()));
            case HOLD_EXPIRY -> intent(notice, intents.awaitedOfCharge(notice.objectId()));
            case SETUP -> setup(notice);
            case REFUND -> refunds.changed(notice, movements.findRefund(notice.objectId()));
            case DISPUTE -> disputes.changed(notice, stripeDisputes.find(notice.objectId()));
            case ACCOUNT -> accounts.changed(notice, stripe.account(notice.objectId()));
            case PAYOUT -> payout(notice, notice.account());
            case OTHER -> inbox.noted(notice);
        }
    }

    /** It is fetched after it is known that somebody waits for it: what is fetched then is no older than what we know. */
    private void intent(WebhookNotice notice, Optional<String> awaited) {
        awaited.ifPresentOrElse(id -> intents.intentChanged(notice, stripeIntents.find(id)), () -> inbox.noted(notice));
    }

    private void setup(WebhookNotice notice) {
        intents.awaited(notice.objectId())
                .ifPresentOrElse(id -> intents.setupChanged(notice, cards.find(id)), () -> inbox.noted(notice));
    }

    private void payout(WebhookNotice notice, @Nullable String account) {
        if (account == null) {
            inbox.noted(notice);
        } else {
            accounts.payoutChanged(notice, account, stripePayouts.find(account, notice.objectId()));
        }
    }
}
