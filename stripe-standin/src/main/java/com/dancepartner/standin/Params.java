package com.dancepartner.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The decoded parameters of one request, with Stripe's errors for missing and malformed ones. */
final class Params {

    private final ObjectNode values;

    Params(ObjectNode values) {
        this.values = values;
    }

    ObjectNode values() {
        return values;
    }

    boolean has(String name) {
        return values.has(name);
    }

    /** The text of a parameter, or null where it is absent or empty, which is how Stripe unsets. */
    @Nullable
    String text(String name) {
        return Json.text(values, name);
    }

    String requireText(String name) {
        String value = text(name);
        if (value == null) {
            throw ApiError.missingParameter(name);
        }
        return value;
    }

    /** A parameter restricted to some values; null where absent. */
    @Nullable
    String oneOf(String name, Set<String> allowed) {
        String value = text(name);
        if (value != null && !allowed.contains(value)) {
            throw ApiError.invalid(
                            null,
                            "Invalid " + name + ": must be one of "
                                    + String.join(
                                            ", ", allowed.stream().sorted().toList()))
                    .with("param", name);
        }
        return value;
    }

    long integer(String name, long fallback) {
        String value = text(name);
        return value == null ? fallback : parse(name, value);
    }

    long requireInteger(String name) {
        return parse(name, requireText(name));
    }

    private static long parse(String name, String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw ApiError.invalid("parameter_invalid_integer", "Invalid integer: " + value)
                    .with("param", name);
        }
    }

    boolean flag(String name) {
        String value = text(name);
        if (value != null && !value.equals("true") && !value.equals("false")) {
            throw ApiError.invalid("parameter_invalid_boolean", "Invalid boolean: " + value)
                    .with("param", name);
        }
        return "true".equals(value);
    }

    /** The nested parameters under a name; empty where absent. */
    ObjectNode object(String name) {
        return values.get(name) instanceof ObjectNode node ? node : Json.object();
    }

    List<String> list(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode entry : values.path(name)) {
            texts.add(entry.asText());
        }
        return texts;
    }

    /** Refuses parameters that are not in the given set. */
    void allowOnly(Set<String> known) {
        for (Map.Entry<String, JsonNode> entry : values.properties()) {
            if (!known.contains(entry.getKey())) {
                throw ApiError.invalid("parameter_unknown", "Received unknown parameter: " + entry.getKey())
                        .with("param", entry.getKey());
            }
        }
    }

    /** Copies those of the named texts that were given onto an object; an empty text becomes null. */
    void copyTexts(ObjectNode target, String... names) {
        for (String name : names) {
            if (has(name)) {
                target.put(name, text(name));
            }
        }
    }

    /** Merges the parameter {@code metadata} as Stripe does: an empty value removes a key, an empty text all keys. */
    void mergeMetadata(ObjectNode target) {
        ObjectNode metadata = Json.child(target, "metadata");
        if (values.path("metadata").isTextual()) {
            metadata.removeAll();
        }
        for (Map.Entry<String, JsonNode> entry : object("metadata").properties()) {
            if (entry.getValue().asText().isEmpty()) {
                metadata.remove(entry.getKey());
            } else {
                metadata.put(entry.getKey(), entry.getValue().asText());
            }
        }
    }
}
