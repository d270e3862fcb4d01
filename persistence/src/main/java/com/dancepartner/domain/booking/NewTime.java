package com.dancepartner.domain.booking;

import com.dancepartner.domain.time.TimeSpan;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Another time for a session.
 *
 * @param zone of the place where the host is then
 * @param freeUntil when cancelling would cease to be free, were it booked for this time
 * @param captureBefore when the hold lapses that stands for it; null while none does
 */
public record NewTime(
        TimeSpan span,
        ZoneId zone,
        Instant freeUntil,
        @Nullable Instant captureBefore) {}
