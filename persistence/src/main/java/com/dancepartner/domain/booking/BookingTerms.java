package com.dancepartner.domain.booking;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The platform's own bounds and deadlines of bookings (G02 to G05, G35, G36, G38). */
public final class BookingTerms {

    /** Every session starts, and is lengthened, on it. */
    public static final Duration STEP = Duration.ofMinutes(15);

    public static final Duration MIN_LENGTH = Duration.ofMinutes(30);
    public static final Duration MAX_LENGTH = Duration.ofMinutes(240);

    /** No host can want less. */
    public static final Duration NOTICE = Duration.ofHours(2);

    /** No host can plan further ahead. */
    public static final Duration HORIZON = Duration.ofDays(90);

    /** Unanswered requests that a client may have at once, with all hosts together (G39). */
    public static final int OPEN_REQUESTS = 3;

    /** How far from its scheduled start a session may begin (R351, G35); after it, nobody came (G03). */
    static final Duration START_WINDOW = Duration.ofMinutes(30);

    /** How long a slot is held for a client who must still authenticate a payment (G05). */
    public static final Duration PAYMENT_WINDOW = Duration.ofMinutes(15);

    /** A session that runs is completed by itself so long after its scheduled end (G36). */
    public static final Duration AUTO_COMPLETE = Duration.ofHours(2);

    /** A session that nobody started or spoke of ends so long after its scheduled end, while a hold still stands. */
    public static final Duration LAPSE = Duration.ofHours(12);

    /** How long after its scheduled end a session can be disputed (G04). */
    static final Duration DISPUTE_WINDOW = Duration.ofHours(72);

    private static final Duration RESPONSE_TIME = Duration.ofHours(24);
    private static final Duration SHORTEST_RESPONSE_TIME = Duration.ofMinutes(15);
    private static final Duration BEFORE_HOLD_LAPSES = Duration.ofHours(24);

    private BookingTerms() {}

    /**
     * Until when a host must answer: 24 hours after the request, at the latest 2 hours before the start and 24 hours before
     * the hold lapses, but never less than a quarter of an hour from now (G02).
     *
     * @param captureBefore when the hold lapses; null while only a card is saved
     */
    public static Instant respondBy(Instant requestedAt, Instant start, @Nullable Instant captureBefore) {
        Instant latest = earlier(requestedAt.plus(RESPONSE_TIME), start.minus(NOTICE));
        Instant safe = captureBefore == null ? latest : earlier(latest, captureBefore.minus(BEFORE_HOLD_LAPSES));
        Instant least = requestedAt.plus(SHORTEST_RESPONSE_TIME);
        return safe.isBefore(least) ? least : safe;
    }

    /** A proposal stands for a day, at the latest until the session it is about. */
    static Instant answerBy(Instant proposedAt, Instant latest) {
        return earlier(proposedAt.plus(RESPONSE_TIME), latest);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
