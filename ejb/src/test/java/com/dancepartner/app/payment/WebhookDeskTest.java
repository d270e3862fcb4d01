package com.dancepartner.app.payment;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.dancepartner.app.payment.stripe.IntentState;
import com.dancepartner.app.payment.stripe.StripeCards;
import com.dancepartner.app.payment.stripe.StripeGateway;
import com.dancepartner.app.payment.stripe.StripeWebhooks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

class WebhookDeskTest {

    private static final WebhookNotice NOTICE = new WebhookNotice("evt_1", "payment_intent.payment_failed", "pi_1");

    private final StripeWebhooks webhooks = mock();
    private final StripeGateway stripe = mock();
    private final WebhookInbox inbox = mock();
    private final WebhookDesk desk = new WebhookDesk();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void wire() {
        desk.webhooks = webhooks;
        desk.stripe = stripe;
        desk.cards = mock(StripeCards.class);
        desk.inbox = inbox;
        when(webhooks.verify("body", "signature")).thenReturn(NOTICE);
    }

    @Test
    @DisplayName(
            "G52: an intent is fetched after it is known that somebody waits for it, so that it is no older than what we know")
    void fetchedAfterAsking() {
        IntentState state = mock();
        when(inbox.awaits("pi_1")).thenReturn(true);
        when(stripe.intent("pi_1")).thenReturn(state);
        desk.receive("body", "signature");
        InOrder order = inOrder(inbox, stripe);
        order.verify(inbox).awaits("pi_1");
        order.verify(stripe).intent("pi_1");
        order.verify(inbox).intentChanged(NOTICE, state);
    }

    @Test
    @DisplayName("G52: of an intent that nobody waits for only the event is kept")
    void notAwaited() {
        desk.receive("body", "signature");
        verifyNoInteractions(stripe);
        verify(inbox).noted(NOTICE);
        verify(inbox, never()).intentChanged(any(), any());
    }
}
