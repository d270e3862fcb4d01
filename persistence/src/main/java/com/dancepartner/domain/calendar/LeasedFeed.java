package com.dancepartner.domain.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A calendar that is ours to fetch.
 *
 * @param sealedUrl its address, as the vault keeps it
 * @param etag of what was read last
 * @param knownUntil up to when busy times were worked out
 * @param token of the lease; a later lease has a higher one
 * @param home the host's zone, for times that name none
 */
public record LeasedFeed(
        UUID id,
        UUID hostProfileId,
        String sealedUrl,
        @Nullable String etag,
        @Nullable Instant knownUntil,
        long token,
        ZoneId home) {

    /** No address and no tag: they are secrets, or may hold some. */
    @Override
    public String toString() {
        return "LeasedFeed[" + id + ", " + token + "]";
    }
}
