package com.dancepartner.domain.calendar;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A calendar of a host elsewhere, and how well it is read.
 *
 * @param host of its address; none for a calendar that was uploaded
 * @param lastError in plain words
 * @param failures in a row
 * @param nextTryAt none for a calendar that was uploaded
 * @param busyCount spans that are known to be busy
 * @param knownUntil up to when busy times were worked out
 */
public record CalendarFeed(
        UUID id,
        String name,
        @Nullable String host,
        FeedStatus status,
        @Nullable Instant lastTriedAt,
        @Nullable Instant lastSuccessAt,
        @Nullable String lastError,
        int failures,
        @Nullable Instant nextTryAt,
        int busyCount,
        @Nullable Instant knownUntil) {

    public boolean isUploaded() {
        return host == null;
    }
}
