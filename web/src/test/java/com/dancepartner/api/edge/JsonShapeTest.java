package com.dancepartner.api.edge;

import static com.dancepartner.api.edge.Values.array;
import static com.dancepartner.api.edge.Values.number;
import static com.dancepartner.api.edge.Values.object;
import static com.dancepartner.api.edge.Values.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import jakarta.json.JsonValue;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonShapeTest {

    private static final String ID = "0192f0c1-2a3b-7c4d-8e5f-6a7b8c9d0e1F";

    @Test
    @DisplayName("R525: JSON of the shape passes, and leaves out what it likes")
    void ofTheShape() {
        assertPasses(object());
        assertPasses(object("venue_name", text("Lux"), "host_id", text(ID), "scheduled_start", text("soon")));
        assertPasses(object("minutes", number("60"), "cents", number("9223372036854775807"), "share", number("0.5")));
        assertPasses(object("whole", number("-2147483648"), "large", number("1.0"), "latitude", number("1e2")));
        assertPasses(object("open", JsonValue.TRUE, "maybe", JsonValue.FALSE, "day", text("MONDAY")));
        assertPasses(object("styles", array(text("salsa")), "windows", array(object("start", text("10:00")))));
        assertPasses(object("notes", object("any", number("1")), "anything", array(number("1"))));
    }

    @Test
    @DisplayName("R525: what may be missing may be null; a primitive may not")
    void nulls() {
        assertPasses(JsonValue.NULL);
        assertPasses(object("venue_name", JsonValue.NULL, "whole", JsonValue.NULL, "windows", JsonValue.NULL));
        assertPasses(object("windows", array(JsonValue.NULL)));
        assertRefused("minutes", "minutes must not be null", object("minutes", JsonValue.NULL));
        assertRefused("open", "open must not be null", object("open", JsonValue.NULL));
    }

    @ParameterizedTest
    @DisplayName("R525: numbers are whole where only whole ones make sense, and fit")
    @ValueSource(strings = {"1.5", "2147483648", "-2147483649", "1e99", "1e-99", "1e999999999", "18446744073709551617"})
    void wholeNumbers(String value) {
        for (String field : List.of("minutes", "whole")) {
            assertRefused(field, field + " must be a whole number that is not too large", object(field, number(value)));
        }
    }

    @ParameterizedTest
    @DisplayName("R525: larger ones fit into 64 bits")
    @ValueSource(strings = {"1.5", "9223372036854775808", "1e2147483647"})
    void longNumbers(String value) {
        for (String field : List.of("cents", "large")) {
            assertRefused(field, field + " must be a whole number that is not too large", object(field, number(value)));
        }
    }

    @ParameterizedTest(name = "{0} is no text")
    @DisplayName("R525: text is no number, no truth and no id, though it may look like one")
    @CsvSource({
        "minutes, 60, a whole number that is not too large",
        "large, 60, a whole number that is not too large",
        "share, NaN, a number",
        "latitude, 1.5, a number",
        "open, true, true or false",
        "maybe, yes, true or false",
        "host_id, 1-1-1-1-1, a UUID",
        "host_id, nobody, a UUID",
        "windows, salsa, an array"
    })
    void texts(String field, String value, String wanted) {
        assertRefused(field, field + " must be " + wanted, object(field, text(value)));
    }

    @ParameterizedTest
    @DisplayName("R525: numbers, lists and objects are no text")
    @ValueSource(strings = {"venue_name", "scheduled_start", "day"})
    void noText(String field) {
        for (JsonValue value : List.of(number("5"), JsonValue.TRUE, array(), object())) {
            assertRefused(field, field + " must be text", object(field, value));
        }
        assertRefused("host_id", "host_id must be a UUID", object("host_id", number("5")));
    }

    @Test
    @DisplayName("R525: a number that is infinite as a decimal is none")
    void infinite() {
        assertRefused("share", "share must be a number", object("share", number("1e999")));
        assertRefused("latitude", "latitude must be a number", object("latitude", number("-1e999")));
    }

    @Test
    @DisplayName("R525: lists and objects are looked into")
    void nested() {
        assertRefused("styles", "styles must be text", object("styles", array(text("salsa"), number("1"))));
        assertRefused("windows", "windows must be an object", object("windows", array(text("10:00"))));
        assertRefused("start", "start must be text", object("windows", array(object("start", number("10")))));
    }

    @Test
    @DisplayName("R525: fields that nobody knows are refused, so that nobody gives roles to himself")
    void unknown() {
        assertRefused("roles", "The field 'roles' is unknown", object("roles", array(text("ADMIN"))));
        assertRefused("venueName", "The field 'venueName' is unknown", object("venueName", text("Lux")));
        assertRefused("roles", "The field 'roles' is unknown", object("windows", array(object("roles", text("x")))));
        assertRefused("body", "The field 'body' is unknown", object("x".repeat(65), text("x")));
    }

    @Test
    @DisplayName("R525: a body that is another thing than an object is refused")
    void anotherThing() {
        for (JsonValue value : List.of(array(), text("x"), number("1"), JsonValue.TRUE)) {
            assertRefused("body", "body must be an object", value);
        }
    }

    private static void assertPasses(JsonValue json) {
        assertThatCode(() -> JsonShape.check(json, Everything.class)).doesNotThrowAnyException();
    }

    private static void assertRefused(String field, String message, JsonValue json) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> JsonShape.check(json, Everything.class))
                .withMessage(message)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATION_ERROR))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    /** Something of each kind. */
    private record Everything(
            @Nullable String venueName,
            @Nullable UUID hostId,
            @Nullable Instant scheduledStart,
            @Nullable DayOfWeek day,
            int minutes,
            long cents,
            double share,
            boolean open,
            @Nullable Integer whole,
            @Nullable Long large,
            @Nullable Double latitude,
            @Nullable Boolean maybe,
            @Nullable List<String> styles,
            @Nullable List<Window> windows,
            @Nullable Map<String, String> notes,
            @Nullable Object anything) {}

    private record Window(@Nullable String start) {}
}
