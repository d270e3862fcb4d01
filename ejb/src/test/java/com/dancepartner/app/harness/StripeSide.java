package com.dancepartner.app.harness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.StreamSupport;

/** The stand-in as a test sees and steers it, past all of the product's own code. */
public final class StripeSide {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;

    StripeSide(URI address) {
        this.address = address;
    }

    /** An object or a list of Stripe's API, such as {@code /v1/payment_intents?limit=100}. */
    public JsonNode get(String path) {
        return json(request(path).build());
    }

    /** All objects of a list of the API, newest first, such as {@code /v1/transfers}. */
    public List<JsonNode> list(String path) {
        String whole = path + (path.contains("?") ? "&" : "?") + "limit=100";
        List<JsonNode> all = new ArrayList<>();
        JsonNode page = get(whole);
        all.addAll(elements(page.path("data")));
        while (page.path("has_more").asBoolean()) {
            page = get(whole + "&starting_after="
                    + all.get(all.size() - 1).path("id").asText());
            all.addAll(elements(page.path("data")));
        }
        return all;
    }

    /** The payment intents that were made for a booking. */
    public List<JsonNode> intents(Stage.Deal deal) {
        String id = deal.bookingId().toString();
        return list("/v1/payment_intents").stream()
                .filter(intent -> intent.path("transfer_group").asText().equals(id))
                .toList();
    }

    /** What the platform's account was told, oldest first: events of connected accounts are not among it. */
    public List<JsonNode> events() {
        List<JsonNode> events = new ArrayList<>(list("/v1/events"));
        Collections.reverse(events);
        return events;
    }

    /** All requests to the API that changed something, oldest first, with what was answered. */
    public List<JsonNode> journal() {
        return elements(get("/_standin/journal").path("entries"));
    }

    /**
     * The next POSTs below this path fail so: {@code lost_reply}, {@code http_500}, {@code http_429}, {@code http_409}.
     */
    public void fail(String kind, String pathPrefix, int times) {
        order("faults", """
            {"kind":"%s","path_prefix":"%s","method":"POST","times":%d}
            """.formatted(kind, pathPrefix, times));
    }

    public void failNoMore() {
        order("faults/clear", "{}");
    }

    /** Makes an account that can be sent money, unless there is one. */
    public void account(String id, String country) {
        order("accounts/bulk", """
            {"accounts":[{"id":"%s","country":"%s","email":"host@example.com"}]}
            """.formatted(id, country));
    }

    /** Puts the stand-in's own clock forward. */
    public void advance(Duration by) {
        order("clock", "{\"advance_seconds\":%d}".formatted(by.toSeconds()));
    }

    /** The client comes back from the bank's page, having passed or failed there. */
    public void authenticate(String page, boolean passed) {
        HttpRequest form = HttpRequest.newBuilder(URI.create(page))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("outcome=" + (passed ? "complete" : "fail")))
                .build();
        String ignored = send(form);
    }

    /** Anything else of the control API. */
    public JsonNode order(String path, String json) {
        return json(
                request("/_standin/" + path).POST(BodyPublishers.ofString(json)).build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).header("Authorization", "Bearer " + MoneyBeans.API_KEY);
    }

    private JsonNode json(HttpRequest request) {
        String body = send(request);
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(body, e);
        }
    }

    private String send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new AssertionError(answer.statusCode() + " " + request.uri() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).toList();
    }
}
