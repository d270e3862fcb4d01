package com.dancepartner.domain.booking;

import com.dancepartner.domain.jpa.Rows;
import com.dancepartner.domain.time.TimeSpan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which bookings a deadline, a reminder or a question is due for. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class DueBookings {

    private static final String LAST_HOUR =
            "respond_by - interval '1 hour' <= ?2 AND respond_by - created_at > interval '2 hours'";

    @PersistenceContext
    EntityManager entities;

    public DueBookings() {}

    public DueBookings(EntityManager entities) {
        this.entities = entities;
    }

    /** Requests that nobody answered or paid in time. */
    public List<UUID> overdue(Instant now, int limit) {
        return ids(
                "SELECT id FROM bookings WHERE (status = 'pending' AND respond_by <= ?1)"
                        + " OR (status = 'awaiting_payment' AND created_at <= CAST(?1 AS timestamptz) - interval '15 minutes')"
                        + " ORDER BY id LIMIT " + limit,
                now);
    }

    /** Sessions that run although their scheduled end was long ago. */
    public List<UUID> unattended(Instant endedBefore, int limit) {
        return ids(
                "SELECT id FROM bookings WHERE status = 'in_progress' AND scheduled_end <= ?1 ORDER BY id LIMIT "
                        + limit,
                endedBefore);
    }

    /** Confirmed sessions that nobody started although their scheduled end was long ago. */
    public List<UUID> unstarted(Instant endedBefore, int limit) {
        return ids(
                "SELECT id FROM bookings WHERE status = 'confirmed' AND scheduled_end <= ?1 ORDER BY id LIMIT " + limit,
                endedBefore);
    }

    /**
     * Requests whose host is to be reminded: when half of the time to answer is over, and again in the last hour of a time
     * that is longer than two.
     */
    public List<UUID> toBeAnswered(Instant now, UUID after, int limit) {
        return ids(
                "SELECT id FROM bookings WHERE status = 'pending' AND respond_by > ?1 AND id > ?2"
                        + " AND ((response_reminders < 1 AND CAST(?1 AS timestamptz) >= created_at + (respond_by - created_at) / 2)"
                        + " OR (response_reminders < 2 AND respond_by - created_at > interval '2 hours'"
                        + " AND CAST(?1 AS timestamptz) >= respond_by - interval '1 hour')) ORDER BY id LIMIT " + limit,
                now,
                after);
    }

    /** @return the how-manieth reminder this is to be; empty when the request was answered or its host reminded meanwhile */
    public Optional<Integer> remind(UUID id, Instant now) {
        return Rows.cell(entities.createNativeQuery(
                                "UPDATE bookings SET response_reminders = CASE WHEN " + LAST_HOUR + " THEN 2 ELSE 1 END"
                                        + " WHERE id = ?1 AND status = 'pending' AND respond_by > ?2"
                                        + " AND response_reminders < CASE WHEN " + LAST_HOUR + " THEN 2 ELSE 1 END"
                                        + " RETURNING response_reminders")
                        .setParameter(1, id)
                        .setParameter(2, Timestamp.from(now)))
                .map(count -> ((Number) count).intValue());
    }

    /** Confirmed sessions that start within the given span. */
    public List<UUID> confirmedStarting(TimeSpan within, UUID after, int limit) {
        return ids(
                "SELECT id FROM bookings WHERE status = 'confirmed' AND scheduled_start >= ?1 AND scheduled_start < ?2"
                        + " AND id > ?3 ORDER BY id LIMIT " + limit,
                within.start(),
                within.end(),
                after);
    }

    /** Completed sessions that ended within the given span. */
    public List<UUID> completedWithin(TimeSpan within, UUID after, int limit) {
        return ids(
                "SELECT id FROM bookings WHERE status = 'completed' AND actual_end >= ?1 AND actual_end < ?2"
                        + " AND id > ?3 ORDER BY id LIMIT " + limit,
                within.start(),
                within.end(),
                after);
    }

    private List<UUID> ids(String sql, Object... parameters) {
        var query = entities.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i] instanceof Instant at ? Timestamp.from(at) : parameters[i]);
        }
        return Rows.ids(query);
    }
}
