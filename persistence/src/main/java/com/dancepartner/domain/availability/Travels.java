package com.dancepartner.domain.availability;

import com.dancepartner.domain.error.BusinessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The journeys of all hosts. The database lets no two of one host overlap. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Travels {

    @PersistenceContext
    EntityManager entities;

    public Travels() {}

    public Travels(EntityManager entities) {
        this.entities = entities;
    }

    /** @return whether it was added: not when it overlaps another journey of this host */
    public boolean add(TravelPeriod period) {
        return entities.createNativeQuery("""
                        INSERT INTO travel_periods (id, host_profile_id, starts_at, ends_at, city, country, latitude,
                            longitude, time_zone, created_at)
                        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) ON CONFLICT DO NOTHING
                        """)
                        .setParameter(1, period.id())
                        .setParameter(2, period.hostProfileId())
                        .setParameter(3, Timestamp.from(period.span().start()))
                        .setParameter(4, Timestamp.from(period.span().end()))
                        .setParameter(5, period.place().city())
                        .setParameter(6, period.place().country())
                        .setParameter(7, period.place().latitude())
                        .setParameter(8, period.place().longitude())
                        .setParameter(9, period.place().timeZone())
                        .setParameter(10, Timestamp.from(period.createdAt()))
                        .executeUpdate()
                == 1;
    }

    /** Those of a host that are not over, in order. */
    public List<TravelPeriod> upcoming(UUID hostProfileId, Instant now) {
        return entities.createQuery(
                        "SELECT t FROM TravelPeriod t WHERE t.hostProfileId = :host AND t.endsAt > :now"
                                + " ORDER BY t.startsAt",
                        TravelPeriod.class)
                .setParameter("host", hostProfileId)
                .setParameter("now", now)
                .getResultList();
    }

    /** @throws BusinessException NOT_FOUND when this host has none of this id */
    public void remove(UUID hostProfileId, UUID id) {
        int removed = entities.createQuery("DELETE FROM TravelPeriod t WHERE t.id = :id AND t.hostProfileId = :host")
                .setParameter("id", id)
                .setParameter("host", hostProfileId)
                .executeUpdate();
        if (removed == 0) {
            throw BusinessException.notFound("journey", id);
        }
    }
}
