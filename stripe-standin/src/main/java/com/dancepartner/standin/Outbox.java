package com.dancepartner.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Events waiting for delivery, in order, per channel. Guarded by the world's lock. */
final class Outbox implements Persistent {

    /** What becomes of new and waiting events. */
    enum Mode {
        DELIVER,
        HOLD,
        DROP
    }

    private final Map<Channel, Deque<String>> queues = new EnumMap<>(Channel.class);
    private final Map<Channel, Integer> released = new EnumMap<>(Channel.class);
    private final Map<Channel, WebhookTarget> targets = new EnumMap<>(Channel.class);
    private Mode mode = Mode.DELIVER;

    void setTarget(Channel channel, @Nullable WebhookTarget target) {
        if (target == null) {
            targets.remove(channel);
        } else {
            targets.put(channel, target);
        }
    }

    void setMode(Mode newMode) {
        mode = newMode;
    }

    Optional<WebhookTarget> target(Channel channel) {
        return Optional.ofNullable(targets.get(channel));
    }

    /** Whether an event of this channel would be queued: there is a receiver and events are not dropped. */
    boolean accepts(Channel channel) {
        return targets.containsKey(channel) && mode != Mode.DROP;
    }

    void add(Channel channel, String eventId) {
        queue(channel).addLast(eventId);
    }

    /** The id of the event to deliver now. */
    Optional<String> next(Channel channel) {
        boolean open = mode == Mode.DELIVER || released.getOrDefault(channel, 0) > 0;
        return open && targets.containsKey(channel)
                ? Optional.ofNullable(queue(channel).peekFirst())
                : Optional.empty();
    }

    /** Removes an event that was delivered or given up. */
    void done(Channel channel, String eventId) {
        if (eventId.equals(queue(channel).peekFirst())) {
            queue(channel).removeFirst();
            released.computeIfPresent(channel, (key, left) -> Math.max(0, left - 1));
        }
    }

    /** Lets the events now waiting go, also while holding; tells how many were dropped for good. */
    int release(Release release) {
        int lost = 0;
        for (Channel channel : Channel.values()) {
            List<String> waiting = List.copyOf(queue(channel));
            List<String> events = release.of(waiting);
            lost += waiting.size() - events.size();
            queue(channel).clear();
            for (int i = 0; i < release.copies(); i++) {
                queue(channel).addAll(events);
            }
            released.put(channel, queue(channel).size());
        }
        return lost;
    }

    /** Mode and numbers waiting, for the control API. */
    ObjectNode describe() {
        ObjectNode state = Json.object().put("mode", mode.name().toLowerCase(Locale.ROOT));
        for (Channel channel : Channel.values()) {
            state.put(name(channel) + "_waiting", queue(channel).size());
        }
        return state;
    }

    private Deque<String> queue(Channel channel) {
        return queues.computeIfAbsent(channel, key -> new ArrayDeque<>());
    }

    private static String name(Channel channel) {
        return channel.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String section() {
        return "outbox";
    }

    @Override
    public JsonNode save() {
        ObjectNode saved = Json.object();
        for (Channel channel : Channel.values()) {
            ArrayNode list = saved.putArray(name(channel));
            queue(channel).forEach(list::add);
        }
        return saved;
    }

    @Override
    public void load(JsonNode saved) {
        clear();
        for (Channel channel : Channel.values()) {
            saved.path(name(channel)).forEach(event -> add(channel, event.asText()));
        }
    }

    @Override
    public void clear() {
        queues.clear();
        released.clear();
        mode = Mode.DELIVER;
    }
}
