package com.dancepartner.app.availability;

import com.dancepartner.domain.booking.BookingTerms;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What free slots are asked for.
 *
 * @param from the earliest start
 * @param to before it is the last start, at most 31 days after from
 * @param durationMinutes 30 to 240
 * @param timeZone IANA zone of the caller; null for that of the caller's account
 */
public record SlotQuestion(
        Instant from,
        Instant to,
        int durationMinutes,
        @Nullable String timeZone) {

    private static final Duration LONGEST_LOOK = Duration.ofDays(31);

    /** @throws BusinessException VALIDATION_ERROR naming the parameter */
    public SlotQuestion {
        if (!from.isBefore(to) || Duration.between(from, to).compareTo(LONGEST_LOOK) > 0) {
            throw BusinessException.invalid("to", "to must be after from, at most 31 days");
        }
        Duration length = Duration.ofMinutes(durationMinutes);
        if (length.compareTo(BookingTerms.MIN_LENGTH) < 0 || length.compareTo(BookingTerms.MAX_LENGTH) > 0) {
            throw BusinessException.invalid("duration_minutes", "A session lasts 30 to 240 minutes");
        }
    }

    Duration length() {
        return Duration.ofMinutes(durationMinutes);
    }

    /** What of the range no host's rules can refuse: neither past nor beyond the furthest horizon. */
    Optional<TimeSpan> range(Instant now) {
        Instant first = from.isBefore(now) ? now : from;
        Instant horizon = now.plus(BookingTerms.HORIZON);
        Instant last = to.isAfter(horizon) ? horizon : to;
        return first.isBefore(last) ? Optional.of(new TimeSpan(first, last)) : Optional.empty();
    }

    /** @throws BusinessException VALIDATION_ERROR naming time_zone for what is no IANA zone */
    Optional<ZoneId> zone() {
        return Optional.ofNullable(timeZone).map(LocalTimes::zone);
    }
}
