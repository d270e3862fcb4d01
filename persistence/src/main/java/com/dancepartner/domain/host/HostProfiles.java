package com.dancepartner.domain.host;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.jpa.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All host profiles; PostGIS answers who is near. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class HostProfiles {

    private static final String NEAR = """
            SELECT h.id, ST_Distance(h.location, here.point) AS distance
              FROM host_profiles h
              JOIN users u ON u.id = h.user_id AND u.is_active AND u.email_verified
             CROSS JOIN (SELECT ST_SetSRID(ST_MakePoint(?1, ?2), 4326)::geography AS point) here
             WHERE ST_DWithin(h.location, here.point, ?3)
               AND h.status = 'complete'
               AND h.transfers_enabled
               AND (?4::text IS NULL OR EXISTS (
                       SELECT 1 FROM host_dance_styles hs JOIN dance_styles s ON s.id = hs.dance_style_id
                        WHERE hs.host_profile_id = h.id AND s.slug = ?4::text))
               AND (?5::numeric IS NULL OR h.rating_average >= ?5::numeric)
               AND EXISTS (SELECT 1 FROM host_dance_styles hs WHERE hs.host_profile_id = h.id)
               AND EXISTS (SELECT 1 FROM host_availability a WHERE a.host_profile_id = h.id)
             ORDER BY distance, h.id
             LIMIT ?6
            """;

    @PersistenceContext
    EntityManager entities;

    public HostProfiles() {}

    public HostProfiles(EntityManager entities) {
        this.entities = entities;
    }

    public void add(HostProfile profile) {
        entities.persist(profile);
        entities.flush();
    }

    public HostProfile get(UUID id) {
        HostProfile profile = entities.find(HostProfile.class, id);
        if (profile == null) {
            throw BusinessException.notFound("host", id);
        }
        return profile;
    }

    /**
     * A profile that this caller may see: complete, of an open account with a verified address, or the caller's own (G22).
     *
     * @throws BusinessException NOT_FOUND alike for one that does not exist and one that may not be seen
     */
    public HostProfile getShown(UUID id, @Nullable UUID callerId) {
        return Optional.ofNullable(entities.find(HostProfile.class, id))
                .filter(HostProfile::isComplete)
                .filter(profile -> profile.userId().equals(callerId) || hasGoneLive(profile.userId()))
                .orElseThrow(() -> BusinessException.notFound("host", id));
    }

    /** The profile with its row locked until the transaction ends: what Stripe says may come twice at once. */
    public HostProfile getForUpdate(UUID id) {
        HostProfile profile = get(id);
        entities.refresh(profile, LockModeType.PESSIMISTIC_WRITE);
        return profile;
    }

    /** @throws BusinessException FORBIDDEN when the user is no host */
    public HostProfile ofUser(UUID userId) {
        return findByUser(userId)
                .orElseThrow(() -> BusinessException.forbidden("Only hosts may do this: become a host first"));
    }

    /** @throws BusinessException FORBIDDEN when the user is no host, STATE_CONFLICT while the profile is a draft (G08) */
    public HostProfile completeOf(UUID userId) {
        HostProfile profile = ofUser(userId);
        profile.requireComplete();
        return profile;
    }

    public Optional<HostProfile> findByUser(UUID userId) {
        return one("SELECT h FROM HostProfile h WHERE h.userId = :value", userId);
    }

    public Optional<HostProfile> findByStripeAccount(String accountId) {
        return one("SELECT h FROM HostProfile h WHERE h.stripeAccountId = :value", accountId);
    }

    /** Bookable hosts within the radius, nearest first; ties in order of id. */
    public List<HostHit> near(HostCriteria criteria) {
        List<?> rows = entities.createNativeQuery(NEAR)
                .setParameter(1, criteria.longitude())
                .setParameter(2, criteria.latitude())
                .setParameter(3, criteria.radiusMetres())
                .setParameter(4, criteria.style())
                .setParameter(5, criteria.minRating())
                .setParameter(6, criteria.limit())
                .getResultList();
        return Rows.of(rows).stream()
                .map(row -> new HostHit(Rows.uuid(row[0]), ((Number) row[1]).doubleValue()))
                .toList();
    }

    /** The profiles with these ids, in one query. (Batch reading of styles made EclipseLink write them again under load.) */
    public List<HostProfile> all(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return entities.createQuery("SELECT h FROM HostProfile h WHERE h.id IN :ids", HostProfile.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    private boolean hasGoneLive(UUID userId) {
        return entities.createQuery(
                        "SELECT u.id FROM User u WHERE u.id = :id AND u.active = TRUE AND u.emailVerified = TRUE")
                .setParameter("id", userId)
                .getResultStream()
                .findAny()
                .isPresent();
    }

    private Optional<HostProfile> one(String query, Object value) {
        return entities.createQuery(query, HostProfile.class)
                .setParameter("value", value)
                .getResultStream()
                .findFirst();
    }
}
