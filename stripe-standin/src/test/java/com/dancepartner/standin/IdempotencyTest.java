package com.dancepartner.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.CardException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.service.V1Services;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IdempotencyTest {

    private static final RequestOptions KEY =
            RequestOptions.builder().setIdempotencyKey("booking-1-hold-1").build();

    private Desk desk;
    private V1Services stripe;

    @BeforeEach
    void open() throws IOException {
        desk = Desk.open();
        stripe = desk.stripe();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private PaymentIntent pay(long amount, String card) throws StripeException {
        PaymentIntentCreateParams params = Story.payment(amount, card).build();
        return stripe.paymentIntents().create(params, KEY);
    }

    @Test
    void replaysTheFirstResult() throws Exception {
        PaymentIntent first = pay(5_000, "pm_card_visa");
        PaymentIntent second = pay(5_000, "pm_card_visa");
        assertThat(second.getId()).isEqualTo(first.getId());
        assertThat(second.getLastResponse().headers().firstValue("Idempotent-Replayed"))
                .contains("true");
        assertThat(desk.journal().path(1).path("replayed").asBoolean()).isTrue();
    }

    @Test
    void replaysADecline() {
        CardException first = catchThrowableOfType(CardException.class, () -> pay(5_000, "pm_card_chargeDeclined"));
        CardException second = catchThrowableOfType(CardException.class, () -> pay(5_000, "pm_card_chargeDeclined"));
        assertThat(second.getCharge()).isEqualTo(first.getCharge());
    }

    @Test
    void refusesTheKeyWithOtherParameters() throws Exception {
        pay(5_000, "pm_card_visa");
        IdempotencyException refused =
                catchThrowableOfType(IdempotencyException.class, () -> pay(5_001, "pm_card_visa"));
        assertThat(refused.getStatusCode()).isEqualTo(400);
    }

    @Test
    void refusesTheKeyWhileItsRequestRuns() throws Exception {
        desk.control("faults", "{\"path_prefix\":\"/v1/payment_intents\",\"kind\":\"delay\",\"delay_millis\":1500}");
        CompletableFuture<String> slow = CompletableFuture.supplyAsync(this::idOfPayment);
        Thread.sleep(500);
        StripeException refused = catchThrowableOfType(StripeException.class, () -> pay(5_000, "pm_card_visa"));
        assertThat(refused.getStatusCode()).isEqualTo(409);
        assertThat(slow.get(10, TimeUnit.SECONDS)).startsWith("pi_");
    }

    @Test
    void keepsTheResultOfARequestWhoseReplyWasLost() throws Exception {
        desk.control("faults", "{\"path_prefix\":\"/v1/payment_intents\",\"kind\":\"lost_reply\",\"times\":1}");
        // the JDK's client may repeat the request by itself; either way there is one payment
        Throwable outcome = catchThrowable(() -> pay(5_000, "pm_card_visa"));
        assertThat(outcome == null || outcome instanceof ApiConnectionException).isTrue();
        String paid = pay(5_000, "pm_card_visa").getId();
        assertThat(stripe.paymentIntents().list().getData()).extracting("id").containsExactly(paid);
    }

    private String idOfPayment() {
        try {
            return pay(5_000, "pm_card_visa").getId();
        } catch (StripeException e) {
            throw new IllegalStateException(e);
        }
    }
}
