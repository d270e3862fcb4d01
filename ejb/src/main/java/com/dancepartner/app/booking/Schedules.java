package com.dancepartner.app.booking;

import com.dancepartner.domain.availability.SlotRule;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;

/** Reads the time that a request asks for. */
final class Schedules {

    /** Years, in which clocks and databases can still reckon. */
    private static final Duration SENSIBLE = Duration.ofDays(3650);

    private Schedules() {}

    /** @throws BusinessException VALIDATION_ERROR on scheduled_start, for times that no calendar need be asked about */
    static TimeSpan of(Instant start, Duration length, Instant now) {
        if (start.isBefore(now.minus(SENSIBLE))) {
            throw SlotRule.PAST.refusal();
        }
        if (start.isAfter(now.plus(SENSIBLE))) {
            throw SlotRule.TOO_FAR.refusal();
        }
        return TimeSpan.of(start, length);
    }
}
