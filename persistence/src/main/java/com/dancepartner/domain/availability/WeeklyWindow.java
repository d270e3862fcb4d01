package com.dancepartner.domain.availability;

import com.dancepartner.domain.time.TimeSpan;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The same hours every week, in the host's own zone. An end that is not after the start is on the next day (G10):
 * 22:00 to 02:00 is a night, 00:00 to 00:00 a whole day.
 */
public record WeeklyWindow(DayOfWeek day, LocalTime start, LocalTime end) {

    /**
     * The window that begins on this date. Local times that a clock change skips move forward, times that come twice
     * mean the earlier (G11). Empty when the clock change swallows it.
     */
    public Optional<TimeSpan> on(LocalDate date, ZoneId zone) {
        LocalDate endDate = end.isAfter(start) ? date : date.plusDays(1);
        Instant from = date.atTime(start).atZone(zone).toInstant();
        Instant to = endDate.atTime(end).atZone(zone).toInstant();
        return from.isBefore(to) ? Optional.of(new TimeSpan(from, to)) : Optional.empty();
    }
}
