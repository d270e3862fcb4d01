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
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Speaks the product's HTTP API as one caller. */
public final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final URI base;
    private final @Nullable String token;

    public Api(URI base) {
        this(base, null);
    }

    private Api(URI base, @Nullable String token) {
        this.base = base;
        this.token = token;
    }

    public Api as(String accessToken) {
        return new Api(base, accessToken);
    }

    public URI base() {
        return base;
    }

    /** The same caller at another node. */
    public Api at(URI otherBase) {
        return new Api(otherBase, token);
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

    /** @param path absolute or below {@code /api/v1} */
    public Answer send(String method, String path, @Nullable String json) {
        URI target = path.startsWith("/") ? base.resolve("/api/v1" + path) : URI.create(path);
        HttpRequest.Builder request = HttpRequest.newBuilder(target)
                .timeout(PATIENCE)
                .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (json != null) {
            request.header("Content-Type", "application/json");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return exchange(request.build());
    }

    /** Any request to any address. */
    public Answer exchange(HttpRequest request) {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body(), parse(answer.body()));
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
        if (token != null) {
            handshake.header("Authorization", "Bearer " + token);
        }
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
