package com.dancepartner.app.payment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Somebody else who works with our account at Stripe: a bank, a colleague at the dashboard, a host's account. */
final class ForeignHand {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI stripe;

    ForeignHand(URI stripe) {
        this.stripe = stripe;
    }

    /** Ends a hold, as a bank does that lets it lapse. */
    void cancel(String intent) {
        JsonNode ignored = send(request("/v1/payment_intents/" + intent + "/cancel")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.noBody()));
    }

    /** What happened to a host's account, oldest first. */
    List<JsonNode> eventsOf(String account) {
        List<JsonNode> events = new ArrayList<>();
        send(request("/v1/events?limit=100").header("Stripe-Account", account))
                .path("data")
                .forEach(events::add);
        Collections.reverse(events);
        return events;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(stripe.resolve(path)).header("Authorization", "Bearer sk_test_foreign");
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            return JSON.readTree(
                    http.send(request.build(), BodyHandlers.ofString()).body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
