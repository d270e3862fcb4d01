package com.dancepartner.domain.reconciliation;

import jakarta.persistence.EntityManager;

/** The repositories on a test's own transaction. */
@SuppressWarnings("UnnecessaryAssignment") // no container injects here
final class Repositories {

    private Repositories() {}

    static Discrepancies discrepancies(EntityManager entities) {
        Discrepancies repository = new Discrepancies();
        repository.entities = entities;
        return repository;
    }

    static Reconciliations reconciliations(EntityManager entities) {
        Reconciliations repository = new Reconciliations();
        repository.entities = entities;
        return repository;
    }

    static ReconciliationFacts facts(EntityManager entities) {
        ReconciliationFacts repository = new ReconciliationFacts();
        repository.entities = entities;
        return repository;
    }

    static TrialBalance trialBalance(EntityManager entities) {
        TrialBalance repository = new TrialBalance();
        repository.entities = entities;
        return repository;
    }
}
