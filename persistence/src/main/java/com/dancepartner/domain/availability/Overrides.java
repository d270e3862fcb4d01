package com.dancepartner.domain.availability;

import com.dancepartner.domain.error.BusinessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The one-time openings and blocks of all hosts. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Overrides {

    @PersistenceContext
    EntityManager entities;

    public Overrides() {}

    public Overrides(EntityManager entities) {
        this.entities = entities;
    }

    public void add(AvailabilityOverride override) {
        entities.persist(override);
        entities.flush();
    }

    /** Those of a host that are not over, in order. */
    public List<AvailabilityOverride> upcoming(UUID hostProfileId, Instant now) {
        return entities.createQuery(
                        "SELECT o FROM AvailabilityOverride o WHERE o.hostProfileId = :host AND o.endsAt > :now"
                                + " ORDER BY o.startsAt, o.id",
                        AvailabilityOverride.class)
                .setParameter("host", hostProfileId)
                .setParameter("now", now)
                .getResultList();
    }

    /** @throws BusinessException NOT_FOUND when this host has none of this id */
    public void remove(UUID hostProfileId, UUID id) {
        int removed = entities.createQuery(
                        "DELETE FROM AvailabilityOverride o WHERE o.id = :id AND o.hostProfileId = :host")
                .setParameter("id", id)
                .setParameter("host", hostProfileId)
                .executeUpdate();
        if (removed == 0) {
            throw BusinessException.notFound("override", id);
        }
    }
}
