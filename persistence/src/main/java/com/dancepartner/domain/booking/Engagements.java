package com.dancepartner.domain.booking;

import com.dancepartner.domain.jpa.Rows;
import com.dancepartner.domain.time.TimeSpan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which bookings take the time of a host. When somebody is taken at all: {@link Bookings#busy}. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Engagements {

    private static final String BLOCKING = " AND status IN ('awaiting_payment', 'pending', 'confirmed', 'in_progress')"
            + " AND tstzrange(scheduled_start, blocked_until) && tstzrange(?2, ?3)";

    @PersistenceContext
    EntityManager entities;

    public Engagements() {}

    public Engagements(EntityManager entities) {
        this.entities = entities;
    }

    /** The first booking of a host that takes any of this span. */
    public Optional<UUID> taking(UUID hostId, TimeSpan blocked) {
        return Rows.cell(query(
                        "SELECT id FROM bookings WHERE host_id = ?1" + BLOCKING + " ORDER BY scheduled_start",
                        hostId,
                        blocked))
                .map(Rows::uuid);
    }

    /** The bookings of a host whose sessions themselves, without buffers, overlap this span; in order. */
    public List<UUID> sessions(UUID hostId, TimeSpan span) {
        return Rows.ids(query(
                "SELECT id FROM bookings WHERE host_id = ?1" + BLOCKING
                        + " AND scheduled_end > ?2 ORDER BY scheduled_start",
                hostId,
                span));
    }

    private Query query(String sql, UUID userId, TimeSpan range) {
        return entities.createNativeQuery(sql)
                .setParameter(1, userId)
                .setParameter(2, Timestamp.from(range.start()))
                .setParameter(3, Timestamp.from(range.end()));
    }
}
