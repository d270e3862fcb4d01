package com.dancepartner.domain.availability;

import com.dancepartner.domain.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** All weekly windows of a host in one zone: pure time arithmetic, no database. */
public record WeeklyPlan(ZoneId zone, List<WeeklyWindow> windows) {

    /** Bookings start on the quarter hour (G38). */
    public static final Duration STEP = Duration.ofMinutes(15);

    public WeeklyPlan {
        windows = List.copyOf(windows);
    }

    /** Whether the host has opened this whole span, over however many windows that touch each other. */
    public boolean covers(TimeSpan span) {
        return openings(span).stream().anyMatch(opening -> opening.contains(span));
    }

    /** Every span of this length that starts on a step within the range, is open, and overlaps nothing busy. */
    public List<TimeSpan> slots(TimeSpan range, Duration length, Collection<TimeSpan> busy) {
        List<TimeSpan> slots = new ArrayList<>();
        for (TimeSpan opening : openings(range)) {
            Instant from = opening.start().isBefore(range.start()) ? range.start() : opening.start();
            for (Instant start = ceilToStep(from); start.isBefore(range.end()); start = start.plus(STEP)) {
                TimeSpan slot = TimeSpan.of(start, length);
                if (!opening.contains(slot)) {
                    break;
                }
                if (busy.stream().noneMatch(slot::overlaps)) {
                    slots.add(slot);
                }
            }
        }
        return slots;
    }

    /** The open spans that touch the range, in order, with windows that meet or overlap made one. */
    private List<TimeSpan> openings(TimeSpan range) {
        List<TimeSpan> merged = new ArrayList<>();
        for (TimeSpan next : windowsAround(range)) {
            int last = merged.size() - 1;
            if (last >= 0 && !next.start().isAfter(merged.get(last).end())) {
                TimeSpan before = merged.get(last);
                merged.set(last, new TimeSpan(before.start(), later(before.end(), next.end())));
            } else {
                merged.add(next);
            }
        }
        return merged;
    }

    private List<TimeSpan> windowsAround(TimeSpan range) {
        LocalDate first = LocalDate.ofInstant(range.start(), zone).minusDays(2);
        LocalDate last = LocalDate.ofInstant(range.end(), zone).plusDays(2);
        return first.datesUntil(last)
                .flatMap(date -> windows.stream()
                        .filter(window -> window.day() == date.getDayOfWeek())
                        .flatMap(window -> window.on(date, zone).stream()))
                .sorted(Comparator.comparing(TimeSpan::start))
                .toList();
    }

    static Instant ceilToStep(Instant instant) {
        long step = STEP.toSeconds();
        long whole = Math.floorDiv(instant.getEpochSecond(), step) * step;
        Instant floor = Instant.ofEpochSecond(whole);
        return floor.equals(instant) ? instant : floor.plus(STEP);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
