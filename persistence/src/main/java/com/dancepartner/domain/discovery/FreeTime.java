package com.dancepartner.domain.discovery;

import com.dancepartner.domain.availability.HostCalendar;
import com.dancepartner.domain.booking.BookingTerms;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A session of this length, wholly within this span, that could be booked now: in open hours, beside no other booking,
 * and by the host's own rules.
 *
 * @param within at most 7 days
 * @param length 30 to 240 minutes
 */
public record FreeTime(TimeSpan within, Duration length) {

    private static final Duration LONGEST = Duration.ofDays(7);

    public FreeTime {
        if (length.compareTo(BookingTerms.MIN_LENGTH) < 0 || length.compareTo(BookingTerms.MAX_LENGTH) > 0) {
            throw BusinessException.invalid("duration", "duration must be 30 to 240 minutes");
        }
        if (within.length().compareTo(LONGEST) > 0) {
            throw BusinessException.invalid("to", "to must be at most 7 days after from");
        }
        if (within.length().compareTo(length) < 0) {
            throw BusinessException.invalid("to", "to must leave room for the duration after from");
        }
    }

    /**
     * What is left of the span by the platform's notice and horizon, which no host's are wider than; empty when no session
     * fits any more.
     */
    Optional<TimeSpan> bookable(Instant now) {
        Instant start = later(within.start(), now.plus(BookingTerms.NOTICE));
        Instant end = earlier(within.end(), now.plus(BookingTerms.HORIZON));
        return start.plus(length).isAfter(end) ? Optional.empty() : Optional.of(new TimeSpan(start, end));
    }

    /** The sessions at home that fit into the span by the calendar alone: on a journey the host is not where this host is found. */
    List<TimeSpan> sessions(HostCalendar calendar, TimeSpan bookable, Instant now) {
        Instant afterLastStart = bookable.end().minus(length).plusNanos(1);
        TimeSpan starts = new TimeSpan(bookable.start(), afterLastStart);
        return calendar.slots(starts, length, List.of(), now).stream()
                .filter(session -> isAtHome(calendar, session))
                .toList();
    }

    private static boolean isAtHome(HostCalendar calendar, TimeSpan session) {
        return calendar.exceptions().travels().stream()
                .noneMatch(travel -> travel.span().overlaps(session));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
