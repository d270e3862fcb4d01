package com.dancepartner.system;

import java.time.Duration;

/** What can be asked of a booking while others ask, too; and what Stripe can tell meanwhile. */
enum Move {
    CANCEL_BY_CLIENT(true, "cancel", Session.WHY),
    CANCEL_BY_HOST(false, "cancel", Session.WHY),
    CONFIRM(false, "confirm", null),
    DECLINE(false, "decline", Session.WHY),
    START(false, "start", "{\"pin\":\"{pin}\"}"),
    COMPLETE_BY_CLIENT(true, "complete", null),
    COMPLETE_BY_HOST(false, "complete", null),
    RESCHEDULE(true, "reschedule", "{\"scheduled_start\":\"{other}\"}"),
    PROPOSE_TIME_BY_CLIENT(true, "changes", "{\"kind\":\"reschedule\",\"scheduled_start\":\"{other}\"}"),
    PROPOSE_TIME_BY_HOST(false, "changes", "{\"kind\":\"reschedule\",\"scheduled_start\":\"{other}\"}"),
    LENGTHEN_BY_CLIENT(
            true, "changes", "{\"kind\":\"extension\",\"extra_minutes\":30,\"payment_method_id\":\"pm_card_visa\"}"),
    LENGTHEN_BY_HOST(false, "changes", "{\"kind\":\"extension\",\"extra_minutes\":30}"),
    ACCEPT_BY_CLIENT(true, "changes/accept", "{\"payment_method_id\":\"pm_card_visa\"}"),
    ACCEPT_BY_HOST(false, "changes/accept", "{}"),
    DISPUTE_BY_CLIENT(true, "dispute", Session.REPORT),
    DISPUTE_BY_HOST(false, "dispute", Session.REPORT);

    /** Another free time: between two sessions of the rounds. */
    private static final Duration OTHER = Duration.ofHours(2);

    private final boolean byClient;
    private final String path;
    private final String body;

    Move(boolean byClient, String path, String body) {
        this.byClient = byClient;
        this.path = path;
        this.body = body;
    }

    /** @return the status of the answer */
    int of(Session session, Node node) {
        Product.Person caller = byClient ? session.client() : session.host().person();
        String filled = body == null
                ? null
                : body.replace("{pin}", session.pin())
                        .replace("{other}", session.start().plus(OTHER).toString());
        return caller.api().at(node.uri()).post(session.path(path), filled).status();
    }
}
