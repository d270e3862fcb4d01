package com.dancepartner.domain.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** All tokens in links of mails. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class OneTimeTokens {

    @PersistenceContext
    EntityManager entities;

    public OneTimeTokens() {}

    public OneTimeTokens(EntityManager entities) {
        this.entities = entities;
    }

    public void add(OneTimeToken token) {
        entities.persist(token);
    }

    /** The token, locked: of two requests with one link only the first finds it unused. */
    public Optional<OneTimeToken> findForUpdate(SecretToken secret) {
        return entities.createQuery("SELECT t FROM OneTimeToken t WHERE t.tokenHash = :hash", OneTimeToken.class)
                .setParameter("hash", secret.hash())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Ends all links of this kind: one of them was used. */
    public void endAllOf(UUID userId, TokenPurpose purpose, Instant now) {
        entities.createQuery("UPDATE OneTimeToken t SET t.usedAt = :now WHERE t.userId = :user AND t.purpose = :purpose"
                        + " AND t.usedAt IS NULL")
                .setParameter("now", now)
                .setParameter("user", userId)
                .setParameter("purpose", purpose)
                .executeUpdate();
    }

    /** Forgets tokens that nobody can use any more. @return how many */
    public int forgetExpired(Instant before) {
        return entities.createQuery("DELETE FROM OneTimeToken t WHERE t.expiresAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
