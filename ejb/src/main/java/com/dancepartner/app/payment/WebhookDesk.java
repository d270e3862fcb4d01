package com.dancepartner.app.payment;

import com.dancepartner.app.payment.stripe.AccountState;
import com.dancepartner.app.payment.stripe.IntentState;
import com.dancepartner.app.payment.stripe.SetupState;
import com.dancepartner.app.payment.stripe.StripeCards;
import com.dancepartner.app.payment.stripe.StripeGateway;
import com.dancepartner.app.payment.stripe.StripeWebhooks;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Takes what Stripe tells: verified, fetched anew, then recorded once in one transaction (G52). */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WebhookDesk {

    @Inject
    StripeWebhooks webhooks;

    @Inject
    StripeGateway stripe;

    @Inject
    StripeCards cards;

    @Inject
    WebhookInbox inbox;

    public void receive(String rawBody, String signature) {
        WebhookNotice notice = webhooks.verify(rawBody, signature);
        if (isOfIntent(notice) && !inbox.awaits(notice.objectId())) {
            inbox.noted(notice);
        } else if (notice.type().startsWith("payment_intent.")) {
            IntentState state = stripe.intent(notice.objectId());
            inbox.intentChanged(notice, state);
        } else if (notice.type().startsWith("setup_intent.")) {
            SetupState state = cards.find(notice.objectId());
            inbox.setupChanged(notice, state);
        } else if (notice.type().equals("account.updated")) {
            AccountState state = stripe.account(notice.objectId());
            inbox.accountChanged(notice, state);
        } else {
            inbox.noted(notice);
        }
    }

    private static boolean isOfIntent(WebhookNotice notice) {
        return notice.type().startsWith("payment_intent.") || notice.type().startsWith("setup_intent.");
    }
}
