package com.dancepartner.app.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.dancepartner.app.payment.stripe.StripeSettings.StripeConnection;
import com.dancepartner.domain.reconciliation.StripeHold;
import com.dancepartner.domain.reconciliation.StripeMovement;
import com.dancepartner.standin.StandInOptions;
import com.dancepartner.standin.StripeStandIn;
import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.param.PaymentIntentCreateParams;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StripeBooksTest {

    private static final Instant FAR = Instant.parse("2100-01-01T00:00:00Z");

    @Test
    @DisplayName("R361: all pages of a list are read, each movement once, and what is not known is not there")
    void pages() throws IOException, StripeException {
        try (StripeStandIn standIn = StripeStandIn.start(StandInOptions.inMemory())) {
            StripeBooks books = books(standIn.baseUri(), "sk_test_pages");
            for (int i = 0; i < 120; i++) {
                charge(books.connection.client());
            }
            List<StripeMovement> movements = books.movements(Instant.EPOCH, FAR);
            assertThat(movements).hasSize(120);
            assertThat(movements.stream().map(StripeMovement::id).distinct()).hasSize(120);
            assertThat(books.movements(FAR, FAR.plusSeconds(1))).isEmpty();
            assertThat(books.movementsOf(movements.get(0).reference()))
                    .extracting(StripeMovement::net)
                    .containsExactly(500L - 45);
            assertThat(books.movementsOf("ch_none")).isEmpty();
            assertThat(books.holdsSince(Instant.EPOCH)).hasSize(120).allMatch(StripeHold::isTaken);
            StripeHold made = books.holdsSince(Instant.EPOCH).get(0);
            assertThat(books.hold(made.intentId())).contains(made);
            assertThat(books.hold("pi_none")).isEmpty();
            assertThat(books.disputeStatus("dp_none")).isEmpty();
            assertThat(books.balanceSince(Instant.EPOCH)).hasValueSatisfying(balance -> {
                assertThat(balance.sums()).containsEntry("EUR", 120L * (500 - 45));
                assertThat(balance.since()).hasSize(120);
            });
            assertThat(books.modeFitsKey()).isTrue();
            assertThat(books(standIn.baseUri(), "sk_live_pages").modeFitsKey()).isFalse();
        }
    }

    @Test
    @DisplayName(
            "R356: a balance that moves with each look is not read; other refusals than of unknown objects are passed"
                    + " on")
    void restless() throws IOException {
        HttpServer restless = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        int[] looks = {0};
        restless.createContext("/v1/balance", exchange -> answer(exchange, 200, """
            {"object":"balance","livemode":false,"available":[],"pending":[{"amount":1,"currency":"eur"}]}\
            """));
        restless.createContext(
                "/v1/balance_transactions",
                exchange -> answer(
                        exchange,
                        200,
                        "{\"object\":\"list\",\"has_more\":false,\"data\":[" + entries(++looks[0]) + "]}"));
        restless.createContext("/v1/payment_intents", exchange -> answer(exchange, 400, """
            {"error":{"type":"invalid_request_error","code":"parameter_invalid","message":"no"}}\
            """));
        restless.start();
        try {
            StripeBooks books =
                    books(URI.create("http://127.0.0.1:" + restless.getAddress().getPort()), "sk_test_restless");
            assertThat(books.balanceSince(Instant.EPOCH)).isEmpty();
            assertThat(books.movements(Instant.EPOCH, FAR).get(0).reference()).isEqualTo("txn_0");
            assertThatExceptionOfType(StripeRefusal.class).isThrownBy(() -> books.hold("pi_1"));
        } finally {
            restless.stop(0);
        }
    }

    private static String entries(int count) {
        return IntStream.range(0, count).mapToObj(i -> """
            {"object":"balance_transaction","id":"txn_%d","type":"stripe_fee","currency":"eur","amount":-1,"fee":0,"net":-1,"created":1}\
            """.formatted(i)).collect(Collectors.joining(","));
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static void charge(StripeClient stripe) throws StripeException {
        Object made = stripe.v1()
                .paymentIntents()
                .create(PaymentIntentCreateParams.builder()
                        .setAmount(500L)
                        .setCurrency("eur")
                        .setPaymentMethod("pm_card_visa")
                        .addPaymentMethodType("card")
                        .setConfirm(true)
                        .build());
        assertThat(made).isNotNull();
    }

    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    private static StripeBooks books(URI stripe, String key) {
        StripeBooks books = new StripeBooks();
        books.settings = new StripeSettings();
        books.settings.secretKey = key;
        books.connection = new StripeConnection(StripeClient.builder()
                .setApiKey(key)
                .setApiBase(stripe.toString())
                .build());
        return books;
    }
}
