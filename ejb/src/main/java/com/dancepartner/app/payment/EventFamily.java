package com.dancepartner.app.payment;

import java.util.Arrays;
import java.util.regex.Pattern;

/** Kinds of events that are handled alike; what is not named here is only recorded. */
enum EventFamily {
    INTENT("payment_intent\\..*"),
    HOLD_EXPIRY("charge\\.expired"),
    SETUP("setup_intent\\..*"),
    REFUND("(charge\\.)?refund\\..*"),
    DISPUTE("charge\\.dispute\\..*"),
    ACCOUNT("account\\.updated"),
    PAYOUT("payout\\..*"),
    OTHER(".*");

    private final Pattern types;

    EventFamily(String types) {
        this.types = Pattern.compile(types);
    }

    /** The first one that fits. */
    static EventFamily of(String type) {
        return Arrays.stream(values())
                .filter(family -> family.types.matcher(type).matches())
                .findFirst()
                .orElse(OTHER);
    }
}
