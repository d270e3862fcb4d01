package com.dancepartner.domain.booking;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.jpa.Ids;
import com.dancepartner.domain.jpa.Rows;
import com.dancepartner.domain.time.TimeSpan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All bookings. The exclusion constraints decide who gets an hour; the lock in {@link #reserve} keeps them quick. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Bookings {

    private static final String INSERT = """
            INSERT INTO bookings (id, client_id, host_id, host_profile_id, dance_style_id, status, scheduled_start,
                scheduled_end, time_zone, venue, amount_cents, platform_fee_cents, currency, start_pin, respond_by,
                created_at, updated_at)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?16)
            ON CONFLICT DO NOTHING
            """;

    private static final String BLOCKING = "('awaiting_payment', 'pending', 'confirmed', 'in_progress')";

    @PersistenceContext
    EntityManager entities;

    public Bookings() {}

    public Bookings(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Adds the booking unless the host or the client is taken at that time.
     *
     * @return whether the hour was free; if not, nothing was written
     */
    public boolean reserve(Booking booking) {
        // One queue for each host: without it parallel inserts deadlock on the exclusion index.
        entities.createNativeQuery("SELECT 1 FROM host_profiles WHERE id = ?1 FOR NO KEY UPDATE")
                .setParameter(1, booking.hostProfileId())
                .getResultList();
        return entities.createNativeQuery(INSERT)
                        .setParameter(1, booking.id())
                        .setParameter(2, booking.clientId())
                        .setParameter(3, booking.hostId())
                        .setParameter(4, booking.hostProfileId())
                        .setParameter(5, booking.danceStyleId())
                        .setParameter(6, booking.status().wire())
                        .setParameter(7, Timestamp.from(booking.schedule().start()))
                        .setParameter(8, Timestamp.from(booking.schedule().end()))
                        .setParameter(9, booking.timeZone())
                        .setParameter(10, booking.venue())
                        .setParameter(11, booking.total().minor())
                        .setParameter(12, booking.platformFee().minor())
                        .setParameter(13, booking.total().currency())
                        .setParameter(14, booking.startPin())
                        .setParameter(15, Timestamp.from(booking.respondBy()))
                        .setParameter(16, Timestamp.from(booking.createdAt()))
                        .executeUpdate()
                == 1;
    }

    public Booking get(UUID id) {
        return require(entities.find(Booking.class, id), id);
    }

    /** The booking with its row locked until the transaction ends: for whoever is going to move it. */
    public Booking getForUpdate(UUID id) {
        return require(entities.find(Booking.class, id, LockModeType.PESSIMISTIC_WRITE), id);
    }

    /** The bookings of a person as client or as host, latest start first, before the given point. */
    public List<Booking> ofParty(UUID userId, @Nullable BookingStatus status, Instant before, int limit) {
        return entities.createQuery(
                        "SELECT b FROM Booking b WHERE (b.clientId = :user OR b.hostId = :user)"
                                + " AND b.scheduledStart < :before AND (:anyStatus = TRUE OR b.status = :status)"
                                + " ORDER BY b.scheduledStart DESC, b.id",
                        Booking.class)
                .setParameter("user", userId)
                .setParameter("before", before)
                .setParameter("anyStatus", status == null)
                .setParameter("status", status == null ? BookingStatus.PENDING : status)
                .setMaxResults(limit)
                .getResultList();
    }

    /** All bookings, newest first: for the console, which pages by offset. */
    public List<Booking> page(int offset, int limit) {
        return entities.createQuery("SELECT b FROM Booking b ORDER BY b.createdAt DESC, b.id", Booking.class)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    public long count() {
        return entities.createQuery("SELECT COUNT(b) FROM Booking b", Long.class)
                .getSingleResult();
    }

    /** The spans in which a host is taken within a range. */
    public List<TimeSpan> busy(UUID hostId, TimeSpan range) {
        List<?> rows = entities.createNativeQuery(
                        "SELECT scheduled_start, scheduled_end FROM bookings WHERE host_id = ?1 AND status IN "
                                + BLOCKING + " AND tstzrange(scheduled_start, scheduled_end) && tstzrange(?2, ?3)")
                .setParameter(1, hostId)
                .setParameter(2, Timestamp.from(range.start()))
                .setParameter(3, Timestamp.from(range.end()))
                .getResultList();
        return Rows.of(rows).stream()
                .map(row -> new TimeSpan(Rows.instant(row[0]), Rows.instant(row[1])))
                .toList();
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

    /** Writes a move to the audit, which the database lets nobody change. */
    public void record(BookingChanged changed) {
        entities.createNativeQuery(
                        "INSERT INTO booking_transitions (id, booking_id, event, actor, actor_id, from_status,"
                                + " to_status, reason, occurred_at)"
                                + " VALUES (?1, ?2, ?3, ?4, CAST(?5 AS uuid), ?6, ?7, CAST(?8 AS text), ?9)")
                .setParameter(1, Ids.next())
                .setParameter(2, changed.bookingId())
                .setParameter(3, changed.event().wire())
                .setParameter(4, changed.actor().wire())
                .setParameter(
                        5, changed.actorId() == null ? null : changed.actorId().toString())
                .setParameter(6, changed.from().wire())
                .setParameter(7, changed.to().wire())
                .setParameter(8, changed.reason())
                .setParameter(9, Timestamp.from(changed.occurredAt()))
                .executeUpdate();
    }

    private List<UUID> ids(String sql, Object... parameters) {
        var query = entities.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i] instanceof Instant at ? Timestamp.from(at) : parameters[i]);
        }
        return Rows.ids(query);
    }

    private static Booking require(@Nullable Booking booking, UUID id) {
        if (booking == null) {
            throw BusinessException.notFound("booking", id);
        }
        return booking;
    }
}
