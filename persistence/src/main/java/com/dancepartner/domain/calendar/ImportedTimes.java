package com.dancepartner.domain.calendar;

import com.dancepartner.domain.jpa.Rows;
import com.dancepartner.domain.time.TimeSpan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** When hosts are taken elsewhere. Of other calendars no more than that is kept. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class ImportedTimes {

    private static final String INSERT = """
        INSERT INTO imported_busy_times (feed_id, host_profile_id, starts_at, ends_at)
        SELECT ?1, ?2, busy.starts_at, busy.ends_at
          FROM unnest(CAST(?3 AS timestamptz[]), CAST(?4 AS timestamptz[])) AS busy (starts_at, ends_at)
        """;

    @PersistenceContext
    EntityManager entities;

    public ImportedTimes() {}

    public ImportedTimes(EntityManager entities) {
        this.entities = entities;
    }

    /** Those of one calendar, in order. */
    public List<TimeSpan> of(UUID feedId) {
        List<?> rows = entities.createNativeQuery(
                        "SELECT starts_at, ends_at FROM imported_busy_times WHERE feed_id = ?1 ORDER BY starts_at")
                .setParameter(1, feedId)
                .getResultList();
        return Rows.of(rows).stream()
                .map(row -> new TimeSpan(Rows.instant(row[0]), Rows.instant(row[1])))
                .toList();
    }

    /**
     * Makes these the busy times of a calendar, where they are not already.
     *
     * @param busy without overlaps, in order
     * @return whether they were others
     */
    public boolean replace(UUID feedId, UUID hostProfileId, List<TimeSpan> busy) {
        if (of(feedId).equals(busy)) {
            return false;
        }
        entities.createNativeQuery("DELETE FROM imported_busy_times WHERE feed_id = ?1")
                .setParameter(1, feedId)
                .executeUpdate();
        entities.createNativeQuery(INSERT)
                .setParameter(1, feedId)
                .setParameter(2, hostProfileId)
                .setParameter(3, array(busy, TimeSpan::start))
                .setParameter(4, array(busy, TimeSpan::end))
                .executeUpdate();
        return true;
    }

    private static String array(List<TimeSpan> spans, Function<TimeSpan, Instant> side) {
        return spans.stream().map(side).map(Instant::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
