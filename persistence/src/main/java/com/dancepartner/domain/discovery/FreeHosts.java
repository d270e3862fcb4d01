package com.dancepartner.domain.discovery;

import com.dancepartner.domain.booking.BusyTimes;
import com.dancepartner.domain.jpa.Rows;
import com.dancepartner.domain.time.TimeSpan;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Goes through the hosts that fit otherwise, in order, and keeps those who are free: windows are read in Java, by the
 * rules of slots themselves, since neither nights past midnight nor changes of clocks can be told by an index.
 */
final class FreeHosts {

    private static final int CHUNK = 1_000;

    private final EntityManager entities;
    private final BusyTimes busyTimes;
    private final HostQuery query;
    private final PriceScale prices;
    private final Map<String, List<TimeSpan>> sessions = new HashMap<>();

    FreeHosts(EntityManager entities, HostQuery query, PriceScale prices) {
        this.entities = entities;
        this.busyTimes = new BusyTimes(entities);
        this.query = query;
        this.prices = prices;
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
        List<Candidate> open = chunk.stream()
                .filter(candidate -> !sessions(candidate, free, bookable).isEmpty())
                .toList();
        Map<UUID, List<TimeSpan>> busy =
                busyTimes.of(open.stream().map(Candidate::userId).toList(), bookable);
        return open.stream()
                .filter(candidate -> sessions(candidate, free, bookable).stream()
                        .anyMatch(session -> busy.getOrDefault(candidate.userId(), List.of()).stream()
                                .noneMatch(session::overlaps)))
                .toList();
    }

    /** Hosts of one zone with the same weekly windows have the same sessions. */
    private List<TimeSpan> sessions(Candidate candidate, FreeTime free, TimeSpan bookable) {
        return sessions.computeIfAbsent(
                candidate.timeZone() + " " + candidate.weekly(),
                same -> free.sessions(WeeklyText.plan(candidate.timeZone(), candidate.weekly()), bookable));
    }

    /**
     * What was found.
     *
     * @param hosts one page of them
     * @param next behind the last of them, when there are further pages
     */
    record Found(List<Candidate> hosts, int total, Optional<Mark> next) {}

    /** A host who fits but for the time. */
    record Candidate(
            double key,
            double chordSquared,
            double match,
            UUID profileId,
            UUID userId,
            String timeZone,
            String weekly) {

        static Candidate read(Object[] row) {
            return new Candidate(
                    ((Number) row[0]).doubleValue(),
                    ((Number) row[1]).doubleValue(),
                    ((Number) row[2]).doubleValue(),
                    Rows.uuid(row[3]),
                    Rows.uuid(row[4]),
                    row[5].toString(),
                    row[6].toString());
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
