package com.dancepartner.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.service.V1Services;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FaultsTest {

    private static final String HOLD = "amount=5000&currency=eur&transfer_group=booking+7";

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

    private List<String> payments() throws Exception {
        return stripe.paymentIntents().list().getData().stream()
                .map(PaymentIntent::getId)
                .toList();
    }

    private static HttpResponse<String> outcome(CompletableFuture<HttpResponse<String>> sent) throws Exception {
        return sent.get(20, TimeUnit.SECONDS);
    }

    @Test
    @DisplayName("R356 G51: a request that hangs has not happened, and its connection ends without an answer")
    void hangsBeforeTheEffect() throws Exception {
        desk.control("faults", "{\"kind\":\"hang\",\"method\":\"POST\",\"contains\":\"booking 7\"}");
        CompletableFuture<HttpResponse<String>> sent = desk.send("/v1/payment_intents", HOLD);
        JsonNode held = desk.awaitParked(1).path(0);
        assertThat(held.path("kind").asText()).isEqualTo("hang");
        assertThat(held.path("method").asText()).isEqualTo("POST");
        assertThat(held.path("path").asText()).isEqualTo("/v1/payment_intents");
        assertThat(held.path("contains").asText()).isEqualTo("booking 7");
        assertThat(desk.read("faults").path("ordered").asInt()).isZero();
        assertThat(payments()).isEmpty();
        desk.control("faults/clear", "");
        assertThatThrownBy(() -> outcome(sent)).isInstanceOf(ExecutionException.class);
        desk.awaitParked(0);
        assertThat(payments()).isEmpty();
        assertThat(desk.journal())
                .noneMatch(entry -> entry.path("method").asText().equals("POST"));
    }

    @Test
    @DisplayName("R356 G51: a request whose reply hangs has happened once, and its key gives the result again")
    void hangsAfterTheEffect() throws Exception {
        desk.control("faults", "{\"kind\":\"hang_reply\",\"path_prefix\":\"/v1/payment_intents\",\"method\":\"POST\"}");
        RequestOptions key = RequestOptions.builder().setIdempotencyKey("k1").build();
        PaymentIntentCreateParams params = Story.payment(5_000, "pm_card_visa").build();
        CompletableFuture<PaymentIntent> sent = CompletableFuture.supplyAsync(() -> pay(params, key));
        assertThat(desk.awaitParked(1).path(0).path("kind").asText()).isEqualTo("hang_reply");
        List<String> paid = payments();
        assertThat(paid).hasSize(1);
        assertThat(pay(params, key).getId()).isEqualTo(paid.get(0));
        assertThat(desk.journal().path(0).path("status").asInt()).isEqualTo(200);
        desk.control("faults/clear", "");
        // the JDK's client may repeat the request by itself and then has the stored result
        sent.handle((payment, failure) -> payment == null ? paid.get(0) : payment.getId())
                .thenAccept(id -> assertThat(id).isEqualTo(paid.get(0)))
                .get(20, TimeUnit.SECONDS);
        assertThat(payments()).isEqualTo(paid);
    }

    private PaymentIntent pay(PaymentIntentCreateParams params, RequestOptions key) {
        try {
            return stripe.paymentIntents().create(params, key);
        } catch (StripeException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName("R356: a fault strikes only where every condition holds")
    void needsAllConditions() throws Exception {
        desk.control("faults", """
            {"kind":"http_500","path_prefix":"/v1/payment_intents","method":"POST","contains":"booking 7"}
            """);
        assertThat(outcome(desk.send("/v1/customers", "description=booking+7")).statusCode())
                .isEqualTo(200);
        assertThat(outcome(desk.send("/v1/payment_intents", "amount=5000&currency=eur&transfer_group=booking+8"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(desk.read("faults").path("ordered").asInt()).isEqualTo(1);
        assertThat(outcome(desk.send("/v1/payment_intents", HOLD)).statusCode()).isEqualTo(500);
        assertThat(outcome(desk.send("/v1/payment_intents", HOLD)).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("R356: a fault can name an object by its id in the path")
    void matchesThePath() throws Exception {
        String held = Story.hold(stripe, 5_000).getId();
        String other = Story.hold(stripe, 5_000).getId();
        desk.control("faults", "{\"kind\":\"http_429\",\"contains\":\"" + held + "\",\"times\":2}");
        assertThat(outcome(desk.send("/v1/payment_intents/" + other + "/capture", ""))
                        .statusCode())
                .isEqualTo(200);
        assertThat(outcome(desk.send("/v1/payment_intents/" + held + "/capture", ""))
                        .statusCode())
                .isEqualTo(429);
    }

    @Test
    @DisplayName("R356: thirty held requests leave the stand-in able to answer")
    void answersWhileManyHang() throws Exception {
        desk.control("faults", "{\"kind\":\"hang\",\"times\":30,\"path_prefix\":\"/v1/customers\"}");
        List<CompletableFuture<HttpResponse<String>>> sent = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            sent.add(desk.send("/v1/customers", "name=" + i));
        }
        desk.awaitParked(30);
        assertThat(Story.hold(stripe, 5_000).getStatus()).isEqualTo("requires_capture");
        desk.control("reset", "");
        desk.awaitParked(0);
        assertThat(sent)
                .allSatisfy(
                        request -> assertThatThrownBy(() -> outcome(request)).isInstanceOf(ExecutionException.class));
        assertThat(desk.read("state").path("customer").asInt()).isZero();
    }

    @Test
    @DisplayName("R356: an unknown kind of fault is refused")
    void refusesUnknownKinds() throws Exception {
        assertThat(desk.order("faults", "{\"kind\":\"flood\"}").statusCode()).isEqualTo(400);
    }
}
