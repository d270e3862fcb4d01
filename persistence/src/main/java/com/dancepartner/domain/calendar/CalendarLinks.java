package com.dancepartner.domain.calendar;

import com.dancepartner.domain.jpa.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** All private addresses of bookings, one for a person at most. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class CalendarLinks {

    private static final String BEGIN = """
        INSERT INTO calendar_links (user_id, generation, created_at) VALUES (?1, 1, ?2) ON CONFLICT (user_id) DO NOTHING
        """;

    private static final String RENEW = """
        INSERT INTO calendar_links (user_id, generation, created_at) VALUES (?1, 1, ?2)
        ON CONFLICT (user_id) DO UPDATE SET generation = calendar_links.generation + 1, created_at = excluded.created_at
        """;

    @PersistenceContext
    EntityManager entities;

    public CalendarLinks() {}

    public CalendarLinks(EntityManager entities) {
        this.entities = entities;
    }

    public Optional<CalendarLink> find(UUID userId) {
        return Rows.first(entities.createNativeQuery(
                                "SELECT generation, created_at FROM calendar_links WHERE user_id = ?1")
                        .setParameter(1, userId)
                        .getResultList())
                .map(row -> new CalendarLink(userId, (int) Rows.number(row[0]), Rows.instant(row[1])));
    }

    /** The person's address, made when there is none. */
    public CalendarLink ensure(UUID userId, Instant now) {
        return find(userId).orElseGet(() -> write(BEGIN, userId, now));
    }

    /** Another address: the old one leads nowhere from now on. */
    public CalendarLink renew(UUID userId, Instant now) {
        return write(RENEW, userId, now);
    }

    private CalendarLink write(String sql, UUID userId, Instant now) {
        entities.createNativeQuery(sql)
                .setParameter(1, userId)
                .setParameter(2, Timestamp.from(now))
                .executeUpdate();
        return find(userId).orElseThrow();
    }
}
