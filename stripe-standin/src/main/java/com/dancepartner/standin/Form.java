package com.dancepartner.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Decodes Stripe's form encoding: {@code a[b]=1} is an object, {@code a[]=1} and {@code a[0]=1} are lists. Every leaf
 * is a text; the keys of {@code metadata} never make a list.
 */
final class Form {

    private Form() {}

    /** Decodes a body or a query string; broken escapes raise {@link IllegalArgumentException}. */
    static ObjectNode decode(String encoded) {
        ObjectNode root = Json.object();
        for (String pair : encoded.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                put(root, path(unescape(name)), equals < 0 ? "" : unescape(pair.substring(equals + 1)));
            }
        }
        return withLists(root);
    }

    private static String unescape(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static List<String> path(String name) {
        List<String> path = new ArrayList<>();
        int bracket = name.indexOf('[');
        path.add(bracket < 0 ? name : name.substring(0, bracket));
        while (bracket >= 0) {
            int end = name.indexOf(']', bracket);
            if (end < 0) {
                throw new IllegalArgumentException("unclosed bracket in " + name);
            }
            path.add(name.substring(bracket + 1, end));
            bracket = name.indexOf('[', end);
        }
        return path;
    }

    private static void put(ObjectNode root, List<String> path, String value) {
        ObjectNode node = root;
        for (int i = 0; i < path.size() - 1; i++) {
            node = Json.child(node, key(node, path.get(i)));
        }
        node.put(key(node, path.get(path.size() - 1)), value);
    }

    /** An empty key, as in {@code expand[]}, is the next free index. */
    private static String key(ObjectNode node, String key) {
        return key.isEmpty() ? Integer.toString(node.size()) : key;
    }

    private static ObjectNode withLists(ObjectNode node) {
        ObjectNode result = Json.object();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            result.set(entry.getKey(), converted(entry.getKey(), entry.getValue()));
        }
        return result;
    }

    private static JsonNode converted(String name, JsonNode value) {
        if (!(value instanceof ObjectNode object)) {
            return value;
        }
        ObjectNode inner = withLists(object);
        return name.equals("metadata") || !isList(inner) ? inner : list(inner);
    }

    private static boolean isList(ObjectNode node) {
        return !node.isEmpty()
                && node.properties().stream().allMatch(entry -> entry.getKey().matches("\\d{1,6}"));
    }

    private static ArrayNode list(ObjectNode node) {
        ArrayNode list = Json.MAPPER.createArrayNode();
        node.forEach(list::add);
        return list;
    }
}
