package com.dancepartner.app.calendar.ical;

import com.dancepartner.domain.error.BusinessException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date, or a date with its time, as calendars write them.
 *
 * @param local on the wall; of a date its beginning
 * @param isDate whether it names a whole day
 * @param rules of the place where that wall stands
 */
record Moment(LocalDateTime local, boolean isDate, ZoneRules rules) {

    private static final Pattern FORM =
            Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})(?:T(\\d{2}):?(\\d{2}):?(\\d{2})?(?:\\.\\d+)?([Zz])?)?");

    /**
     * Reads one.
     *
     * @param zone where it says none itself
     * @throws BusinessException VALIDATION_ERROR when it is none
     */
    static Moment of(String text, ZoneRules zone) {
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            throw Unreadable.because("The calendar holds a time that cannot be read: %s", text);
        }
        try {
            boolean isDate = parts.group(4) == null;
            boolean isUtc = parts.group(7) != null;
            return new Moment(local(parts), isDate, isUtc ? ZoneOffset.UTC.getRules() : zone);
        } catch (DateTimeException e) {
            throw Unreadable.because("The calendar holds a time that there is not: %s", text);
        }
    }

    private static LocalDateTime local(Matcher parts) {
        return LocalDateTime.of(
                number(parts, 1),
                number(parts, 2),
                number(parts, 3),
                number(parts, 4),
                number(parts, 5),
                // a leap second is the one before
                Math.min(number(parts, 6), 59));
    }

    private static int number(Matcher parts, int group) {
        String digits = parts.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    Instant instant() {
        return LocalTimes.instant(local, rules);
    }
}
