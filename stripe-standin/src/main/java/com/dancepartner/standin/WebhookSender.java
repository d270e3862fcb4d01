package com.dancepartner.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Delivers the events of one channel in order, each retried up to six times in real time until a 2xx. */
final class WebhookSender implements Runnable {

    private static final Logger LOG = System.getLogger(WebhookSender.class.getName());
    private static final List<Long> RETRY_MILLIS = List.of(200L, 1_000L, 5_000L, 10_000L, 20_000L, 30_000L);

    private record Delivery(String eventId, String payload, WebhookTarget target) {}

    private final World world;
    private final Channel channel;
    private final CountDownLatch closing;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    WebhookSender(World world, Channel channel, CountDownLatch closing) {
        this.world = world;
        this.channel = channel;
        this.closing = closing;
    }

    @Override
    public void run() {
        try {
            while (closing.getCount() > 0) {
                Optional<Delivery> delivery = world.awaitWork(this::next);
                if (delivery.isPresent() && attemptAll(delivery.get())) {
                    world.change(() -> world.outbox.done(channel, delivery.get().eventId()));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Delivery> next() {
        Optional<WebhookTarget> target = world.outbox.target(channel);
        return world.outbox.next(channel).flatMap(id -> target.map(to -> new Delivery(id, payload(id), to)));
    }

    private String payload(String eventId) {
        return world.store
                .find(Kind.EVENT, eventId)
                .map(ObjectNode::toPrettyString)
                .orElse("");
    }

    /** True when the event is delivered or given up; false when the stand-in closes before that. */
    private boolean attemptAll(Delivery delivery) throws InterruptedException {
        if (delivery.payload().isEmpty()) {
            return true;
        }
        for (long pause : RETRY_MILLIS) {
            if (accepted(delivery)) {
                return true;
            }
            if (closing.await(pause, TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        if (!accepted(delivery)) {
            LOG.log(
                    Level.WARNING,
                    "gave up event {0} to {1}",
                    delivery.eventId(),
                    delivery.target().url());
        }
        return true;
    }

    private boolean accepted(Delivery delivery) throws InterruptedException {
        String signature =
                WebhookSignature.header(delivery.payload(), delivery.target().secret(), world.clock.realNow());
        HttpRequest request = HttpRequest.newBuilder(delivery.target().url())
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "Stripe/1.0 (stand-in)")
                .header("Stripe-Signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(delivery.payload()))
                .build();
        try {
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            LOG.log(Level.DEBUG, "event {0}: {1}", delivery.eventId(), status);
            return status / 100 == 2;
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "event {0}: {1}", delivery.eventId(), e);
            return false;
        }
    }
}
