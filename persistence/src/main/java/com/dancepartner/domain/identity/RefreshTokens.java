package com.dancepartner.domain.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Optional;

/** All refresh tokens, found by their hash. The database allows one unused token for a device. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class RefreshTokens {

    @PersistenceContext
    EntityManager entities;

    public RefreshTokens() {}

    public RefreshTokens(EntityManager entities) {
        this.entities = entities;
    }

    /** Adds a token; its predecessor's use is written first. */
    public void add(RefreshToken token) {
        entities.flush();
        entities.persist(token);
        entities.flush();
    }

    public Optional<RefreshToken> find(SecretToken secret) {
        return entities.createQuery("SELECT t FROM RefreshToken t WHERE t.tokenHash = :hash", RefreshToken.class)
                .setParameter("hash", secret.hash())
                .getResultStream()
                .findFirst();
    }

    /** Reads a token anew after its device was locked: a parallel request may have used it meanwhile. */
    public RefreshToken refreshed(RefreshToken token) {
        entities.refresh(token, LockModeType.NONE);
        return token;
    }

    /** Forgets tokens that nobody can use any more. @return how many */
    public int forgetExpired(Instant before) {
        return entities.createQuery("DELETE FROM RefreshToken t WHERE t.expiresAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
