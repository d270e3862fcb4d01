package com.dancepartner.api.edge;

import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON as a parser hands it over. */
final class Values {

    private Values() {}

    /** @param fields names and values by turns */
    static JsonObject object(Object... fields) {
        Map<String, JsonValue> content = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            content.put((String) fields[i], (JsonValue) fields[i + 1]);
        }
        return mock(JsonObject.class, delegatesTo(content));
    }

    static JsonArray array(JsonValue... items) {
        return mock(JsonArray.class, delegatesTo(List.of(items)));
    }

    static JsonString text(String content) {
        JsonString text = mock();
        when(text.getString()).thenReturn(content);
        return text;
    }

    static JsonNumber number(String literal) {
        BigDecimal value = new BigDecimal(literal);
        JsonNumber number = mock();
        when(number.bigDecimalValue()).thenReturn(value);
        when(number.longValue()).thenReturn(value.longValue());
        when(number.intValue()).thenReturn(value.intValue());
        when(number.doubleValue()).thenReturn(value.doubleValue());
        return number;
    }
}
