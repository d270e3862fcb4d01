package com.dancepartner.domain.earnings;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which earnings of a host are asked for. They count from when the money was taken.
 *
 * @param from taken at this instant or later
 * @param to taken before it
 * @param currency ISO 4217 code; all when null
 */
public record EarningFilter(
        UUID hostProfileId,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String currency) {

    /** The last earning of a page: the next one begins behind it. */
    public record Mark(Instant capturedAt, UUID paymentId) {}
}
