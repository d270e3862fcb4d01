package com.dancepartner.standin;

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
