package com.dancepartner.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The Stripe objects by kind and id, in order of creation, and beside them notes: what the stand-in must remember of an
 * object but Stripe would not show. Guarded by the world's lock.
 */
final class Store implements Persistent {

    private static final int EVENTS_KEPT = 20_000;

    private final Map<Kind, Shelf> shelves = new EnumMap<>(Kind.class);
    private final Map<String, ObjectNode> notes = new HashMap<>();

    Store() {
        for (Kind kind : Kind.values()) {
            shelves.put(kind, new Shelf());
        }
    }

    /** A new object from the kind's template, with an id and its time of creation; not yet kept. */
    static ObjectNode create(Kind kind, long now) {
        return Json.template(kind.objectName()).put("id", Ids.next(kind)).put("created", now);
    }

    ObjectNode keep(Kind kind, ObjectNode object) {
        Shelf shelf = shelf(kind);
        shelf.keep(object);
        if (kind == Kind.EVENT && shelf.size() > EVENTS_KEPT) {
            shelf.removeFirst();
        }
        return object;
    }

    Optional<ObjectNode> find(Kind kind, String id) {
        return shelf(kind).find(id);
    }

    /** The object named in the path of a request; its absence is a 404. */
    ObjectNode get(Kind kind, String id) {
        return find(kind, id).orElseThrow(() -> ApiError.noSuch(404, kind.objectName(), id, kind.param()));
    }

    /** The object named by a parameter; its absence is a 400 naming that parameter. */
    ObjectNode referenced(Kind kind, String id, String param) {
        return find(kind, id).orElseThrow(() -> ApiError.noSuch(400, kind.objectName(), id, param));
    }

    /** All objects of a kind. */
    Shelf shelf(Kind kind) {
        return shelves.computeIfAbsent(kind, key -> new Shelf());
    }

    /** What the stand-in remembers of an object; empty at first. */
    ObjectNode notes(String id) {
        return notes.computeIfAbsent(id, key -> Json.object());
    }

    ObjectNode counts() {
        ObjectNode counts = Json.object();
        shelves.forEach((kind, shelf) -> counts.put(kind.objectName(), shelf.size()));
        return counts;
    }

    @Override
    public String section() {
        return "store";
    }

    @Override
    public JsonNode save() {
        ObjectNode saved = Json.object();
        shelves.forEach((kind, shelf) ->
                saved.putArray(kind.objectName()).addAll(shelf.asKept().toList()));
        ObjectNode savedNotes = saved.putObject("notes");
        notes.forEach(savedNotes::set);
        return saved;
    }

    @Override
    public void load(JsonNode saved) {
        clear();
        for (Kind kind : Kind.values()) {
            for (JsonNode object : saved.path(kind.objectName())) {
                keep(kind, (ObjectNode) object);
            }
        }
        saved.path("notes").properties().forEach(entry -> notes.put(entry.getKey(), (ObjectNode) entry.getValue()));
    }

    @Override
    public void clear() {
        shelves.values().forEach(Shelf::clear);
        notes.clear();
    }
}
