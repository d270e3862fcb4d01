package com.dancepartner.domain.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import java.util.UUID;

/** All second factors, one for an account at most. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class SecondFactors {

    @PersistenceContext
    EntityManager entities;

    public SecondFactors() {}

    public SecondFactors(EntityManager entities) {
        this.entities = entities;
    }

    public void add(SecondFactor factor) {
        entities.persist(factor);
        entities.flush();
    }

    public Optional<SecondFactor> find(UUID userId) {
        return Optional.ofNullable(entities.find(SecondFactor.class, userId));
    }

    /** The factor, locked: a code is taken once, however many try it at a time. */
    public Optional<SecondFactor> findForUpdate(UUID userId) {
        return Optional.ofNullable(entities.find(SecondFactor.class, userId, LockModeType.PESSIMISTIC_WRITE));
    }

    public void remove(SecondFactor factor) {
        entities.remove(factor);
        entities.flush();
    }
}
