package com.dancepartner.app.notification;

import com.dancepartner.domain.identity.User;

/** A mail ready to send. */
public record Letter(String to, String subject, String text) {

    static Letter to(User reader, String subject, String body) {
        return new Letter(
                reader.email(), subject, "Hello " + reader.firstName() + ",\n\n" + body + "\n\nDance Partner\n");
    }
}
