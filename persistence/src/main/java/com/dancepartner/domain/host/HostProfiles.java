package com.dancepartner.domain.host;

import com.dancepartner.domain.error.BusinessException;
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

/** All host profiles. Searches are answered by the discovery feature. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class HostProfiles {

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

    /** The profile's id alone, for who has one: cheap enough to ask with each change of an account. */
    public Optional<UUID> idOfUser(UUID userId) {
        return entities.createQuery("SELECT h.id FROM HostProfile h WHERE h.userId = :user", UUID.class)
                .setParameter("user", userId)
                .getResultStream()
                .findFirst();
    }

    public Optional<HostProfile> findByStripeAccount(String accountId) {
        return one("SELECT h FROM HostProfile h WHERE h.stripeAccountId = :value", accountId);
    }

    /** A page of the profiles that stand there, the longest unchanged first; for staff. */
    public List<HostProfile> list(VerificationStatus verification, int limit, int offset) {
        return entities.createQuery(
                        "SELECT h FROM HostProfile h WHERE h.verification = :status ORDER BY h.updatedAt, h.id",
                        HostProfile.class)
                .setParameter("status", verification)
                .setMaxResults(limit)
                .setFirstResult(offset)
                .getResultList();
    }

    public long count(VerificationStatus verification) {
        return entities.createQuery("SELECT COUNT(h) FROM HostProfile h WHERE h.verification = :status", Long.class)
                .setParameter("status", verification)
                .getSingleResult();
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
