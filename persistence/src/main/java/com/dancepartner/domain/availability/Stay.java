package com.dancepartner.domain.availability;

import com.dancepartner.domain.time.TimeSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A time that a host spends in one place, at home or on a journey: sessions do not reach from one into another. */
record Stay(TimeSpan span, ZoneId zone) {

    /** All stays within a range, in order, without gaps. */
    static List<Stay> within(TimeSpan range, ZoneId home, List<Travel> travels) {
        List<Stay> stays = new ArrayList<>();
        Instant from = range.start();
        for (Travel travel : inOrder(travels)) {
            Optional<TimeSpan> away = travel.span().within(range);
            if (away.isPresent()) {
                addHome(stays, from, away.get().start(), home);
                stays.add(new Stay(away.get(), travel.zone()));
                from = away.get().end();
            }
        }
        addHome(stays, from, range.end(), home);
        return stays;
    }

    private static List<Travel> inOrder(List<Travel> travels) {
        return travels.stream()
                .sorted(Comparator.comparing(travel -> travel.span().start()))
                .toList();
    }

    private static void addHome(List<Stay> stays, Instant from, Instant to, ZoneId home) {
        if (from.isBefore(to)) {
            stays.add(new Stay(new TimeSpan(from, to), home));
        }
    }

    /** What weekly windows and one-time openings open of this stay, in order. */
    List<TimeSpan> open(List<WeeklyWindow> windows, List<TimeSpan> openings) {
        List<TimeSpan> open = Stream.concat(weekly(windows), openings.stream())
                .flatMap(opening -> opening.within(span).stream())
                .toList();
        return TimeSpan.merged(open);
    }

    private Stream<TimeSpan> weekly(List<WeeklyWindow> windows) {
        // a window begins up to a day before what it opens, and clocks have been moved by a whole day
        LocalDate first = LocalDate.ofInstant(span.start(), zone).minusDays(2);
        LocalDate last = LocalDate.ofInstant(span.end(), zone).plusDays(2);
        return first.datesUntil(last)
                .flatMap(date -> windows.stream()
                        .filter(window -> window.day() == date.getDayOfWeek())
                        .flatMap(window -> window.on(date, zone).stream()));
    }
}
