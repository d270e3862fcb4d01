package com.dancepartner.app.payment;

import org.jspecify.annotations.Nullable;

/**
 * What Stripe tells: that something happened to an object. The object itself is fetched, never believed.
 *
 * @param objectId empty where the object has no id
 * @param account the host's account it happened to; null for the platform's own objects
 * @param source {@link #WEBHOOK} or {@link #CATCH_UP}
 */
public record WebhookNotice(
        String eventId,
        String type,
        String objectId,
        @Nullable String account,
        String source) {

    /** Stripe told it. */
    public static final String WEBHOOK = "webhook";

    /** It was found in Stripe's list of events. */
    public static final String CATCH_UP = "catch_up";
}
