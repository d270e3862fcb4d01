package com.dancepartner.walk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Speaks the product's HTTP API as one caller. */
public final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
    private static final int TOO_MANY_REQUESTS = 429;

    private final HttpClient http;
    private final URI base;
    private final @Nullable String token;
    private final @Nullable String address;
    private final @Nullable Consumer<String> waits;
    private final @Nullable String key;

    public Api(URI base) {
        this(
                HttpClient.newBuilder()
                        .connectTimeout(Duration.ofSeconds(10))
                        .version(HttpClient.Version.HTTP_1_1)
                        .build(),
                base,
                null,
                null,
                null,
                null);
    }

    private Api(
            HttpClient http,
            URI base,
            @Nullable String token,
            @Nullable String address,
            @Nullable Consumer<String> waits,
            @Nullable String key) {
        this.http = http;
        this.base = base;
        this.token = token;
        this.address = address;
        this.waits = waits;
        this.key = key;
    }

    public Api as(String accessToken) {
        return new Api(http, base, accessToken, address, waits, key);
    }

    public URI base() {
        return base;
    }

    /** The same caller at another node. */
    public Api at(URI otherBase) {
        return new Api(http, otherBase, token, address, waits, key);
    }

    /** The same caller behind a proxy that says it calls from this address, which a server believes trusted ones only. */
    public Api from(String clientAddress) {
        return new Api(http, base, token, clientAddress, waits, key);
    }

    /**
     * The same caller, who does not give up when told to come again within two minutes, but waits and tries again.
     *
     * @param tell is told of each wait
     */
    public Api patient(Consumer<String> tell) {
        return new Api(http, base, token, address, tell, key);
    }

    /** The same caller, whose every POST has this Idempotency-Key; as a rule each has a new one. */
    public Api withKey(String idempotencyKey) {
        return new Api(http, base, token, address, waits, idempotencyKey);
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path, @Nullable String json) {
        return send("POST", path, json);
    }

    public Answer put(String path, String json) {
        return send("PUT", path, json);
    }

    public Answer patch(String path, String json) {
        return send("PATCH", path, json);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** @param path absolute or below {@code /api/v1} */
    public Answer send(String method, String path, @Nullable String json) {
        HttpRequest request = request(method, path, json);
        Answer answer = exchange(request);
        while (waits != null && answer.status() == TOO_MANY_REQUESTS && isShort(retryAfter(answer))) {
            Duration wait = retryAfter(answer);
            waits.accept(
                    method + " " + path + " → " + TOO_MANY_REQUESTS + ": tries again in " + wait.toSeconds() + " s");
            long due = System.nanoTime() + wait.toNanos();
            Await.until("the time to try again", LONGEST_WAIT.multipliedBy(2), () -> System.nanoTime() >= due);
            answer = exchange(request);
        }
        return answer;
    }

    private static boolean isShort(Duration wait) {
        return wait.compareTo(LONGEST_WAIT) <= 0;
    }

    /** At least a second, whatever the server says. */
    private static Duration retryAfter(Answer answer) {
        String seconds = answer.header("Retry-After");
        return Duration.ofSeconds(seconds.matches("[1-9][0-9]{0,8}") ? Long.parseLong(seconds) : 1);
    }

    private HttpRequest request(String method, String path, @Nullable String json) {
        URI target = path.startsWith("/") ? base.resolve("/api/v1" + path) : URI.create(path);
        HttpRequest.Builder request = HttpRequest.newBuilder(target)
                .timeout(PATIENCE)
                .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (json != null) {
            request.header("Content-Type", "application/json");
        }
        if (method.equals("POST")) {
            request.header("Idempotency-Key", key == null ? UUID.randomUUID().toString() : key);
        }
        headers().forEach(request::header);
        return request.build();
    }

    /** Who calls, and from where. */
    private Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>();
        if (token != null) {
            headers.put("Authorization", "Bearer " + token);
        }
        if (address != null) {
            headers.put("X-Forwarded-For", address);
        }
        return headers;
    }

    /** Any request to any address. */
    public Answer exchange(HttpRequest request) {
        HttpRequest limited = request.timeout().isPresent()
                ? request
                : HttpRequest.newBuilder(request, (name, value) -> true)
                        .timeout(PATIENCE)
                        .build();
        try {
            var answer = http.send(limited, BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body(), parse(answer.body()), answer.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri() + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Opens the chat of a conversation; the listener gets its frames. */
    public WebSocket chat(String conversationId, WebSocket.Listener listener) throws ExecutionException {
        URI target = URI.create(base.toString().replaceFirst("^http", "ws") + "/api/v1/ws/chat/" + conversationId);
        var handshake = http.newWebSocketBuilder().connectTimeout(PATIENCE);
        headers().forEach(handshake::header);
        try {
            return handshake.buildAsync(target, listener).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static JsonNode parse(String body) {
        try {
            JsonNode node = JSON.readTree(body);
            return node == null ? MissingNode.getInstance() : node;
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
