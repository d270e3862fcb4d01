package com.dancepartner.app.calendar;

import com.dancepartner.domain.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The time for which busy times are imported: in whole days, so that a calendar that says the same gives the same all day.
 *
 * @param span from yesterday on
 * @param most busy times in it, before they are merged
 */
record ImportWindow(TimeSpan span, int most) {

    /** More than the 90 days that can be booked ahead, so that there is time to look again. */
    private static final Duration FETCHED = Duration.ofDays(101);

    /** Nobody looks again at what was uploaded. */
    private static final Duration UPLOADED = Duration.ofDays(366);

    private static final int MOST_FETCHED = 2_000;
    private static final int MOST_UPLOADED = 8_000;

    static ImportWindow fetched(Instant now) {
        return new ImportWindow(span(now, FETCHED), MOST_FETCHED);
    }

    static ImportWindow uploaded(Instant now) {
        return new ImportWindow(span(now, UPLOADED), MOST_UPLOADED);
    }

    private static TimeSpan span(Instant now, Duration ahead) {
        Instant today = now.truncatedTo(ChronoUnit.DAYS);
        return new TimeSpan(today.minus(Duration.ofDays(1)), today.plus(ahead));
    }

    /** Whether what is known until then is known as far ahead as it would be now. */
    boolean isCoveredUntil(Instant knownUntil) {
        return !knownUntil.isBefore(span.end());
    }
}
