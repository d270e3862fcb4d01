package com.dancepartner.app.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.app.harness.TestClock;
import com.dancepartner.app.payment.stripe.StripeSettings.StripeConnection;
import com.dancepartner.app.time.RealTime;
import com.dancepartner.domain.money.Money;
import com.stripe.StripeClient;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StripeDisputesTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final Instant OPENED = Instant.parse("2026-11-25T11:00:00Z");

    private final StripeDisputes disputes = new StripeDisputes();
    private final HttpServer stripe;

    StripeDisputesTest() throws IOException {
        stripe = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void start() {
        stripe.start();
        disputes.time = new StripeTime();
        disputes.time.clock = new TestClock(NOW);
        disputes.time.realTime = new RealTime() {
            @Override
            public Instant now() {
                return NOW;
            }
        };
        disputes.connection = new StripeConnection(StripeClient.builder()
                .setApiKey("sk_test_disputes")
                .setApiBase("http://127.0.0.1:" + stripe.getAddress().getPort())
                .build());
    }

    @AfterEach
    void stop() {
        stripe.stop(0);
    }

    @Test
    @DisplayName("R361: a dispute of which Stripe tells no more than that it is there is taken as it is")
    void bare() {
        answer("""
            {"object":"dispute","id":"dp_1","charge":"ch_1","status":"under_review","reason":"general","amount":4000,\
            "currency":"eur","created":%d}\
            """.formatted(OPENED.getEpochSecond()));
        DisputeState found = disputes.find("dp_1");
        assertThat(found)
                .isEqualTo(new DisputeState(
                        "dp_1",
                        "ch_1",
                        null,
                        "under_review",
                        "general",
                        new Money(4000, "EUR"),
                        null,
                        OPENED,
                        List.of()));
        assertThat(found.withdrawal()).isEmpty();
    }

    @Test
    @DisplayName("R361: until when the bank wants an answer is told, where it wants one")
    void answerBy() {
        answer("""
            {"object":"dispute","id":"dp_1","charge":"ch_1","status":"needs_response","reason":"general","amount":4000,\
            "currency":"eur","created":%d,"evidence_details":{"due_by":%d}}\
            """.formatted(OPENED.getEpochSecond(), OPENED.plusSeconds(60).getEpochSecond()));
        assertThat(disputes.find("dp_1").evidenceDueAt()).isEqualTo(OPENED.plusSeconds(60));
    }

    private void answer(String json) {
        stripe.createContext("/v1/disputes/dp_1", exchange -> {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }
}
