package com.dancepartner.standin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The newest requests to the API with their answers, for tests to look at; not saved. Safe for several threads. */
final class Journal {

    private static final int KEPT = 5_000;

    /** One request and its answer, parameters and response as JSON texts. */
    record Entry(
            String requestId,
            String method,
            String path,
            String params,
            @Nullable String idempotencyKey,
            int status,
            boolean replayed,
            String response) {}

    private final Deque<Entry> entries = new ArrayDeque<>();

    synchronized void add(Entry entry) {
        entries.addLast(entry);
        if (entries.size() > KEPT) {
            entries.removeFirst();
        }
    }

    synchronized void clear() {
        entries.clear();
    }

    /** The entries, oldest first. */
    synchronized ArrayNode toJson() {
        ArrayNode list = Json.MAPPER.createArrayNode();
        for (Entry entry : entries) {
            ObjectNode node = list.addObject()
                    .put("request_id", entry.requestId())
                    .put("method", entry.method())
                    .put("path", entry.path())
                    .put("idempotency_key", entry.idempotencyKey())
                    .put("status", entry.status())
                    .put("replayed", entry.replayed());
            node.set("params", Json.parse(entry.params()));
            node.set("response", Json.parse(entry.response()));
        }
        return list;
    }
}
