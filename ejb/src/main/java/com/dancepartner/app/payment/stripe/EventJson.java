package com.dancepartner.app.payment.stripe;

import com.dancepartner.app.payment.WebhookNotice;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads an event: which, what happened, to which object. Anything else of it is not believed. */
final class EventJson {

    private static final Pattern WORD = Pattern.compile("[\\w.-]{1,255}");

    private final JsonObject event;

    private EventJson(JsonObject event) {
        this.event = event;
    }

    /** @throws IllegalArgumentException when it is no event */
    static EventJson parse(String body) {
        return new EventJson(object(body));
    }

    /** The id of an object; empty where it has none. */
    static String idOf(String object) {
        return new EventJson(object(object)).text("id").orElse("");
    }

    /** Whether real money is meant. @throws IllegalArgumentException when it does not say */
    boolean isLive() {
        JsonValue live = event.getOrDefault("livemode", JsonValue.NULL);
        if (live != JsonValue.TRUE && live != JsonValue.FALSE) {
            throw new IllegalArgumentException("the event does not say its mode");
        }
        return live == JsonValue.TRUE;
    }

    /** @throws IllegalArgumentException when id, type or object are missing */
    WebhookNotice notice() {
        EventJson data = new EventJson(child(event, "data"));
        EventJson object = new EventJson(child(data.event, "object"));
        return new WebhookNotice(
                required("id"),
                required("type"),
                object.text("id").orElse(""),
                text("account").orElse(null),
                WebhookNotice.WEBHOOK);
    }

    private String required(String name) {
        return text(name).orElseThrow(() -> new IllegalArgumentException("the event has no " + name));
    }

    private Optional<String> text(String name) {
        return event.get(name) instanceof JsonString text
                        && WORD.matcher(text.getString()).matches()
                ? Optional.of(text.getString())
                : Optional.empty();
    }

    private static JsonObject child(JsonObject parent, String name) {
        if (parent.get(name) instanceof JsonObject child) {
            return child;
        }
        throw new IllegalArgumentException("the event has no " + name);
    }

    private static JsonObject object(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        } catch (JsonException | IllegalStateException e) {
            throw new IllegalArgumentException("this is no JSON object", e);
        }
    }
}
