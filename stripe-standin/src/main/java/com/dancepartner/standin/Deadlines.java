package com.dancepartner.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** What is to happen to an object at a time of the stand-in's clock. Guarded by the world's lock. */
final class Deadlines implements Persistent {

    /** Deadlines of one second fall due in the order in which they were set. */
    private record Deadline(long at, long number, String id) {}

    private static final Comparator<Deadline> ORDER =
            Comparator.comparingLong(Deadline::at).thenComparingLong(Deadline::number);

    private final PriorityQueue<Deadline> queue = new PriorityQueue<>(ORDER);
    private long set;

    void add(long at, String id) {
        queue.add(new Deadline(at, set++, id));
    }

    /** Removes and gives the ids whose time has come, earliest first. */
    List<String> takeDue(long now) {
        List<String> due = new ArrayList<>();
        for (Deadline head = queue.peek(); head != null && head.at() <= now; head = queue.peek()) {
            due.add(head.id());
            queue.remove(head);
        }
        return due;
    }

    @Override
    public String section() {
        return "deadlines";
    }

    @Override
    public JsonNode save() {
        ArrayNode saved = Json.MAPPER.createArrayNode();
        queue.stream()
                .sorted(ORDER)
                .forEach(deadline -> saved.addObject().put("at", deadline.at()).put("id", deadline.id()));
        return saved;
    }

    @Override
    public void load(JsonNode saved) {
        clear();
        saved.forEach(entry -> add(entry.path("at").asLong(), Json.requiredText(entry, "id")));
    }

    @Override
    public void clear() {
        queue.clear();
    }
}
