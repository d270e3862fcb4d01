package com.dancepartner.domain.booking;

import com.dancepartner.domain.jpa.Rows;
import com.dancepartner.domain.time.TimeSpan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** When many hosts at once are taken by bookings (G39). */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class BusyTimes {

    private static final String BUSY = """
            SELECT h.id, b.scheduled_start, b.blocked_until
              FROM unnest(string_to_array(?1, ',')::uuid[]) h (id)
             CROSS JOIN LATERAL (
                   SELECT scheduled_start, blocked_until FROM bookings
                    WHERE host_id = h.id AND tstzrange(scheduled_start, blocked_until) && tstzrange(?2, ?3)
                      AND status IN ('awaiting_payment', 'pending', 'confirmed', 'in_progress')
                   UNION ALL
                   SELECT scheduled_start, blocked_until FROM bookings
                    WHERE client_id = h.id AND tstzrange(scheduled_start, blocked_until) && tstzrange(?2, ?3)
                      AND status IN ('awaiting_payment', 'pending', 'confirmed', 'in_progress')
                   OFFSET 0) b
            """;

    @PersistenceContext
    EntityManager entities;

    public BusyTimes() {}

    public BusyTimes(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The spans in which these hosts are taken within a range, be it as clients of others, with the buffers after them; a host without any has no entry.
     *
     * @param hostIds of their users
     */
    public Map<UUID, List<TimeSpan>> of(Collection<UUID> hostIds, TimeSpan range) {
        if (hostIds.isEmpty()) {
            return Map.of();
        }
        List<?> rows = entities.createNativeQuery(BUSY)
                .setParameter(1, hostIds.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .setParameter(2, Timestamp.from(range.start()))
                .setParameter(3, Timestamp.from(range.end()))
                .getResultList();
        return Rows.of(rows).stream()
                .collect(Collectors.groupingBy(
                        row -> Rows.uuid(row[0]),
                        Collectors.mapping(
                                row -> new TimeSpan(Rows.instant(row[1]), Rows.instant(row[2])), Collectors.toList())));
    }
}
