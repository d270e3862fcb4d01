package com.dancepartner.app.availability;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A free span (UTC).
 *
 * @param localStart as the clock on the wall shows it where the host is then
 * @param timeZone of that place; absent when the host is at home
 * @param city of that place; absent when the host is at home
 * @param yourLocalStart as the caller's own clock shows it, where the caller's zone is known
 */
public record SlotView(
        Instant start,
        Instant end,
        String localStart,
        @Nullable String timeZone,
        @Nullable String city,
        @Nullable String yourLocalStart) {}
