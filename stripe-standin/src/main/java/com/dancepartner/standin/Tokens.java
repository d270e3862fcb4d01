package com.dancepartner.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The secrets in the links to hosted pages, each with what the page needs. Guarded by the world's lock. */
final class Tokens implements Persistent {

    private final Map<String, ObjectNode> tokens = new HashMap<>();

    /** Issues a token for the given facts. */
    String issue(ObjectNode facts) {
        String token = Ids.random(32);
        tokens.put(token, facts);
        return token;
    }

    Optional<ObjectNode> find(String token) {
        return Optional.ofNullable(tokens.get(token));
    }

    @Override
    public String section() {
        return "tokens";
    }

    @Override
    public JsonNode save() {
        ObjectNode saved = Json.object();
        tokens.forEach(saved::set);
        return saved;
    }

    @Override
    public void load(JsonNode saved) {
        clear();
        saved.properties().forEach(entry -> tokens.put(entry.getKey(), (ObjectNode) entry.getValue()));
    }

    @Override
    public void clear() {
        tokens.clear();
    }
}
