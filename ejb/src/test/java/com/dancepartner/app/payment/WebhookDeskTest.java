package com.dancepartner.app.payment;

import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.dancepartner.app.payment.stripe.IntentState;
import com.dancepartner.app.payment.stripe.StripeCards;
import com.dancepartner.app.payment.stripe.StripeIntents;
import com.dancepartner.app.payment.stripe.StripePayouts;
import com.dancepartner.app.payment.stripe.StripeWebhooks;
import com.dancepartner.app.payment.stripe.WebhookChannel;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

class WebhookDeskTest {

    private static final WebhookNotice NOTICE = notice("payment_intent.payment_failed", "pi_1");

    private final StripeWebhooks webhooks = mock();
    private final StripeIntents stripe = mock();
    private final StripeCards cards = mock();
    private final StripePayouts payouts = mock();
    private final WebhookInbox inbox = mock();
    private final IntentNews intents = mock();
    private final WebhookDesk desk = new WebhookDesk();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void wire() {
        desk.webhooks = webhooks;
        desk.router = new EventRouter();
        desk.router.stripeIntents = stripe;
        desk.router.cards = cards;
        desk.router.stripePayouts = payouts;
        desk.router.inbox = inbox;
        desk.router.intents = intents;
    }

    @Test
    @DisplayName(
            "G52: an intent is fetched after it is known that somebody waits for it, so that it is no older than what we know")
    void fetchedAfterAsking() {
        IntentState state = mock();
        when(intents.awaited("pi_1")).thenReturn(Optional.of("pi_1"));
        when(stripe.find("pi_1")).thenReturn(state);
        receive(NOTICE);
        InOrder order = inOrder(intents, stripe);
        order.verify(intents).awaited("pi_1");
        order.verify(stripe).find("pi_1");
        order.verify(intents).intentChanged(NOTICE, state);
    }

    @Test
    @DisplayName("G52: of an intent or a card that nobody waits for only the event is kept")
    void notAwaited() {
        when(intents.awaited("pi_1")).thenReturn(Optional.empty());
        when(intents.awaited("seti_1")).thenReturn(Optional.empty());
        receive(NOTICE);
        verify(inbox).noted(NOTICE);
        WebhookNotice ofCard = notice("setup_intent.succeeded", "seti_1");
        receive(ofCard);
        verify(inbox).noted(ofCard);
        verifyNoInteractions(stripe, cards);
    }

    @Test
    @DisplayName("G52: a payout of our own account is only kept, and so is what nobody knows")
    void onlyKept() {
        WebhookNotice ours = notice("payout.paid", "po_1");
        receive(ours);
        verify(inbox).noted(ours);
        WebhookNotice unknown = notice("something.new", "x_1");
        when(webhooks.verify(WebhookChannel.CONNECT, "body", "signature")).thenReturn(unknown);
        desk.receiveConnect("body", "signature");
        verify(inbox).noted(unknown);
        verifyNoInteractions(payouts);
    }

    private void receive(WebhookNotice notice) {
        when(webhooks.verify(WebhookChannel.PLATFORM, "body", "signature")).thenReturn(notice);
        desk.receive("body", "signature");
    }

    private static WebhookNotice notice(String type, String objectId) {
        return new WebhookNotice("evt_1", type, objectId, null, WebhookNotice.WEBHOOK);
    }
}
