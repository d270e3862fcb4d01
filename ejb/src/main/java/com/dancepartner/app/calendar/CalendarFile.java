package com.dancepartner.app.calendar;

import com.dancepartner.domain.identity.SecretToken;

/** A calendar as text. */
public record CalendarFile(String content) {

    /** The same for the same text. */
    public String tag() {
        return SecretToken.sha256(content);
    }
}
