package com.dancepartner.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The objects of one kind, by id and in the order of Stripe's lists. Guarded by the world's lock. */
final class Shelf {

    /** A place in the order of time; objects of one second stand in the order in which they were kept. */
    private record Place(long created, long number) {}

    private record Entry(Place place, ObjectNode object) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final NavigableMap<Place, ObjectNode> inTime =
            new TreeMap<>(Comparator.comparingLong(Place::created).thenComparingLong(Place::number));
    private long kept;

    void keep(ObjectNode object) {
        String id = Json.requiredText(object, "id");
        remove(id);
        Place place = new Place(object.path("created").asLong(), kept++);
        entries.put(id, new Entry(place, object));
        inTime.put(place, object);
    }

    Optional<ObjectNode> find(String id) {
        return Optional.ofNullable(entries.get(id)).map(Entry::object);
    }

    int size() {
        return entries.size();
    }

    /** Removes what was kept first. */
    void removeFirst() {
        Iterator<String> ids = entries.keySet().iterator();
        if (ids.hasNext()) {
            remove(ids.next());
        }
    }

    private void remove(String id) {
        Entry removed = entries.remove(id);
        if (removed != null) {
            inTime.remove(removed.place());
        }
    }

    /** In the order in which the objects were kept. */
    Stream<ObjectNode> asKept() {
        return entries.values().stream().map(Entry::object);
    }

    Stream<ObjectNode> newestFirst() {
        return inTime.descendingMap().values().stream();
    }

    /** Those older than an object, newest first; empty where the object is unknown. */
    Optional<Stream<ObjectNode>> olderThan(String id) {
        return Optional.ofNullable(entries.get(id))
                .map(entry -> inTime.headMap(entry.place(), false).descendingMap().values().stream());
    }

    /** Those newer than an object, oldest first; empty where the object is unknown. */
    Optional<Stream<ObjectNode>> newerThan(String id) {
        return Optional.ofNullable(entries.get(id))
                .map(entry -> inTime.tailMap(entry.place(), false).values().stream());
    }

    void clear() {
        entries.clear();
        inTime.clear();
        kept = 0;
    }
}
