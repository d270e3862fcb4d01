package com.dancepartner.app.earnings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which of the caller's earnings are asked for; they count from when the money was taken.
 *
 * @param cursor of the page before; null for the first
 * @param limit most items of a page
 */
public record EarningsRequest(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String currency,
        @Nullable String cursor,
        int limit) {}
