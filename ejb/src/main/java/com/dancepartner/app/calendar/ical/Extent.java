package com.dancepartner.app.calendar.ical;

import com.dancepartner.domain.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRules;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long an event lasts.
 *
 * @param days by the calendar, whether clocks change meanwhile or not
 * @param time that elapses beside
 */
record Extent(long days, Duration time) {

    /** So long that whatever is longer makes no difference. */
    private static final long MOST_DAYS = 4_000;

    private static final Extent NOTHING = new Extent(0, Duration.ZERO);
    private static final Extent DAY = new Extent(1, Duration.ZERO);
    private static final Pattern FORM = Pattern.compile(
            "([+-])?P(?:(\\d{1,6})W)?(?:(\\d{1,6})D)?(?:T(?:(\\d{1,6})H)?(?:(\\d{1,6})M)?(?:(\\d{1,9})S)?)?",
            Pattern.CASE_INSENSITIVE);

    Extent {
        days = Math.min(days, MOST_DAYS);
        time = time.compareTo(Duration.ofDays(MOST_DAYS)) > 0 ? Duration.ofDays(MOST_DAYS) : time;
    }

    /** What an event lasts that says only when it starts. */
    static Extent untold(Moment start) {
        return start.isDate() ? DAY : NOTHING;
    }

    /** From a start to an end; an end before its start counts for none. */
    static Extent between(Moment start, Moment end) {
        if (start.isDate()) {
            long days = ChronoUnit.DAYS.between(start.local(), end.local());
            return days < 1 ? DAY : new Extent(days, Duration.ZERO);
        }
        Duration time = Duration.between(start.instant(), end.instant());
        return time.isNegative() ? NOTHING : new Extent(0, time);
    }

    /** A duration such as {@code PT1H30M}. @throws BusinessException VALIDATION_ERROR when it is none */
    static Extent of(String text) {
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            throw Unreadable.because("The calendar holds a duration that cannot be read: %s", text);
        }
        if ("-".equals(parts.group(1))) {
            return NOTHING;
        }
        Duration time =
                Duration.ofHours(number(parts, 4)).plusMinutes(number(parts, 5)).plusSeconds(number(parts, 6));
        return new Extent(7 * number(parts, 2) + number(parts, 3), time);
    }

    private static long number(Matcher parts, int group) {
        String digits = parts.group(group);
        return digits == null ? 0 : Long.parseLong(digits);
    }

    /** The span from this time on the wall; empty when it lasts no time. */
    Optional<TimeSpan> from(LocalDateTime local, ZoneRules rules) {
        Instant start = LocalTimes.instant(local, rules);
        Instant end = LocalTimes.instant(local.plusDays(days), rules).plus(time);
        return start.isBefore(end) ? Optional.of(new TimeSpan(start, end)) : Optional.empty();
    }

    /** More than it lasts in whatever zone. */
    Duration atMost() {
        return time.plusDays(days + 1);
    }
}
