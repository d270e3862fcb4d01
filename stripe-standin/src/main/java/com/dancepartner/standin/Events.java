package com.dancepartner.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Records what happened as Stripe events and queues them for delivery. Guarded by the world's lock. */
final class Events {

    private final Store store;
    private final StandInClock clock;
    private final Outbox outbox;
    private @Nullable String requestId;
    private @Nullable String idempotencyKey;

    Events(Store store, StandInClock clock, Outbox outbox) {
        this.store = store;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** Names the request that the following events stem from; nulls for none. */
    void origin(@Nullable String request, @Nullable String key) {
        requestId = request;
        idempotencyKey = key;
    }

    /** An event of the platform's own account. */
    void emit(String type, ObjectNode object) {
        queue(Channel.PLATFORM, event(type, object));
    }

    /** An event of a connected account. */
    void emitConnect(String type, ObjectNode object, String account) {
        queue(Channel.CONNECT, event(type, object).put("account", account));
    }

    private ObjectNode event(String type, ObjectNode object) {
        ObjectNode event = Store.create(Kind.EVENT, clock.now()).put("type", type);
        Json.child(event, "data").set("object", object.deepCopy());
        Json.child(event, "request").put("id", requestId).put("idempotency_key", idempotencyKey);
        return event;
    }

    private void queue(Channel channel, ObjectNode event) {
        boolean accepted = outbox.accepts(channel);
        store.keep(Kind.EVENT, event.put("pending_webhooks", accepted ? 1 : 0));
        if (accepted) {
            outbox.add(channel, Json.requiredText(event, "id"));
        }
    }
}
