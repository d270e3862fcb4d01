package com.dancepartner.app.harness;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import java.util.ArrayList;
import java.util.List;

/** One transaction with its EntityManager and connection, and those who want to hear of its end. */
final class UnitOfWork {

    private final EntityManager entities;
    private final List<Synchronization> listeners = new ArrayList<>();
    private boolean doomed;

    UnitOfWork(EntityManager entities) {
        this.entities = entities;
        entities.getTransaction().begin();
    }

    EntityManager entities() {
        return entities;
    }

    void listen(Synchronization listener) {
        listeners.add(listener);
    }

    /** From now on it can only be rolled back. */
    void doom() {
        doomed = true;
    }

    boolean isDoomed() {
        return doomed;
    }

    /**
     * Commits, or rolls back where it was doomed.
     *
     * @throws RuntimeException when the database refuses; then all is rolled back
     */
    void end() {
        try {
            if (!doomed) {
                List.copyOf(listeners).forEach(Synchronization::beforeCompletion);
                entities.getTransaction().commit();
            }
        } catch (RuntimeException e) {
            doomed = true;
            throw e;
        } finally {
            close();
        }
    }

    private void close() {
        if (entities.getTransaction().isActive()) {
            entities.getTransaction().rollback();
        }
        entities.close();
    }

    /** Tells how it ended, when no transaction is there any more. */
    void tell() {
        int status = doomed ? Status.STATUS_ROLLEDBACK : Status.STATUS_COMMITTED;
        List.copyOf(listeners).forEach(listener -> listener.afterCompletion(status));
    }
}
