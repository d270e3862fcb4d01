package com.dancepartner.bench;

import java.time.Instant;
import java.util.UUID;

/**
 * Who is to book whom, and when.
 *
 * @param client a number of {@link Dancers}
 * @param host a number of {@link Dancers}
 * @param minutes how long they dance
 */
record Appointment(int client, int host, Instant start, int minutes) {

    /**
     * The body of the request.
     *
     * @param style the slug of what the host dances
     */
    String json(String style) {
        UUID profile = Dancers.profile(host);
        return "{\"host_id\":\"" + profile + "\",\"style\":\"" + style + "\",\"scheduled_start\":\"" + start
                + "\",\"duration_minutes\":" + minutes + ",\"venue\":\"The dance hall\",\"latitude\":"
                + Dancers.LATITUDE
                + ",\"longitude\":" + Dancers.LONGITUDE + ",\"payment_method_id\":\"pm_card_visa\"}";
    }
}
