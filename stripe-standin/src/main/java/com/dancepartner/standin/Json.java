package com.dancepartner.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Small helpers around Jackson's tree, and the templates that new Stripe objects start from. */
final class Json {

    static final ObjectMapper MAPPER = new ObjectMapper();

    private static final Map<String, ObjectNode> TEMPLATES = new ConcurrentHashMap<>();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /**
     * Reads a JSON object.
     *
     * @throws IllegalArgumentException if the text is no JSON object
     */
    static ObjectNode parse(String text) {
        try {
            if (MAPPER.readTree(text) instanceof ObjectNode node) {
                return node;
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
        throw new IllegalArgumentException("not a JSON object");
    }

    /** A fresh copy of the template of that name, every required field present with its neutral value. */
    static ObjectNode template(String name) {
        return TEMPLATES
                .computeIfAbsent(name, key -> parse(resource(key + ".json")))
                .deepCopy();
    }

    /** The text of a resource that lies beside this class. */
    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Json.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text at a field, or null where the field is absent, null or empty. */
    static @Nullable String text(JsonNode node, String field) {
        String value = node.path(field).asText("");
        return value.isEmpty() || node.path(field).isNull() ? null : value;
    }

    /** The text at a field that the stand-in itself always fills. */
    static String requiredText(JsonNode node, String field) {
        return Objects.requireNonNull(text(node, field), field);
    }

    /** The object at a field, created empty where absent or null. */
    static ObjectNode child(ObjectNode node, String field) {
        return node.get(field) instanceof ObjectNode existing ? existing : node.putObject(field);
    }
}
