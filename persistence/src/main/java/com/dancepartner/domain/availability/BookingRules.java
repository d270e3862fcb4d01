package com.dancepartner.domain.availability;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What a host asks of bookings, inside the bounds of the platform (G38, R328).
 *
 * @param bufferMinutes kept free after each session, 0 to 60
 * @param noticeMinutes from the booking to its start, 120 (two hours) to 20160 (two weeks)
 * @param horizonDays how many times 24 hours ahead a session ends at the latest, 1 to 90
 * @param stepMinutes sessions start on these minutes of the local hour: 15, 30 or 60
 * @param minMinutes shortest session, 30 to 240
 * @param maxMinutes longest session, not below the shortest, to 240
 * @param openRequests how many unanswered requests one client may have with this host, 1 to 3
 * @param instantBook whether a booking is confirmed as soon as it is paid for
 */
public record BookingRules(
        int bufferMinutes,
        int noticeMinutes,
        int horizonDays,
        int stepMinutes,
        int minMinutes,
        int maxMinutes,
        int openRequests,
        boolean instantBook) {

    // before STANDARD, which is held against it
    private static final List<Integer> STEPS = List.of(15, 30, 60);

    /** The rules of a host who has set none. */
    public static final BookingRules STANDARD = new BookingRules(0, 120, 90, 15, 30, 240, 3, false);

    public BookingRules {
        require("buffer_minutes", bufferMinutes, 0, 60);
        require("notice_minutes", noticeMinutes, 120, 20_160);
        require("horizon_days", horizonDays, 1, 90);
        if (!STEPS.contains(stepMinutes)) {
            throw BusinessException.invalid("step_minutes", "step_minutes must be 15, 30 or 60");
        }
        require("min_minutes", minMinutes, 30, 240);
        require("max_minutes", maxMinutes, minMinutes, 240);
        require("open_requests", openRequests, 1, 3);
    }

    private static void require(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw BusinessException.invalid(field, field + " must be " + least + " to " + most);
        }
    }

    /** The first rule that is against this time, whatever is free. */
    Optional<SlotRule> refusal(TimeSpan span, ZoneId zone, Instant now) {
        if (span.start().isBefore(now)) {
            return Optional.of(SlotRule.PAST);
        }
        if (!isOnStep(span.start().atZone(zone))) {
            return Optional.of(SlotRule.OFF_STEP);
        }
        if (span.length().compareTo(Duration.ofMinutes(minMinutes)) < 0) {
            return Optional.of(SlotRule.TOO_SHORT);
        }
        if (span.length().compareTo(Duration.ofMinutes(maxMinutes)) > 0) {
            return Optional.of(SlotRule.TOO_LONG);
        }
        if (span.start().isBefore(now.plus(notice()))) {
            return Optional.of(SlotRule.TOO_SOON);
        }
        return span.end().isAfter(now.plus(horizon())) ? Optional.of(SlotRule.TOO_FAR) : Optional.empty();
    }

    private boolean isOnStep(ZonedDateTime local) {
        return local.getMinute() % stepMinutes == 0 && local.getSecond() == 0 && local.getNano() == 0;
    }

    /** From the start of a session until the next may begin. */
    public TimeSpan blocked(TimeSpan session) {
        return new TimeSpan(session.start(), session.end().plus(buffer()));
    }

    public Duration buffer() {
        return Duration.ofMinutes(bufferMinutes);
    }

    public Duration notice() {
        return Duration.ofMinutes(noticeMinutes);
    }

    public Duration horizon() {
        return Duration.ofDays(horizonDays);
    }
}
