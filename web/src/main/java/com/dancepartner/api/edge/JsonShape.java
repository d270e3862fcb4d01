package com.dancepartner.api.edge;

import com.dancepartner.api.error.SnakeCase;
import com.dancepartner.domain.error.BusinessException;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Compares JSON with the record that it is meant for, strictly: JSON-B alone reads 1.7 as the number 1, "5" as the number 5, 5
 * as the text "5", and of a number that is too large only the lower bits.
 */
final class JsonShape {

    private JsonShape() {}

    /** @throws BusinessException VALIDATION_ERROR that names the field */
    static void check(JsonValue json, Type type) {
        check("body", json, type);
    }

    private static void check(String field, JsonValue json, Type type) {
        if (json == JsonValue.NULL) {
            require(!(type instanceof Class<?> plain && plain.isPrimitive()), field, "must not be null");
        } else if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            require(json instanceof JsonArray, field, "must be an array");
            ((JsonArray) json).forEach(item -> check(field, item, list.getActualTypeArguments()[0]));
        } else if (type instanceof Class<?> shape && shape.isRecord()) {
            require(json instanceof JsonObject, field, "must be an object");
            checkFields((JsonObject) json, shape);
        } else if (type instanceof Class<?> plain) {
            JsonKind kind = JsonKind.of(plain);
            require(kind.admits(json), field, "must be " + kind.words());
        }
    }

    private static void checkFields(JsonObject object, Class<?> shape) {
        Map<String, Type> known = Arrays.stream(shape.getRecordComponents())
                .collect(Collectors.toMap(part -> SnakeCase.of(part.getName()), RecordComponent::getGenericType));
        object.forEach((name, json) -> {
            Type type = known.get(name);
            if (type == null) {
                String field = JsonText.fieldOf(name);
                throw BusinessException.invalid(field, "The field '" + field + "' is unknown");
            }
            check(name, json, type);
        });
    }

    private static void require(boolean fine, String field, String otherwise) {
        if (!fine) {
            throw BusinessException.invalid(field, field + " " + otherwise);
        }
    }
}
