package com.dancepartner.app.payment;

import com.dancepartner.app.payment.stripe.StripeWebhooks;
import com.dancepartner.app.payment.stripe.WebhookChannel;
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
    EventRouter router;

    /** What happened to the platform's own objects. */
    public void receive(String rawBody, String signature) {
        router.handle(webhooks.verify(WebhookChannel.PLATFORM, rawBody, signature));
    }

    /** What happened to hosts' accounts. */
    public void receiveConnect(String rawBody, String signature) {
        router.handle(webhooks.verify(WebhookChannel.CONNECT, rawBody, signature));
    }
}
