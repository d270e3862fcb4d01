package com.dancepartner.app.booking;

import com.dancepartner.domain.booking.Actor;
import com.dancepartner.domain.booking.BookingStatus;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which of the caller's bookings are asked for.
 *
 * @param as client or host; null for both
 * @param statuses any of these; all when empty
 * @param from sessions that start at this instant or later
 * @param to sessions that start before it
 * @param ascending earliest start first
 * @param cursor of the page before; null for the first page
 * @param limit 1 to 100
 */
public record BookingListRequest(
        @Nullable Actor as,
        Set<BookingStatus> statuses,
        @Nullable Instant from,
        @Nullable Instant to,
        boolean ascending,
        @Nullable String cursor,
        int limit) {}
