package com.dancepartner.app.earnings;

import com.dancepartner.domain.earnings.Earning;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a host earned in a year, from its first midnight to its last where the host is. A session belongs to the year in
 * which it was paid.
 *
 * @param asOf when this was read
 * @param currency of a host who earned nothing
 */
public record YearOfEarnings(
        int year, ZoneId zone, Instant asOf, String hostName, String account, String currency, List<Earning> earnings) {

    /** The first instant of a year there. */
    static Instant beginning(int year, ZoneId zone) {
        return LocalDate.of(year, Month.JANUARY, 1).atStartOfDay(zone).toInstant();
    }

    /** In which something was earned, or would have been. */
    Set<String> currencies() {
        Set<String> found = earnings.stream()
                .map(earning -> earning.gross().currency())
                .collect(Collectors.toCollection(TreeSet::new));
        return found.isEmpty() ? Set.of(currency) : found;
    }

    List<Earning> of(String wanted, Month month) {
        return earnings.stream()
                .filter(earning -> earning.gross().currency().equals(wanted))
                .filter(earning -> earning.capturedAt().atZone(zone).getMonth() == month)
                .toList();
    }

    List<Earning> of(String wanted) {
        return earnings.stream()
                .filter(earning -> earning.gross().currency().equals(wanted))
                .toList();
    }

    /** Whether more can be earned in it. */
    boolean isRunning() {
        return asOf.isBefore(beginning(year + 1, zone));
    }
}
