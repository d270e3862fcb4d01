package com.dancepartner.domain.discovery;

import com.dancepartner.domain.availability.Exceptions;
import com.dancepartner.domain.availability.HostCalendar;
import com.dancepartner.domain.availability.HostCalendars;
import com.dancepartner.domain.booking.BusyTimes;
import com.dancepartner.domain.jpa.Rows;
import com.dancepartner.domain.time.TimeSpan;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Goes through the hosts that fit otherwise, in order, and keeps those who are free: calendars are read in Java, by the
 * rules of slots themselves, since neither nights past midnight nor changes of clocks can be told by an index.
 */
final class FreeHosts {

    private static final int CHUNK = 1_000;

    /** No host's is longer: a booking may begin so long after a session that it still takes. */
    private static final Duration LONGEST_BUFFER = Duration.ofHours(1);

    private final EntityManager entities;
    private final HostCalendars calendars;
    private final BusyTimes busyTimes;
    private final HostQuery query;
    private final PriceScale prices;
    private final Instant now;
    private final Map<String, List<TimeSpan>> usual = new HashMap<>();

    FreeHosts(EntityManager entities, HostQuery query, PriceScale prices, Instant now) {
        this.entities = entities;
        this.calendars = new HostCalendars(entities);
        this.busyTimes = new BusyTimes(entities);
        this.query = query;
        this.prices = prices;
        this.now = now;
    }

    /** One page: read on until it is full, and on the first page until all are counted that are. */
    Found page(FreeTime free, TimeSpan bookable) {
        int wanted = query.after().isPresent() ? query.limit() + 1 : HostPage.COUNTED + 1;
        List<Candidate> found = new ArrayList<>();
        Optional<Mark> after = query.after();
        boolean more = true;
        while (more && found.size() < wanted) {
            List<Candidate> chunk = read(after);
            found.addAll(freeOf(chunk, free, bookable));
            more = chunk.size() == CHUNK;
            after = chunk.isEmpty()
                    ? after
                    : Optional.of(chunk.get(chunk.size() - 1).mark(0));
        }
        int total = query.after().map(Mark::total).orElse(Math.min(found.size(), wanted));
        if (found.size() <= query.limit()) {
            return new Found(List.copyOf(found), total, Optional.empty());
        }
        List<Candidate> page = List.copyOf(found.subList(0, query.limit()));
        return new Found(page, total, Optional.of(page.get(page.size() - 1).mark(total)));
    }

    private List<Candidate> read(Optional<Mark> after) {
        return Rows.of(new SearchSql(query, prices)
                        .candidates(entities, after, CHUNK)
                        .getResultList())
                .stream()
                .map(Candidate::read)
                .toList();
    }

    private List<Candidate> freeOf(List<Candidate> chunk, FreeTime free, TimeSpan bookable) {
        Map<UUID, Exceptions> exceptions = calendars.exceptionsOf(
                chunk.stream()
                        .filter(Candidate::irregular)
                        .map(Candidate::profileId)
                        .toList(),
                bookable);
        List<Open> open = chunk.stream()
                .map(candidate -> new Open(candidate, sessions(candidate, exceptions, free, bookable)))
                .filter(host -> !host.sessions().isEmpty())
                .toList();
        Map<UUID, List<TimeSpan>> busy = busyTimes.of(
                open.stream().map(host -> host.candidate().userId()).toList(),
                new TimeSpan(bookable.start(), bookable.end().plus(LONGEST_BUFFER)));
        return open.stream()
                .filter(host ->
                        host.isFreeBeside(busy.getOrDefault(host.candidate().userId(), List.of())))
                .map(Open::candidate)
                .toList();
    }

    /** Hosts of one zone with the same weekly windows and rules have the same sessions, unless something departs from them. */
    private List<TimeSpan> sessions(
            Candidate candidate, Map<UUID, Exceptions> exceptions, FreeTime free, TimeSpan bookable) {
        Exceptions own = exceptions.getOrDefault(candidate.profileId(), Exceptions.NONE);
        return own.equals(Exceptions.NONE)
                ? usual.computeIfAbsent(
                        candidate.weeks(), same -> sessions(candidate.calendar(Exceptions.NONE), free, bookable))
                : sessions(candidate.calendar(own), free, bookable);
    }

    private List<TimeSpan> sessions(HostCalendar calendar, FreeTime free, TimeSpan bookable) {
        return free.sessions(calendar, bookable, now).stream()
                .map(calendar.rules()::blocked)
                .toList();
    }

    /**
     * A host who opens hours for it.
     *
     * @param sessions that could be, bookings aside, each with the buffer after it
     */
    private record Open(Candidate candidate, List<TimeSpan> sessions) {

        boolean isFreeBeside(List<TimeSpan> taken) {
            return sessions.stream().anyMatch(session -> taken.stream().noneMatch(session::overlaps));
        }
    }

    /**
     * What was found.
     *
     * @param hosts one page of them
     * @param next behind the last of them, when there are further pages
     */
    record Found(List<Candidate> hosts, int total, Optional<Mark> next) {}

    /**
     * A host who fits but for the time.
     *
     * @param irregular whether something may depart from the usual weeks
     */
    record Candidate(
            double key,
            double chordSquared,
            double match,
            UUID profileId,
            UUID userId,
            String timeZone,
            String weekly,
            String rules,
            boolean irregular) {

        static Candidate read(Object[] row) {
            return new Candidate(
                    ((Number) row[0]).doubleValue(),
                    ((Number) row[1]).doubleValue(),
                    ((Number) row[2]).doubleValue(),
                    Rows.uuid(row[3]),
                    Rows.uuid(row[4]),
                    row[5].toString(),
                    row[6].toString(),
                    row[7].toString(),
                    (Boolean) row[8]);
        }

        /** Equal for hosts whose usual weeks are the same. */
        String weeks() {
            return timeZone + " " + weekly + " " + rules;
        }

        HostCalendar calendar(Exceptions exceptions) {
            return WeeklyText.calendar(timeZone, weekly, rules, exceptions);
        }

        Mark mark(int total) {
            return new Mark(key, profileId, total);
        }

        /** This host as it is shown, at its place in the order. */
        HostHit placed(HostHit shown, boolean byWords) {
            return shown.at(key, Area.metres(chordSquared), byWords ? Optional.of(match) : Optional.empty());
        }
    }
}
