package com.dancepartner.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;

/** Reading past events. */
final class EventLog {

    private final World world;

    EventLog(World world) {
        this.world = world;
    }

    ObjectNode retrieve(Call call) {
        ObjectNode event = world.store.get(Kind.EVENT, call.id());
        if (!isFor(event, call)) {
            throw ApiError.noSuch(404, "event", call.id(), Kind.EVENT.param());
        }
        return event;
    }

    /** The events of the account that asks: a connected one, or else the platform's own. */
    ObjectNode list(Call call) {
        String type = call.params().text("type");
        List<String> types = call.params().list("types");
        return Pages.of(
                world.store.shelf(Kind.EVENT),
                event -> isFor(event, call)
                        && Pages.matches(event, "type", type)
                        && (types.isEmpty() || types.contains(event.path("type").asText())),
                call);
    }

    private static boolean isFor(ObjectNode event, Call call) {
        return Objects.equals(call.account(), Json.text(event, "account"));
    }
}
