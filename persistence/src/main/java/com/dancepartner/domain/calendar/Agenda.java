package com.dancepartner.domain.calendar;

import com.dancepartner.domain.jpa.Rows;
import com.dancepartner.domain.time.TimeSpan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Bookings as calendars show them: those that a client has not paid for yet are not among them. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Agenda {

    private static final int MOST = 1_000;

    private static final String SELECT = """
        SELECT b.id, CASE WHEN b.client_id = ?1 THEN b.host_id ELSE b.client_id END AS other_id, s.name,
               b.scheduled_start, b.scheduled_end, b.venue, b.status, b.created_at, b.updated_at, b.version
          FROM bookings b JOIN dance_styles s ON s.id = b.dance_style_id
         WHERE (b.client_id = ?1 OR b.host_id = ?1) AND b.status <> 'awaiting_payment'
        """;

    @PersistenceContext
    EntityManager entities;

    public Agenda() {}

    public Agenda(EntityManager entities) {
        this.entities = entities;
    }

    /** What a person has as client and as host, of sessions that end after this; the last thousand, in order. */
    public List<AgendaEntry> of(UUID userId, Instant after) {
        return entries(entities.createNativeQuery("SELECT * FROM (" + SELECT
                        + " AND b.scheduled_end > ?2 ORDER BY b.scheduled_start DESC, b.id LIMIT " + MOST
                        + ") latest ORDER BY latest.scheduled_start, latest.id")
                .setParameter(1, userId)
                .setParameter(2, Timestamp.from(after)));
    }

    /** One booking; empty for who has no part in it. */
    public Optional<AgendaEntry> find(UUID userId, UUID bookingId) {
        Query query = entities.createNativeQuery(SELECT + " AND b.id = ?2")
                .setParameter(1, userId)
                .setParameter(2, bookingId);
        return entries(query).stream().findFirst();
    }

    private static List<AgendaEntry> entries(Query query) {
        return Rows.of(query.getResultList()).stream().map(Agenda::entry).toList();
    }

    private static AgendaEntry entry(Object[] row) {
        return new AgendaEntry(
                Rows.uuid(row[0]),
                Rows.uuid(row[1]),
                row[2].toString(),
                new TimeSpan(Rows.instant(row[3]), Rows.instant(row[4])),
                row[5].toString(),
                row[6].toString(),
                Rows.instant(row[7]),
                Rows.instant(row[8]),
                Rows.number(row[9]));
    }
}
