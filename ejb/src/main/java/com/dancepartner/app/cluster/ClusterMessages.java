package com.dancepartner.app.cluster;

import com.hazelcast.core.HazelcastInstance;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Short texts to all nodes of the grid, the sender among them. Delivery is best effort: the database has the truth. */
@ApplicationScoped
public class ClusterMessages {

    @Inject
    HazelcastInstance grid;

    private final Map<UUID, String> registrations = new ConcurrentHashMap<>();

    public void publish(String topic, String text) {
        grid.<String>getTopic(topic).publish(text);
    }

    public void subscribe(String topic, Consumer<String> listener) {
        UUID registration = grid.<String>getTopic(topic).addMessageListener(m -> listener.accept(m.getMessageObject()));
        registrations.put(registration, topic);
    }

    /** The name of this node in the grid. */
    public String nodeName() {
        return grid.getCluster().getLocalMember().getUuid().toString();
    }

    @PreDestroy
    void unsubscribe() {
        registrations.forEach((registration, topic) -> grid.getTopic(topic).removeMessageListener(registration));
    }
}
