package com.dancepartner.api.edge;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.temporal.Temporal;
import java.util.Map;
import java.util.UUID;

/** What a single value of a request may be in JSON. */
enum JsonKind {
    TEXT("text"),
    ID("a UUID"),
    INTEGER("a whole number that is not too large"),
    LONG("a whole number that is not too large"),
    DECIMAL("a number"),
    TRUTH("true or false"),
    ANY("anything");

    private static final Map<Class<?>, JsonKind> KINDS = Map.of(
            String.class, TEXT,
            UUID.class, ID,
            int.class, INTEGER,
            Integer.class, INTEGER,
            long.class, LONG,
            Long.class, LONG,
            double.class, DECIMAL,
            Double.class, DECIMAL,
            boolean.class, TRUTH,
            Boolean.class, TRUTH);

    private final String words;

    JsonKind(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    static JsonKind of(Class<?> type) {
        boolean spelled = type.isEnum() || Temporal.class.isAssignableFrom(type);
        return spelled ? TEXT : KINDS.getOrDefault(type, ANY);
    }

    boolean admits(JsonValue json) {
        return switch (this) {
            case TEXT -> json instanceof JsonString;
            case ID -> json instanceof JsonString text && isUuid(text.getString());
            case INTEGER -> isWhole(json) && ((JsonNumber) json).longValue() == ((JsonNumber) json).intValue();
            case LONG -> isWhole(json);
            case DECIMAL -> json instanceof JsonNumber number && Double.isFinite(number.doubleValue());
            case TRUTH -> json == JsonValue.TRUE || json == JsonValue.FALSE;
            case ANY -> true;
        };
    }

    private static boolean isUuid(String text) {
        try {
            return UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** No fraction, and no more than 64 bits. */
    private static boolean isWhole(JsonValue json) {
        try {
            return json instanceof JsonNumber number && number.bigDecimalValue().longValueExact() == number.longValue();
        } catch (ArithmeticException e) {
            return false;
        }
    }
}
