package com.dancepartner.app.messaging;

import com.dancepartner.app.cluster.ClusterMessages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.function.Consumer;

/** Carries stored messages to every node of the grid, where sessions of the conversation may be open. */
@ApplicationScoped
public class ChatRelay {

    private static final String TOPIC = "chat";

    @Inject
    ClusterMessages cluster;

    private final Jsonb jsonb = JsonbBuilder.create();

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessageSent event) {
        cluster.publish(TOPIC, jsonb.toJson(event.message()));
    }

    /** Called on every node for every message. */
    public void subscribe(Consumer<MessageView> listener) {
        cluster.subscribe(TOPIC, text -> listener.accept(jsonb.fromJson(text, MessageView.class)));
    }
}
