package com.dancepartner.app.calendar;

import java.time.Instant;

/**
 * The private address of one's bookings as a calendar: whoever knows it can read them.
 *
 * @param createdAt when this address was made
 */
public record CalendarLinkView(String url, Instant createdAt) {

    /** Not the address: it would land in logs. */
    @Override
    public String toString() {
        return "CalendarLinkView[" + createdAt + "]";
    }
}
