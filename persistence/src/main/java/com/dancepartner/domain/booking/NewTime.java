package com.dancepartner.domain.booking;

import com.dancepartner.domain.time.TimeSpan;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Another time for a session.
 *
 * @param zone of the place where the host is then
 * @param freeUntil when cancelling would cease to be free, were it booked for this time
 */
public record NewTime(TimeSpan span, ZoneId zone, Instant freeUntil) {}
