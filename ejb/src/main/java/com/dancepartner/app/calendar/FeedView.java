package com.dancepartner.app.calendar;

import com.dancepartner.domain.calendar.CalendarFeed;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A calendar of one's own elsewhere, and how well it is read.
 *
 * @param kind url or upload
 * @param host of the address, which is not told again
 * @param status new, ok or failing
 * @param lastError in plain words
 * @param failures in a row
 * @param busyCount how many busy times it has
 * @param knownUntil up to when they were worked out: what was uploaded should be uploaded again by then
 */
public record FeedView(
        UUID id,
        String name,
        String kind,
        @Nullable String host,
        String status,
        @Nullable Instant lastTriedAt,
        @Nullable Instant lastSuccessAt,
        @Nullable String lastError,
        int failures,
        @Nullable Instant nextTryAt,
        int busyCount,
        @Nullable Instant knownUntil) {

    static FeedView of(CalendarFeed feed) {
        return new FeedView(
                feed.id(),
                feed.name(),
                feed.isUploaded() ? "upload" : "url",
                feed.host(),
                feed.status().wire(),
                feed.lastTriedAt(),
                feed.lastSuccessAt(),
                feed.lastError(),
                feed.failures(),
                feed.nextTryAt(),
                feed.busyCount(),
                feed.knownUntil());
    }
}
