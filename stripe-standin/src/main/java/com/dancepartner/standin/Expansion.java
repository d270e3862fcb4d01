package com.dancepartner.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Stripe's {@code expand[]}: replaces ids by the objects they name, along paths such as {@code data.latest_charge}. */
final class Expansion {

    private static final int DEEPEST = 4;

    private final Store store;

    Expansion(Store store) {
        this.store = store;
    }

    /**
     * Expands in place.
     *
     * @throws ApiError 400 if a path does not lead to an expandable field
     */
    void apply(ObjectNode result, List<String> paths) {
        for (String path : paths) {
            List<String> fields = List.of(path.split("\\.", -1));
            if (fields.size() > DEEPEST || !expand(result, fields)) {
                throw ApiError.invalid(null, "This property cannot be expanded (" + path + ").")
                        .with("param", "expand");
            }
        }
    }

    private boolean expand(JsonNode node, List<String> fields) {
        if (fields.isEmpty()) {
            return true;
        }
        if (node.isArray()) {
            boolean all = true;
            for (JsonNode entry : node) {
                all &= expand(entry, fields);
            }
            return all;
        }
        return node instanceof ObjectNode object
                && expandField(object, fields.get(0), fields.subList(1, fields.size()));
    }

    private boolean expandField(ObjectNode object, String field, List<String> rest) {
        JsonNode value = object.path(field);
        if (value.isMissingNode()) {
            return false;
        }
        if (value.isTextual()) {
            Optional<ObjectNode> named = named(value.asText());
            named.ifPresent(found -> object.set(field, found));
            return named.isPresent() && expand(object.path(field), rest);
        }
        return value.isNull() || expand(value, rest);
    }

    private Optional<ObjectNode> named(String id) {
        return Kind.ofId(id).flatMap(kind -> store.find(kind, id)).map(ObjectNode::deepCopy);
    }
}
