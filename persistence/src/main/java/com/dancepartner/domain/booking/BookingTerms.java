package com.dancepartner.domain.booking;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The platform's bounds on what can be booked, and when (G38, R328, R330). */
public final class BookingTerms {

    private static final Duration STEP = Duration.ofMinutes(15);

    public static final Duration MIN_LENGTH = Duration.ofMinutes(30);
    public static final Duration MAX_LENGTH = Duration.ofMinutes(240);
    public static final Duration NOTICE = Duration.ofHours(2);

    /** A card's hold lasts 7 days; the session must end while it still stands (G12). */
    public static final Duration HOLD_WINDOW = Duration.ofDays(6);

    /** How far from its scheduled start a session may begin (R351, G35). */
    static final Duration START_WINDOW = Duration.ofMinutes(30);

    /** How long a slot is held for a client who must still authenticate a payment (G05). */
    public static final Duration PAYMENT_WINDOW = Duration.ofMinutes(15);

    /** A session that runs is completed by itself so long after its scheduled end (G36). */
    public static final Duration AUTO_COMPLETE = Duration.ofHours(2);

    private static final Duration RESPONSE_TIME = Duration.ofHours(24);

    private BookingTerms() {}

    /** @throws BusinessException VALIDATION_ERROR naming the field that is out of bounds */
    public static void check(TimeSpan schedule, Instant now) {
        if (!isOnStep(schedule.start())) {
            throw BusinessException.invalid("scheduled_start", "A session starts on a quarter of an hour");
        }
        if (schedule.start().isBefore(now)) {
            throw BusinessException.invalid("scheduled_start", "The scheduled start is in the past");
        }
        if (schedule.start().isBefore(now.plus(NOTICE))) {
            throw BusinessException.invalid("scheduled_start", "A session is booked at least two hours ahead");
        }
        if (schedule.length().compareTo(MIN_LENGTH) < 0 || schedule.length().compareTo(MAX_LENGTH) > 0) {
            throw BusinessException.invalid("duration_minutes", "A session lasts 30 to 240 minutes");
        }
        if (schedule.end().isAfter(now.plus(HOLD_WINDOW))) {
            throw BusinessException.invalid("scheduled_start", "A session is booked at most six days ahead");
        }
    }

    private static boolean isOnStep(Instant start) {
        Instant wholeSecond = start.truncatedTo(ChronoUnit.SECONDS);
        return start.equals(wholeSecond) && wholeSecond.getEpochSecond() % STEP.toSeconds() == 0;
    }

    /** Until when a host must answer: 24 hours after the request, at the latest 2 hours before the start (G02). */
    public static Instant respondBy(Instant requestedAt, Instant start) {
        Instant usual = requestedAt.plus(RESPONSE_TIME);
        Instant latest = start.minus(NOTICE);
        Instant earliest = requestedAt.plus(Duration.ofMinutes(15));
        Instant chosen = usual.isBefore(latest) ? usual : latest;
        return chosen.isBefore(earliest) ? earliest : chosen;
    }
}
