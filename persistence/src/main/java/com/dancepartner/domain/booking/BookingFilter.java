package com.dancepartner.domain.booking;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which bookings of a person are asked for (R361, R362).
 *
 * @param as client or host; null for both
 * @param statuses any of these; all when empty
 * @param from sessions that start at this instant or later
 * @param to sessions that start before it
 * @param ascending earliest start first, as for what is coming up
 */
public record BookingFilter(
        UUID userId,
        @Nullable Actor as,
        Set<BookingStatus> statuses,
        @Nullable Instant from,
        @Nullable Instant to,
        boolean ascending) {

    /** The last booking of a page: the next one begins behind it. */
    public record Mark(Instant start, UUID id) {}
}
