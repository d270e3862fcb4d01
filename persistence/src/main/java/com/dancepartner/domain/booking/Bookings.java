package com.dancepartner.domain.booking;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.jpa.Rows;
import com.dancepartner.domain.time.TimeSpan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All bookings. The exclusion constraints decide who gets an hour; {@link #queueFor} keeps them quick. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Bookings {

    private static final String INSERT = """
            INSERT INTO bookings (id, client_id, host_id, host_profile_id, dance_style_id, status, scheduled_start,
                scheduled_end, blocked_until, time_zone, venue, latitude, longitude, amount_cents, platform_fee_cents,
                hourly_rate_cents, platform_fee_bps, currency, instant_book, free_until, grace_until, late_fee_bps,
                no_show_fee_bps, start_pin, respond_by, created_at, updated_at)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, CAST(?12 AS float8), CAST(?13 AS float8), ?14, ?15, ?16, ?17,
                ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?26)
            ON CONFLICT DO NOTHING
            """;

    private static final UUID NOBODYS = new UUID(0, 0);
    private static final String BLOCKING = "('awaiting_payment', 'pending', 'confirmed', 'in_progress')";

    @PersistenceContext
    EntityManager entities;

    public Bookings() {}

    public Bookings(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Makes everybody wait who would book for one of these two, or change when they are free: what is asked of their
     * bookings afterwards stays true until this transaction ends. Without it parallel inserts deadlock on the exclusion
     * indexes. Comes before any other lock.
     */
    public void queueFor(UUID clientId, UUID hostId) {
        entities.createNativeQuery("SELECT 1 FROM users WHERE id IN (?1, ?2) ORDER BY id FOR NO KEY UPDATE")
                .setParameter(1, clientId)
                .setParameter(2, hostId)
                .getResultList();
    }

    /**
     * Adds the booking unless the host or the client is taken at that time; {@link #queueFor} comes before it.
     *
     * @return whether the hour was free; if not, nothing was written
     */
    public boolean reserve(Booking booking) {
        Meeting meeting = booking.meeting();
        CancellationTerms terms = booking.cancellationTerms();
        return entities.createNativeQuery(INSERT)
                        .setParameter(1, booking.id())
                        .setParameter(2, booking.clientId())
                        .setParameter(3, booking.hostId())
                        .setParameter(4, booking.hostProfileId())
                        .setParameter(5, booking.danceStyleId())
                        .setParameter(6, booking.status().wire())
                        .setParameter(7, Timestamp.from(meeting.schedule().start()))
                        .setParameter(8, Timestamp.from(meeting.schedule().end()))
                        .setParameter(9, Timestamp.from(meeting.blocked().end()))
                        .setParameter(10, meeting.timeZone())
                        .setParameter(11, meeting.venue())
                        .setParameter(12, text(meeting.latitude()))
                        .setParameter(13, text(meeting.longitude()))
                        .setParameter(14, booking.total().minor())
                        .setParameter(15, booking.price().platformFee().minor())
                        .setParameter(16, booking.price().hourlyRate().minor())
                        .setParameter(17, booking.price().platformFeeBps())
                        .setParameter(18, booking.total().currency())
                        .setParameter(19, booking.isInstant())
                        .setParameter(20, Timestamp.from(terms.freeUntil()))
                        .setParameter(21, Timestamp.from(terms.graceUntil()))
                        .setParameter(22, terms.lateFeeBps())
                        .setParameter(23, terms.noShowFeeBps())
                        .setParameter(24, booking.startPin())
                        .setParameter(25, Timestamp.from(booking.respondBy()))
                        .setParameter(26, Timestamp.from(booking.createdAt()))
                        .executeUpdate()
                == 1;
    }

    private static @Nullable String text(@Nullable Double degrees) {
        return degrees == null ? null : degrees.toString();
    }

    /** Whether a person has a session, as client or as host, that takes any of this span; one booking left out. */
    public boolean isTaken(UUID userId, TimeSpan blocked, UUID except) {
        return !busyBut(userId, blocked, except).isEmpty();
    }

    /** The unanswered requests of a client: with all hosts together, and with this one. */
    public OpenRequests openRequests(UUID clientId, UUID hostId) {
        Object[] row = Rows.first(entities.createNativeQuery("""
                        SELECT count(*), count(*) FILTER (WHERE host_id = ?2) FROM bookings
                         WHERE client_id = ?1 AND status IN ('awaiting_payment', 'pending')
                        """)
                        .setParameter(1, clientId)
                        .setParameter(2, hostId)
                        .getResultList())
                .orElseThrow();
        return new OpenRequests(Rows.number(row[0]), Rows.number(row[1]));
    }

    /** How many requests wait for an answer. */
    public record OpenRequests(long withAll, long withHost) {

        /** Whether the client may make no more: as many as the platform allows, or this host. */
        public boolean reach(int mostWithHost) {
            return withAll >= BookingTerms.OPEN_REQUESTS || withHost >= mostWithHost;
        }
    }

    public Optional<Booking> find(UUID id) {
        return Optional.ofNullable(entities.find(Booking.class, id));
    }

    public Booking get(UUID id) {
        return require(entities.find(Booking.class, id), id);
    }

    /** The booking with its row locked until the transaction ends: for whoever is going to move it. */
    public Booking getForUpdate(UUID id) {
        return require(entities.find(Booking.class, id, LockModeType.PESSIMISTIC_WRITE), id);
    }

    /** One page of a person's bookings. */
    public List<Booking> ofParty(BookingFilter filter, BookingFilter.@Nullable Mark after, int limit) {
        String order = filter.ascending() ? " ASC" : " DESC";
        String behind = filter.ascending() ? " > " : " < ";
        TypedQuery<Booking> query = entities.createQuery(
                "SELECT b FROM Booking b WHERE " + party(filter)
                        + (filter.statuses().isEmpty() ? "" : " AND b.status IN :statuses")
                        + (filter.from() == null ? "" : " AND b.meeting.scheduledStart >= :from")
                        + (filter.to() == null ? "" : " AND b.meeting.scheduledStart < :to")
                        + (after == null
                                ? ""
                                : " AND (b.meeting.scheduledStart" + behind + ":start"
                                        + " OR (b.meeting.scheduledStart = :start AND b.id" + behind + ":id))")
                        + " ORDER BY b.meeting.scheduledStart" + order + ", b.id" + order,
                Booking.class);
        query.setParameter("user", filter.userId());
        if (!filter.statuses().isEmpty()) {
            query.setParameter("statuses", filter.statuses());
        }
        if (filter.from() != null) {
            query.setParameter("from", filter.from());
        }
        if (filter.to() != null) {
            query.setParameter("to", filter.to());
        }
        if (after != null) {
            query.setParameter("start", after.start()).setParameter("id", after.id());
        }
        return query.setMaxResults(limit).getResultList();
    }

    private static String party(BookingFilter filter) {
        if (filter.as() == null) {
            return "(b.clientId = :user OR b.hostId = :user)";
        }
        return filter.as() == Actor.CLIENT ? "b.clientId = :user" : "b.hostId = :user";
    }

    /** All bookings, newest first: for the console, which pages by offset. */
    public List<Booking> page(int offset, int limit) {
        return entities.createQuery("SELECT b FROM Booking b ORDER BY b.createdAt DESC, b.id", Booking.class)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Those in dispute, the earliest session first. */
    public List<Booking> disputed(int offset, int limit) {
        return entities.createQuery(
                        "SELECT b FROM Booking b WHERE b.status = :disputed ORDER BY b.meeting.scheduledStart, b.id",
                        Booking.class)
                .setParameter("disputed", BookingStatus.DISPUTED)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    public long count() {
        return entities.createQuery("SELECT COUNT(b) FROM Booking b", Long.class)
                .getSingleResult();
    }

    /** The spans in which a person is taken within a range, as host or as client, with the buffers after them. */
    public List<TimeSpan> busy(UUID userId, TimeSpan range) {
        return busyBut(userId, range, NOBODYS);
    }

    /** The same without one booking, which is to be moved. */
    public List<TimeSpan> busyBut(UUID userId, TimeSpan range, UUID except) {
        List<?> rows = entities.createNativeQuery("""
                        SELECT scheduled_start, blocked_until FROM bookings WHERE host_id = ?1 AND id <> ?4 AND status IN %1$s
                           AND tstzrange(scheduled_start, blocked_until) && tstzrange(?2, ?3)
                        UNION ALL
                        SELECT scheduled_start, blocked_until FROM bookings WHERE client_id = ?1 AND id <> ?4 AND status IN %1$s
                           AND tstzrange(scheduled_start, blocked_until) && tstzrange(?2, ?3)
                        """.formatted(BLOCKING))
                .setParameter(1, userId)
                .setParameter(2, Timestamp.from(range.start()))
                .setParameter(3, Timestamp.from(range.end()))
                .setParameter(4, except)
                .getResultList();
        return Rows.of(rows).stream()
                .map(row -> new TimeSpan(Rows.instant(row[0]), Rows.instant(row[1])))
                .toList();
    }

    private static Booking require(@Nullable Booking booking, UUID id) {
        if (booking == null) {
            throw BusinessException.notFound("booking", id);
        }
        return booking;
    }
}
