package com.dancepartner.domain.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** All refresh tokens, found by their hash. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class RefreshTokens {

    @PersistenceContext
    EntityManager entities;

    public RefreshTokens() {}

    public RefreshTokens(EntityManager entities) {
        this.entities = entities;
    }

    public void add(RefreshToken token) {
        entities.persist(token);
    }

    public Optional<RefreshToken> findByHash(String tokenHash) {
        return entities.createQuery("SELECT t FROM RefreshToken t WHERE t.tokenHash = :hash", RefreshToken.class)
                .setParameter("hash", tokenHash)
                .getResultStream()
                .findFirst();
    }

    public void revokeFamily(UUID familyId, Instant now) {
        revoke("t.familyId = :id", familyId, now);
    }

    public void revokeAllOf(UUID userId, Instant now) {
        revoke("t.userId = :id", userId, now);
    }

    private void revoke(String which, UUID id, Instant now) {
        entities.createQuery("UPDATE RefreshToken t SET t.revokedAt = :now WHERE t.revokedAt IS NULL AND " + which)
                .setParameter("now", now)
                .setParameter("id", id)
                .executeUpdate();
    }
}
