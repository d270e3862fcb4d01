package com.dancepartner.domain.availability;

import com.dancepartner.domain.jpa.Rows;
import com.dancepartner.domain.time.TimeSpan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads the calendars of hosts, and keeps their rules. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class HostCalendars {

    /** What lies near a range may say in which place the host is at its ends. */
    private static final Duration AROUND = Duration.ofDays(3);

    private static final String EXCEPTIONS = """
            SELECT h.id, e.kind, e.starts_at, e.ends_at, e.time_zone
              FROM unnest(string_to_array(?1, ',')::uuid[]) h (id)
             CROSS JOIN LATERAL (
                   SELECT kind, starts_at, ends_at, '' AS time_zone FROM availability_overrides
                    WHERE host_profile_id = h.id AND ends_at > ?2 AND starts_at < ?3
                   UNION ALL
                   SELECT 'travel', starts_at, ends_at, time_zone FROM travel_periods
                    WHERE host_profile_id = h.id AND ends_at > ?2 AND starts_at < ?3
                   UNION ALL
                   SELECT 'imported', starts_at, ends_at, '' FROM imported_busy_times
                    WHERE host_profile_id = h.id AND ends_at > ?2 AND starts_at < ?3) e
            """;

    @PersistenceContext
    EntityManager entities;

    public HostCalendars() {}

    public HostCalendars(EntityManager entities) {
        this.entities = entities;
    }

    /** The calendar of a host, with what departs from the usual weeks around this range only. */
    public HostCalendar of(UUID hostProfileId, ZoneId home, TimeSpan range) {
        return new HostCalendar(
                home,
                new AvailabilityWindows(entities).of(hostProfileId),
                rulesOf(hostProfileId),
                exceptionsOf(List.of(hostProfileId), range).getOrDefault(hostProfileId, Exceptions.NONE));
    }

    /** What departs from the usual weeks of these hosts around a range; who has nothing such has no entry. */
    public Map<UUID, Exceptions> exceptionsOf(Collection<UUID> hostProfileIds, TimeSpan range) {
        if (hostProfileIds.isEmpty()) {
            return Map.of();
        }
        TimeSpan around = range.padded(AROUND);
        List<?> rows = entities.createNativeQuery(EXCEPTIONS)
                .setParameter(1, hostProfileIds.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .setParameter(2, Timestamp.from(around.start()))
                .setParameter(3, Timestamp.from(around.end()))
                .getResultList();
        return Rows.of(rows).stream()
                .collect(Collectors.groupingBy(
                        row -> Rows.uuid(row[0]),
                        Collectors.collectingAndThen(Collectors.toList(), HostCalendars::exceptions)));
    }

    private static Exceptions exceptions(List<Object[]> rows) {
        return new Exceptions(
                spans(rows, "opening"),
                spans(rows, "block"),
                rows.stream()
                        .filter(row -> row[1].equals("travel"))
                        .map(row -> new Travel(span(row), ZoneId.of(row[4].toString())))
                        .toList(),
                spans(rows, "imported"));
    }

    private static List<TimeSpan> spans(List<Object[]> rows, String kind) {
        return rows.stream()
                .filter(row -> row[1].equals(kind))
                .map(HostCalendars::span)
                .toList();
    }

    private static TimeSpan span(Object[] row) {
        return new TimeSpan(Rows.instant(row[2]), Rows.instant(row[3]));
    }

    public BookingRules rulesOf(UUID hostProfileId) {
        return Rows.first(entities.createNativeQuery(
                                "SELECT buffer_minutes, notice_minutes, horizon_days, step_minutes, min_minutes,"
                                        + " max_minutes, open_requests, instant_book FROM booking_rules"
                                        + " WHERE host_profile_id = ?1")
                        .setParameter(1, hostProfileId)
                        .getResultList())
                .map(row -> new BookingRules(
                        whole(row[0]),
                        whole(row[1]),
                        whole(row[2]),
                        whole(row[3]),
                        whole(row[4]),
                        whole(row[5]),
                        whole(row[6]),
                        (Boolean) row[7]))
                .orElse(BookingRules.STANDARD);
    }

    public void keepRules(UUID hostProfileId, BookingRules rules) {
        entities.createNativeQuery("""
                        INSERT INTO booking_rules (host_profile_id, buffer_minutes, notice_minutes, horizon_days, step_minutes,
                            min_minutes, max_minutes, open_requests, instant_book)
                        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
                        ON CONFLICT (host_profile_id) DO UPDATE SET
                            (buffer_minutes, notice_minutes, horizon_days, step_minutes, min_minutes, max_minutes, open_requests,
                             instant_book) =
                            (excluded.buffer_minutes, excluded.notice_minutes, excluded.horizon_days, excluded.step_minutes,
                             excluded.min_minutes, excluded.max_minutes, excluded.open_requests, excluded.instant_book)
                        """)
                .setParameter(1, hostProfileId)
                .setParameter(2, rules.bufferMinutes())
                .setParameter(3, rules.noticeMinutes())
                .setParameter(4, rules.horizonDays())
                .setParameter(5, rules.stepMinutes())
                .setParameter(6, rules.minMinutes())
                .setParameter(7, rules.maxMinutes())
                .setParameter(8, rules.openRequests())
                .setParameter(9, rules.instantBook())
                .executeUpdate();
    }

    private static int whole(Object cell) {
        return ((Number) cell).intValue();
    }
}
