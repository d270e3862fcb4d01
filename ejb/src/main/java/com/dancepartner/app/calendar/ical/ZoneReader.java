package com.dancepartner.app.calendar.ical;

import com.dancepartner.domain.error.BusinessException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes rules of the zones that a calendar describes itself, good for the time around its window. */
final class ZoneReader {

    private static final int YEARS_BEFORE = 2;
    private static final int YEARS_AFTER = 2;
    private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{2}):?(\\d{2}):?(\\d{2})?");

    private final LocalDateTime from;
    private final LocalDateTime to;
    private final Budget budget;
    private final TreeMap<Instant, Turn> turns = new TreeMap<>();

    private ZoneReader(LocalDateTime from, LocalDateTime to, Budget budget) {
        this.from = from;
        this.to = to;
        this.budget = budget;
    }

    /**
     * The rules of a VTIMEZONE.
     *
     * @param around in UTC, the middle of the time that matters
     * @throws BusinessException VALIDATION_ERROR when it cannot be read
     */
    static ZoneRules read(Component zone, LocalDateTime around, Budget budget) {
        ZoneReader reader = new ZoneReader(around.minusYears(YEARS_BEFORE), around.plusYears(YEARS_AFTER), budget);
        Stream.concat(zone.parts("STANDARD"), zone.parts("DAYLIGHT")).forEach(reader::observe);
        return reader.rules();
    }

    private void observe(Component observance) {
        ZoneOffset before = offset(observance, "TZOFFSETFROM");
        ZoneOffset after = offset(observance, "TZOFFSETTO");
        for (LocalDateTime onset : onsets(observance, before)) {
            turns.put(onset.toInstant(before), new Turn(before, after));
        }
    }

    private List<LocalDateTime> onsets(Component observance, ZoneOffset before) {
        Moment start = moment(observance
                .first("DTSTART")
                .orElseThrow(() -> Unreadable.because("The calendar describes a time zone without its beginning"))
                .value());
        List<LocalDateTime> onsets = new ArrayList<>(List.of(start.local()));
        for (Line dates : observance.all("RDATE")) {
            dates.values().forEach(value -> onsets.add(moment(value).local()));
        }
        for (Line line : observance.all("RRULE")) {
            Rule rule = Rule.of(line.value());
            rule.between(start.local(), from, to, budget).stream()
                    .filter(onset -> !isOver(rule, onset, before))
                    .forEach(onsets::add);
        }
        return onsets;
    }

    private static boolean isOver(Rule rule, LocalDateTime onset, ZoneOffset before) {
        String until = rule.until();
        return until != null
                && onset.toInstant(before)
                        .isAfter(Moment.of(until, before.getRules()).instant());
    }

    private static Moment moment(String value) {
        return Moment.of(value, ZoneOffset.UTC.getRules());
    }

    private static ZoneOffset offset(Component observance, String property) {
        String text = observance.first(property).map(Line::value).orElse("");
        Matcher parts = OFFSET.matcher(text.strip());
        if (!parts.matches()) {
            throw refused(text);
        }
        int sign = parts.group(1).equals("-") ? -1 : 1;
        int seconds = parts.group(4) == null ? 0 : Integer.parseInt(parts.group(4));
        try {
            return ZoneOffset.ofHoursMinutesSeconds(
                    sign * Integer.parseInt(parts.group(2)), sign * Integer.parseInt(parts.group(3)), sign * seconds);
        } catch (DateTimeException e) {
            throw refused(text);
        }
    }

    private static BusinessException refused(String text) {
        return Unreadable.because("The calendar describes a time zone by an offset that cannot be read: %s", text);
    }

    private ZoneRules rules() {
        if (turns.isEmpty()) {
            throw Unreadable.because("The calendar describes a time zone without saying what it is");
        }
        ZoneOffset first = turns.firstEntry().getValue().before();
        ZoneOffset offset = first;
        List<ZoneOffsetTransition> transitions = new ArrayList<>();
        for (Map.Entry<Instant, Turn> turn : turns.entrySet()) {
            ZoneOffset after = turn.getValue().after();
            if (!after.equals(offset)) {
                transitions.add(ZoneOffsetTransition.of(LocalDateTime.ofInstant(turn.getKey(), offset), offset, after));
                offset = after;
            }
        }
        return ZoneRules.of(first, first, List.of(), transitions, List.of());
    }

    /** What the clocks show before they are turned, and after. */
    private record Turn(ZoneOffset before, ZoneOffset after) {}
}
