package com.dancepartner.domain.booking;

import com.dancepartner.domain.jpa.Ids;
import com.dancepartner.domain.jpa.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;

/** What happened to bookings: an audit that the database lets nobody change. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class BookingHistory {

    @PersistenceContext
    EntityManager entities;

    public BookingHistory() {}

    public BookingHistory(EntityManager entities) {
        this.entities = entities;
    }

    /** Writes a move to the audit, which the database lets nobody change. */
    public void record(BookingChanged changed) {
        entities.createNativeQuery(
                        "INSERT INTO booking_transitions (id, booking_id, event, actor, actor_id, from_status,"
                                + " to_status, reason, occurred_at, detail)"
                                + " VALUES (?1, ?2, ?3, ?4, CAST(?5 AS uuid), ?6, ?7, CAST(?8 AS text), ?9, ?10)")
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
                .setParameter(10, changed.detail())
                .executeUpdate();
    }

    /** All that happened to a booking, in order. */
    public List<BookingMove> of(UUID bookingId) {
        return Rows.of(entities.createNativeQuery(
                                "SELECT event, actor, from_status, to_status, coalesce(reason, ''), detail, occurred_at"
                                        + " FROM booking_transitions WHERE booking_id = ?1 ORDER BY occurred_at, id")
                        .setParameter(1, bookingId)
                        .getResultList())
                .stream()
                .map(row -> new BookingMove(
                        row[0].toString(),
                        row[1].toString(),
                        row[2].toString(),
                        row[3].toString(),
                        row[4].toString(),
                        row[5].toString(),
                        Rows.instant(row[6])))
                .toList();
    }
}
