package com.dancepartner.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.model.Account;
import com.stripe.model.Event;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Payout;
import com.stripe.net.Webhook;
import com.stripe.param.AccountUpdateParams;
import com.stripe.param.CustomerCreateParams;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WebhookTest {

    private static final String SECRET = "whsec_test";

    private record Delivery(String path, String body, String signature) {}

    private final BlockingQueue<Delivery> deliveries = new LinkedBlockingQueue<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private HttpServer receiver;
    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            try (exchange) {
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                boolean refuse = refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
                if (!refuse) {
                    deliveries.add(new Delivery(
                            exchange.getRequestURI().getPath(),
                            body,
                            exchange.getRequestHeaders().getFirst("Stripe-Signature")));
                }
                exchange.sendResponseHeaders(refuse ? 500 : 204, -1);
            }
        });
        receiver.start();
        String base = "http://127.0.0.1:" + receiver.getAddress().getPort();
        desk = Desk.open(StandInOptions.inMemory()
                .withWebhooks(
                        new WebhookTarget(URI.create(base + "/platform"), SECRET),
                        new WebhookTarget(URI.create(base + "/connect"), SECRET)));
    }

    @AfterEach
    void close() {
        desk.close();
        receiver.stop(0);
    }

    private Delivery arrival() throws InterruptedException {
        return Objects.requireNonNull(deliveries.poll(10, TimeUnit.SECONDS), "no webhook came");
    }

    private Event next() throws Exception {
        Delivery delivery = arrival();
        return Webhook.constructEvent(delivery.body(), delivery.signature(), SECRET);
    }

    @Test
    void deliversSignedEventsInOrderAndRetriesUntilAccepted() throws Exception {
        refusals.set(2);
        PaymentIntent held = Story.hold(desk.stripe(), 5_000);
        assertThat(next().getType()).isEqualTo("payment_intent.created");
        assertThat(next().getType()).isEqualTo("charge.succeeded");
        Event event = next();
        assertThat(event.getType()).isEqualTo("payment_intent.amount_capturable_updated");
        PaymentIntent carried =
                (PaymentIntent) event.getDataObjectDeserializer().getObject().orElseThrow();
        assertThat(carried.getId()).isEqualTo(held.getId());
    }

    @Test
    void tellsOfConnectedAccountsOnTheConnectEndpoint() throws Exception {
        Account host = Story.newHost(desk.stripe());
        desk.stripe()
                .accounts()
                .update(
                        host.getId(),
                        AccountUpdateParams.builder().putMetadata("a", "b").build());
        Delivery delivery = arrival();
        assertThat(delivery.path()).isEqualTo("/connect");
        Event event = Webhook.constructEvent(delivery.body(), delivery.signature(), SECRET);
        assertThat(event.getType()).isEqualTo("account.updated");
        assertThat(event.getAccount()).isEqualTo(host.getId());
    }

    @Test
    void holdsEventsAndReleasesThemInAnotherOrderAndTwice() throws Exception {
        desk.control("webhooks/mode", "{\"mode\":\"hold\"}");
        Story.hold(desk.stripe(), 5_000);
        assertThat(deliveries.poll(600, TimeUnit.MILLISECONDS)).isNull();
        desk.control("webhooks/release", "{\"order\":\"reverse\",\"copies\":2}");
        for (int copy = 0; copy < 2; copy++) {
            assertThat(next().getType()).isEqualTo("payment_intent.amount_capturable_updated");
            assertThat(next().getType()).isEqualTo("charge.succeeded");
            assertThat(next().getType()).isEqualTo("payment_intent.created");
        }
    }

    @Test
    @DisplayName("G52: a seed repeats both the losses and the order of released events")
    void losesAndShufflesByASeed() {
        List<String> waiting = IntStream.range(0, 200).mapToObj(i -> "evt_" + i).toList();
        Release release = new Release("shuffle", 1, 20, 42);
        List<String> events = release.of(waiting);
        assertThat(events).hasSizeBetween(130, 185).isSubsetOf(waiting).isEqualTo(release.of(waiting));
        assertThat(events).isNotEqualTo(new Release("shuffle", 1, 20, 43).of(waiting));
        assertThat(new Release("fifo", 1, 0, 1).of(waiting)).isEqualTo(waiting);
        assertThat(new Release("fifo", 1, 100, 1).of(waiting)).isEmpty();
    }

    @Test
    @DisplayName("G52: events that are lost at the release never come")
    void dropsEventsForGood() throws Exception {
        desk.control("webhooks/mode", "{\"mode\":\"hold\"}");
        Story.hold(desk.stripe(), 5_000);
        assertThat(desk.control("webhooks/release", "{\"lose_percent\":100,\"seed\":7}")
                        .path("lost")
                        .asInt())
                .isEqualTo(3);
        desk.control("webhooks/mode", "{\"mode\":\"deliver\"}");
        Story.newHost(desk.stripe());
        desk.stripe().customers().create(CustomerCreateParams.builder().build());
        String later = Story.hold(desk.stripe(), 6_000).getId();
        Event next = next();
        while (!next.getType().startsWith("payment_intent.")) {
            next = next();
        }
        PaymentIntent carried =
                (PaymentIntent) next.getDataObjectDeserializer().getObject().orElseThrow();
        assertThat(carried.getId()).isEqualTo(later);
        assertThat(desk.order("webhooks/release", "{\"lose_percent\":101}").statusCode())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("R100 G52: payouts are told on the Connect endpoint")
    void tellsOfPayouts() throws Exception {
        Story.enabledHost(desk);
        desk.control(
                "accounts/payout",
                "{\"account\":\"acct_demo_1\",\"currency\":\"eur\",\"amount\":1000,"
                        + "\"failure_code\":\"could_not_process\"}");
        Delivery created = arrival();
        Delivery failed = arrival();
        assertThat(List.of(created.path(), failed.path())).containsOnly("/connect");
        Event event = Webhook.constructEvent(failed.body(), failed.signature(), SECRET);
        assertThat(event.getType()).isEqualTo("payout.failed");
        assertThat(event.getAccount()).isEqualTo(Story.HOST);
        Payout payout = (Payout) event.getDataObjectDeserializer().getObject().orElseThrow();
        assertThat(payout.getFailureCode()).isEqualTo("could_not_process");
    }
}
