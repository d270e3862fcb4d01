package com.dancepartner.domain.booking;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.jpa.Rows;
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

/** Proposed changes, and what was reported of no-shows and disputes. The booking is locked by whoever writes here. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class BookingChanges {

    @PersistenceContext
    EntityManager entities;

    public BookingChanges() {}

    public BookingChanges(EntityManager entities) {
        this.entities = entities;
    }

    public void add(BookingChange change) {
        entities.persist(change);
    }

    public void add(BookingReport report) {
        entities.persist(report);
    }

    /** The change that waits for an answer or its payment. */
    public Optional<BookingChange> open(UUID bookingId) {
        return entities.createQuery(
                        "SELECT c FROM BookingChange c WHERE c.bookingId = :booking AND c.status IN :open",
                        BookingChange.class)
                .setParameter("booking", bookingId)
                .setParameter("open", List.of(ChangeStatus.PROPOSED, ChangeStatus.AWAITING_PAYMENT))
                .getResultStream()
                .findFirst();
    }

    /** The last change that was proposed. */
    public Optional<BookingChange> latest(UUID bookingId) {
        return entities.createQuery(
                        "SELECT c FROM BookingChange c WHERE c.bookingId = :booking ORDER BY c.createdAt DESC, c.id DESC",
                        BookingChange.class)
                .setParameter("booking", bookingId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** @throws BusinessException STATE_CONFLICT when none is open */
    public BookingChange getOpen(UUID bookingId) {
        return open(bookingId)
                .orElseThrow(() -> new BusinessException(
                        ErrorCode.STATE_CONFLICT, "Nothing is proposed for this booking", "status"));
    }

    public Optional<BookingChange> find(UUID id) {
        return Optional.ofNullable(entities.find(BookingChange.class, id));
    }

    /** Bookings whose open change was not answered or paid in time. */
    public List<UUID> overdue(Instant now, int limit) {
        return Rows.ids(entities.createNativeQuery(
                        "SELECT booking_id FROM booking_changes WHERE status IN ('proposed', 'awaiting_payment')"
                                + " AND lapses_at <= ?1 ORDER BY id LIMIT " + limit)
                .setParameter(1, Timestamp.from(now)));
    }

    /** What was reported of a booking, in order. */
    public List<BookingReport> reports(UUID bookingId) {
        return entities.createQuery(
                        "SELECT r FROM BookingReport r WHERE r.bookingId = :booking ORDER BY r.createdAt, r.id",
                        BookingReport.class)
                .setParameter("booking", bookingId)
                .getResultList();
    }
}
