package com.dancepartner.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.stripe.Stripe;
import com.stripe.StripeClient;
import com.stripe.service.V1Services;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A stand-in under test, with the real SDK and the control API at hand. */
final class Desk implements AutoCloseable {

    private final StripeStandIn standIn;
    private final HttpClient http = HttpClient.newHttpClient();

    static {
        Stripe.enableTelemetry = false; // it would write a file into the home folder
    }

    private Desk(StripeStandIn standIn) {
        this.standIn = standIn;
    }

    static Desk open() throws IOException {
        return open(StandInOptions.inMemory());
    }

    static Desk open(StandInOptions options) throws IOException {
        return new Desk(StripeStandIn.start(options));
    }

    URI baseUri() {
        return standIn.baseUri();
    }

    V1Services stripe() {
        String base = standIn.baseUri().toString();
        return new StripeClient.StripeClientBuilder()
                .setApiKey("sk_test_x")
                .setApiBase(base)
                .setConnectBase(base)
                .setFilesBase(base)
                .setMeterEventsBase(base)
                .build()
                .v1();
    }

    ObjectNode control(String path, String body) throws IOException, InterruptedException {
        return Json.parse(post("/_standin/" + path, "application/json", body).body());
    }

    /** What the control API answers, whatever its status. */
    HttpResponse<String> order(String path, String body) throws IOException, InterruptedException {
        return post("/_standin/" + path, "application/json", body);
    }

    ObjectNode read(String path) throws IOException, InterruptedException {
        return Json.parse(get(baseUri() + "/_standin/" + path).body());
    }

    /** Waits until so many requests are held by ordered faults; gives them. */
    JsonNode awaitParked(int number) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        JsonNode parked = read("faults").path("parked");
        while (parked.size() != number && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(20);
            parked = read("faults").path("parked");
        }
        assertThat(parked.size()).as("held requests").isEqualTo(number);
        return parked;
    }

    /** A POST to the API as the plainest client sends it: once, whatever happens. */
    CompletableFuture<HttpResponse<String>> send(String path, String form) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(baseUri() + path))
                .header("Authorization", "Bearer sk_test_x")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }

    JsonNode journal() throws IOException, InterruptedException {
        return Json.parse(get(baseUri() + "/_standin/journal").body()).path("entries");
    }

    HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Submits a form of a hosted page, as a browser would. */
    HttpResponse<String> submit(String url, String form) throws IOException, InterruptedException {
        return post(url.substring(baseUri().toString().length()), "application/x-www-form-urlencoded", form);
    }

    private HttpResponse<String> post(String path, String type, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(baseUri() + path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        standIn.close();
    }
}
