package com.dancepartner.books;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads Stripe's API, and what its stand-in tells beside it. Changes nothing. */
final class StripeReader {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int PAGE = 100;
    private static final int TELL_EVERY = 5_000;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI base;
    private final String key;
    private final Consumer<String> progress;

    StripeReader(URI base, String key, Consumer<String> progress) {
        this.base = base;
        this.key = key;
        this.progress = progress;
    }

    /** All objects of a list, newest first. */
    List<JsonNode> all(String path) {
        List<JsonNode> found = new ArrayList<>();
        JsonNode page;
        do {
            page = get(path + "?limit=" + PAGE + after(found));
            page.path("data").forEach(found::add);
            if (found.size() % TELL_EVERY == 0 && !found.isEmpty()) {
                progress.accept(found.size() + " of " + path);
            }
        } while (page.path("has_more").asBoolean());
        return found;
    }

    JsonNode get(String path) {
        HttpResponse<String> answer = send(path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("Stripe answers " + answer.statusCode() + " to " + path);
        }
        return parsed(answer.body());
    }

    /** Empty where there is no such thing: the control API is the stand-in's alone. */
    Optional<JsonNode> find(String path) {
        HttpResponse<String> answer = send(path);
        return answer.statusCode() == 200 ? Optional.of(parsed(answer.body())) : Optional.empty();
    }

    private static String after(List<JsonNode> found) {
        return found.isEmpty()
                ? ""
                : "&starting_after=" + found.get(found.size() - 1).path("id").asText();
    }

    private HttpResponse<String> send(String path) {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                .header("Authorization", "Bearer " + key)
                .timeout(Duration.ofSeconds(60))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Stripe does not answer at " + base, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking Stripe", e);
        }
    }

    private static JsonNode parsed(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("this is not what Stripe answers", e);
        }
    }
}
