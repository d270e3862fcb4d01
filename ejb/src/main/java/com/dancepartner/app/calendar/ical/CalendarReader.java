package com.dancepartner.app.calendar.ical;

import com.dancepartner.domain.calendar.BusyPlan;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.time.TimeSpan;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads out of a calendar when its owner is busy: by events and by lists of busy times. Dates and times that name no zone are
 * those of the owner's home. What is free, cancelled, or a booking of ours takes no time.
 */
public final class CalendarReader {

    /** Bytes of a calendar at most. */
    public static final int MOST_BYTES = 1024 * 1024;

    private CalendarReader() {}

    /**
     * When the owner is busy within a window.
     *
     * @param most busy times, before they are merged
     * @throws BusinessException VALIDATION_ERROR on calendar, in plain words, when it cannot be read or costs too much
     */
    public static BusyPlan read(byte[] calendar, ZoneId home, TimeSpan window, int most) {
        try {
            Budget budget = new Budget(most);
            List<TimeSpan> busy = new ArrayList<>();
            for (Component part : ComponentReader.read(calendar)) {
                Zones zones = new Zones(part, home, middle(window), budget);
                addEvents(part, zones, window, budget, busy);
                addLists(part, zones, window, budget, busy);
            }
            return new BusyPlan(window, TimeSpan.merged(busy));
        } catch (ArithmeticException | java.time.DateTimeException e) {
            throw Unreadable.because("The calendar holds times that nobody lives to see");
        }
    }

    private static LocalDateTime middle(TimeSpan window) {
        return LocalDateTime.ofInstant(
                window.start()
                        .plus(Duration.between(window.start(), window.end()).dividedBy(2)),
                ZoneOffset.UTC);
    }

    private static void addEvents(
            Component calendar, Zones zones, TimeSpan window, Budget budget, List<TimeSpan> busy) {
        Map<String, List<Event>> series = new LinkedHashMap<>();
        calendar.parts("VEVENT")
                .forEach(part -> Event.of(part, zones)
                        .ifPresent(event -> series.computeIfAbsent(key(event, series.size()), uid -> new ArrayList<>())
                                .add(event)));
        series.values().forEach(events -> new Series(events).addTo(busy, window, budget));
    }

    /** Events that do not say to what they belong belong to nothing. */
    private static String key(Event event, int number) {
        return event.uid().isEmpty() ? "\n" + number : event.uid();
    }

    private static void addLists(Component calendar, Zones zones, TimeSpan window, Budget budget, List<TimeSpan> busy) {
        calendar.parts("VFREEBUSY")
                .flatMap(list -> list.all("FREEBUSY").stream())
                .filter(line -> !"FREE".equalsIgnoreCase(line.kind()))
                .flatMap(line -> line.values().stream()
                        .map(value -> Event.further(value, line, new Extent(0, Duration.ZERO), zones)))
                .flatMap(period ->
                        period
                                .extent()
                                .from(period.start().local(), period.start().rules())
                                .flatMap(window::within)
                                .stream())
                .forEach(span -> {
                    budget.found();
                    busy.add(span);
                });
    }
}
