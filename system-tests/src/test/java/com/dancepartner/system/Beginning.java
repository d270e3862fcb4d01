package com.dancepartner.system;

import static com.dancepartner.system.Session.done;

import java.time.Duration;
import java.time.Instant;

/** How far a booking has come before its moves begin. */
enum Beginning {
    /** The client is back from the bank's page; Stripe's events of it wait. */
    AUTHENTICATED,
    REQUESTED,
    CONFIRMED,
    /** Confirmed, and the start is ten minutes away. */
    NEAR,
    RUNNING;

    /** @param now the product's time */
    Session of(Hosts.Host host, Product.Person client, Instant start, Instant now) {
        Session session = Session.booked(host, client, start, card());
        switch (this) {
            case AUTHENTICATED -> StripeSide.authenticate(session.seen().at("next_action_url"));
            case REQUESTED -> {
                // as it is
            }
            case CONFIRMED -> done(session.byHost("confirm", null));
            case NEAR -> bringNear(session, now);
            case RUNNING -> {
                bringNear(session, now);
                done(session.byHost("start", "{\"pin\":\"" + session.pin() + "\"}"));
            }
        }
        return session;
    }

    private String card() {
        return this == AUTHENTICATED ? "pm_card_authenticationRequired" : Session.CARD;
    }

    /** Time stays as it is for everybody else. */
    private static void bringNear(Session session, Instant now) {
        done(session.byHost("confirm", null));
        Instant start = now.plus(Duration.ofMinutes(10));
        Instant end = start.plus(Duration.ofHours(1));
        Product.execute("UPDATE bookings SET scheduled_start = '%s', scheduled_end = '%s', blocked_until = '%2$s'"
                        .formatted(start, end)
                + " WHERE id = '" + session.id() + "'");
    }
}
