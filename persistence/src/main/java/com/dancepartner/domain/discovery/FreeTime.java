package com.dancepartner.domain.discovery;

import com.dancepartner.domain.availability.WeeklyPlan;
import com.dancepartner.domain.booking.BookingTerms;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A session of this length, wholly within this span, that could be booked now: in open hours, beside no other booking,
 * on a quarter of an hour, neither too soon nor too far ahead.
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

    /** What is left of the span by the platform's notice and horizon; empty when no session fits any more. */
    Optional<TimeSpan> bookable(Instant now) {
        Instant start = later(within.start(), now.plus(BookingTerms.NOTICE));
        Instant end = earlier(within.end(), now.plus(BookingTerms.HOLD_WINDOW));
        return start.plus(length).isAfter(end) ? Optional.empty() : Optional.of(new TimeSpan(start, end));
    }

    /** The sessions that fit into the span by the plan alone. */
    List<TimeSpan> sessions(WeeklyPlan plan, TimeSpan bookable) {
        Instant afterLastStart = bookable.end().minus(length).plusNanos(1);
        return plan.slots(new TimeSpan(bookable.start(), afterLastStart), length, List.of());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
