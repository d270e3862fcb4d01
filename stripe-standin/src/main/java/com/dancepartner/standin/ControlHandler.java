package com.dancepartner.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The control API under {@code /_standin/}: JSON in and out, from this machine only, without authentication. */
final class ControlHandler implements HttpHandler {

    static final String PREFIX = "/_standin/";

    private final World world;
    private final ControlMoney money;

    ControlHandler(World world) {
        this.world = world;
        this.money = new ControlMoney(world);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRemoteAddress().getAddress().isLoopbackAddress()) {
                reply(exchange, 403, Json.object().put("error", "from this machine only"));
                return;
            }
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String path = exchange.getRequestURI().getPath().substring(PREFIX.length());
            try {
                ObjectNode input = body.isBlank() ? Json.object() : Json.parse(body);
                ObjectNode answer = answer(exchange.getRequestMethod() + " " + path, input);
                reply(exchange, answer == null ? 404 : 200, answer == null ? Json.object() : answer);
            } catch (IllegalArgumentException | NullPointerException | ApiError e) {
                reply(exchange, 400, Json.object().put("error", String.valueOf(e.getMessage())));
            }
        }
    }

    private static void reply(HttpExchange exchange, int status, ObjectNode body) throws IOException {
        Http.send(exchange, status, "application/json", body.toPrettyString());
    }

    private @Nullable ObjectNode answer(String request, ObjectNode input) {
        return switch (request) {
            case "POST reset" -> done(world::reset);
            case "GET clock" -> world.call(this::clock);
            case "POST clock" -> setClock(input);
            case "GET journal" -> journal();
            case "POST journal/clear" -> done(world.journal::clear);
            case "POST webhooks" -> done(() -> setTargets(input));
            case "GET webhooks" -> world.call(world.outbox::describe);
            case "POST webhooks/mode" -> done(() -> world.outbox.setMode(mode(input)));
            case "POST webhooks/release" -> world.call(() -> release(input));
            case "GET faults" -> world.faults.describe();
            case "POST faults" -> done(() -> world.faults.order(input));
            case "POST faults/clear" -> done(world.faults::clear);
            case "GET state" -> world.call(world.store::counts);
            default -> money.answer(request, input);
        };
    }

    private ObjectNode done(Runnable action) {
        world.change(action);
        return Json.object().put("ok", true);
    }

    private ObjectNode clock() {
        return Json.object().put("now", world.clock.now()).put("offset_seconds", world.clock.offsetSeconds());
    }

    private ObjectNode setClock(ObjectNode input) {
        world.change(() -> {
            if (input.has("advance_seconds")) {
                world.clock.setOffset(world.clock.offsetSeconds()
                        + input.path("advance_seconds").asLong());
            } else if (input.has("now")) {
                world.clock.setOffset(input.path("now").asLong() - world.clock.realNow());
            } else if (input.has("offset_seconds")) {
                world.clock.setOffset(input.path("offset_seconds").asLong());
            } else {
                throw new IllegalArgumentException("advance_seconds, now or offset_seconds is needed");
            }
        });
        return world.call(this::clock);
    }

    private ObjectNode journal() {
        ObjectNode answer = Json.object();
        answer.set("entries", world.journal.toJson());
        return answer;
    }

    private void setTargets(ObjectNode input) {
        for (Channel channel : Channel.values()) {
            String name = channel.name().toLowerCase(Locale.ROOT);
            if (input.has(name)) {
                JsonNode target = input.path(name);
                world.outbox.setTarget(channel, target.isNull() ? null : target(target));
            }
        }
    }

    private static WebhookTarget target(JsonNode target) {
        return new WebhookTarget(URI.create(Json.requiredText(target, "url")), Json.requiredText(target, "secret"));
    }

    private static Outbox.Mode mode(ObjectNode input) {
        return Outbox.Mode.valueOf(input.path("mode").asText().toUpperCase(Locale.ROOT));
    }

    private ObjectNode release(ObjectNode input) {
        int lost = world.outbox.release(new Release(
                input.path("order").asText("fifo"),
                input.path("copies").asInt(1),
                input.path("lose_percent").asInt(0),
                input.path("seed").asLong(System.nanoTime())));
        return Json.object().put("ok", true).put("lost", lost);
    }
}
