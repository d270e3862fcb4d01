package com.dancepartner.app.calendar.ical;

import biweekly.ICalDataType;
import biweekly.ICalVersion;
import biweekly.io.CannotParseException;
import biweekly.io.ParseContext;
import biweekly.io.scribe.property.RecurrenceRuleScribe;
import biweekly.parameter.ICalParameters;
import biweekly.util.Recurrence;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import com.dancepartner.domain.error.BusinessException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an event repeats, by the clock on its wall. The library reckons in what it takes for UTC, so that no change of clocks is
 * in its way.
 *
 * @param until as it was written
 */
record Rule(Recurrence recurrence, @Nullable String until) {

    private static final int LONGEST = 1_000;

    /** The library gives up where nothing happens for a century. */
    private static final int LEAP_YEARS = 50;

    private static final TimeZone UTC = TimeZone.getTimeZone(ZoneOffset.UTC);
    private static final String DAYS = "(MO|TU|WE|TH|FR|SA|SU)";
    private static final Map<String, Pattern> PARTS = Map.ofEntries(
            Map.entry("FREQ", Pattern.compile("HOURLY|DAILY|WEEKLY|MONTHLY|YEARLY")),
            Map.entry("INTERVAL", Pattern.compile("0*[1-9]\\d{0,2}")),
            Map.entry("COUNT", Pattern.compile("0*[1-9]\\d{0,8}")),
            Map.entry("UNTIL", Pattern.compile("[0-9TZ:-]{8,20}")),
            Map.entry("WKST", Pattern.compile(DAYS)),
            Map.entry("BYDAY", list("[+-]?([1-9]|[1-4]\\d|5[0-3])?" + DAYS)),
            Map.entry("BYMONTHDAY", list("[+-]?0?([1-9]|[12]\\d|3[01])")),
            Map.entry("BYYEARDAY", list("[+-]?([1-9]|[1-9]\\d|[12]\\d\\d|3[0-5]\\d|36[0-6])")),
            Map.entry("BYWEEKNO", list("[+-]?0?([1-9]|[1-4]\\d|5[0-3])")),
            Map.entry("BYMONTH", list("0?[1-9]|1[0-2]")),
            Map.entry("BYHOUR", list("0?\\d|1\\d|2[0-3]")),
            Map.entry("BYMINUTE", list("0?\\d|[1-5]\\d")),
            Map.entry("BYSECOND", list("0?\\d|[1-5]\\d")),
            Map.entry("BYSETPOS", list("[+-]?([1-9]|[1-9]\\d|[12]\\d\\d|3[0-5]\\d|36[0-6])")));

    private static Pattern list(String item) {
        return Pattern.compile("(" + item + ")(,(" + item + "))*");
    }

    /** @throws BusinessException VALIDATION_ERROR when it cannot be read, or is none of people's */
    static Rule of(String text) {
        if (text.length() > LONGEST) {
            throw Unreadable.because("The calendar holds a rule of repetition that is too long: %s", text);
        }
        List<String> parts = Stream.of(text.strip().toUpperCase(Locale.ROOT).split(";"))
                .filter(part -> !part.isBlank() && !part.startsWith("X-"))
                .toList();
        parts.forEach(part -> require(isKnown(part), text));
        require(parts.stream().filter(part -> part.startsWith("FREQ=")).count() == 1, text);
        String withoutUntil =
                parts.stream().filter(part -> !part.startsWith("UNTIL=")).collect(Collectors.joining(";"));
        return new Rule(parsed(withoutUntil, text), until(parts));
    }

    private static boolean isKnown(String part) {
        String[] sides = part.split("=", 2);
        Pattern form = PARTS.get(sides[0]);
        return form != null && sides.length == 2 && form.matcher(sides[1]).matches();
    }

    private static @Nullable String until(List<String> parts) {
        Optional<String> last =
                parts.stream().filter(part -> part.startsWith("UNTIL=")).findFirst();
        return last.map(part -> part.substring("UNTIL=".length())).orElse(null);
    }

    private static Recurrence parsed(String rule, String text) {
        ParseContext context = new ParseContext();
        context.setVersion(ICalVersion.V2_0);
        try {
            Recurrence recurrence = new RecurrenceRuleScribe()
                    .parseText(rule, ICalDataType.RECUR, new ICalParameters(), context)
                    .getValue();
            require(context.getWarnings().isEmpty(), text);
            return recurrence;
        } catch (CannotParseException e) {
            throw refused(text);
        }
    }

    private static void require(boolean fine, String text) {
        if (!fine) {
            throw refused(text);
        }
    }

    private static BusinessException refused(String text) {
        return Unreadable.because("The calendar holds a rule of repetition that cannot be read: %s", text);
    }

    /** The times from the first on that lie between these two; those after the end of the rule are among them. */
    List<LocalDateTime> between(LocalDateTime first, LocalDateTime from, LocalDateTime to, Budget budget) {
        DateIterator times = recurrence.getCount() == null ? leap(first, from, budget) : times(first);
        List<LocalDateTime> between = new ArrayList<>();
        while (times.hasNext()) {
            budget.step();
            LocalDateTime next = next(times);
            if (!next.isBefore(to)) {
                break;
            }
            if (!next.isBefore(from)) {
                between.add(next);
            }
        }
        return between;
    }

    /** Goes on to the window, half a century at a time: each time of a rule without a count may be its first. */
    private DateIterator leap(LocalDateTime first, LocalDateTime from, Budget budget) {
        DateIterator times = times(first);
        for (LocalDateTime goal = first.plusYears(LEAP_YEARS); goal.isBefore(from); goal = goal.plusYears(LEAP_YEARS)) {
            budget.leap();
            times.advanceTo(date(goal));
            if (!times.hasNext()) {
                return times;
            }
            times = times(next(times));
        }
        budget.leap();
        if (first.isBefore(from)) {
            times.advanceTo(date(from));
        }
        return times;
    }

    private DateIterator times(LocalDateTime first) {
        return recurrence.getDateIterator(date(first), UTC);
    }

    private static LocalDateTime next(DateIterator times) {
        return LocalDateTime.ofInstant(times.next().toInstant(), ZoneOffset.UTC);
    }

    @SuppressWarnings("JavaUtilDate") // the library speaks of nothing else
    private static Date date(LocalDateTime local) {
        return Date.from(local.toInstant(ZoneOffset.UTC));
    }
}
