package com.dancepartner.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Reading past events. */
final class EventLog {

    private final World world;

    EventLog(World world) {
        this.world = world;
    }

    ObjectNode retrieve(Call call) {
        return world.store.get(Kind.EVENT, call.id());
    }

    /** The platform's own events; those of connected accounts are not among them. */
    ObjectNode list(Call call) {
        String type = call.params().text("type");
        List<String> types = call.params().list("types");
        return Pages.of(
                world.store.newestFirst(Kind.EVENT),
                event -> !event.has("account")
                        && Pages.matches(event, "type", type)
                        && (types.isEmpty() || types.contains(event.path("type").asText())),
                call);
    }
}
