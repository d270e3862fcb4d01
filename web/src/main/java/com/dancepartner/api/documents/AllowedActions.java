package com.dancepartner.api.documents;

import com.dancepartner.domain.booking.Actor;
import com.dancepartner.domain.booking.BookingStatus;
import com.dancepartner.domain.booking.Transition;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Says of bookings what they can be and what their parties can do, by the table of transitions itself. */
final class AllowedActions {

    private AllowedActions() {}

    static void describe(OpenAPI document) {
        Schema booking = of("BookingView", document.getComponents().getSchemas());
        of("allowed_actions", booking.getProperties()).getItems().setEnumeration(List.copyOf(ofParties()));
        of("status", booking.getProperties()).setEnumeration(List.copyOf(statuses()));
    }

    private static Schema of(String name, Map<String, Schema> schemas) {
        return Objects.requireNonNull(schemas.get(name), name);
    }

    /** The events that a client or a host makes, in the order of the table. */
    static List<String> ofParties() {
        return Transition.TABLE.stream()
                .filter(row ->
                        row.actors().contains(Actor.CLIENT) || row.actors().contains(Actor.HOST))
                .map(row -> row.event().wire())
                .distinct()
                .toList();
    }

    private static List<String> statuses() {
        return Arrays.stream(BookingStatus.values())
                .map(status -> status.wire())
                .toList();
    }
}
