package com.dancepartner.app.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a sign-in is checked against. Never leaves the server.
 *
 * @param restorableUntil until when this account, closed by its owner, can be opened again
 */
public record Credentials(
        UUID userId,
        String passwordHash,
        boolean active,
        @Nullable Instant restorableUntil) {

    Credentials rehashed(String newHash) {
        return new Credentials(userId, newHash, active, restorableUntil);
    }
}
