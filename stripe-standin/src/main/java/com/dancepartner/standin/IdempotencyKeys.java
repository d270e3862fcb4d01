package com.dancepartner.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Results stored by idempotency key and replayed for 24 hours of the stand-in's clock, errors included. Guarded by the
 * world's lock.
 */
final class IdempotencyKeys implements Persistent {

    private static final long KEPT_SECONDS = 24L * 3600;

    private record Stored(String fingerprint, int status, String body, long at) {}

    private final Map<String, Stored> results = new HashMap<>();
    private final Set<String> running = new HashSet<>();

    /**
     * Claims a key for a request, or gives the stored result.
     *
     * @param fingerprint method, path and parameters; the same key with another one is an error
     * @throws ApiError 400 if the key was used otherwise, 409 if a request with it is running
     */
    Optional<Reply> begin(String key, String fingerprint, long now) {
        if (running.contains(key)) {
            throw new ApiError(
                    409,
                    "invalid_request_error",
                    "idempotency_key_in_use",
                    "There is currently another in-progress request using this Idempotent Key: " + key);
        }
        Stored stored = results.get(key);
        if (stored == null || stored.at() + KEPT_SECONDS < now) {
            running.add(key);
            return Optional.empty();
        }
        if (!stored.fingerprint().equals(fingerprint)) {
            throw new ApiError(
                    400,
                    "idempotency_error",
                    null,
                    "Keys for idempotent requests can only be used with the same parameters they were first used with."
                            + " Try using a key other than '" + key + "' if you meant to execute a different request.");
        }
        return Optional.of(new Reply(stored.status(), stored.body()));
    }

    /** Frees a key without a result. */
    void release(String key) {
        running.remove(key);
    }

    /** Stores the result of the request that holds the key. */
    void finish(String key, String fingerprint, Reply reply, long now) {
        running.remove(key);
        results.put(key, new Stored(fingerprint, reply.status(), reply.body(), now));
    }

    @Override
    public String section() {
        return "idempotency";
    }

    @Override
    public JsonNode save() {
        ObjectNode saved = Json.object();
        results.forEach((key, stored) -> saved.putObject(key)
                .put("fingerprint", stored.fingerprint())
                .put("status", stored.status())
                .put("body", stored.body())
                .put("at", stored.at()));
        return saved;
    }

    @Override
    public void load(JsonNode saved) {
        clear();
        saved.properties().forEach(entry -> results.put(entry.getKey(), stored(entry.getValue())));
    }

    private static Stored stored(JsonNode saved) {
        return new Stored(
                Json.requiredText(saved, "fingerprint"),
                saved.path("status").asInt(),
                Json.requiredText(saved, "body"),
                saved.path("at").asLong());
    }

    @Override
    public void clear() {
        results.clear();
        running.clear();
    }
}
