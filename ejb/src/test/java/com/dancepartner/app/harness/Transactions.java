package com.dancepartner.app.harness;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** The transaction of each thread. One that begins inside of another has its own EntityManager and connection. */
final class Transactions {

    private final EntityManagerFactory factory;

    @SuppressWarnings("ThreadLocalUsage") // each container has transactions of its own
    private final ThreadLocal<@Nullable UnitOfWork> current = new ThreadLocal<>();

    Transactions(EntityManagerFactory factory) {
        this.factory = factory;
    }

    Optional<UnitOfWork> current() {
        return Optional.ofNullable(current.get());
    }

    /** @throws IllegalStateException outside of a transaction */
    EntityManager entities() {
        return current()
                .map(UnitOfWork::entities)
                .orElseThrow(() -> new IllegalStateException("the EntityManager is used outside of a transaction"));
    }

    /** Runs in a transaction of its own, which is committed unless the work doomed it. */
    <T extends @Nullable Object> T inNew(Callable<T> work) throws Exception {
        UnitOfWork own = new UnitOfWork(factory.createEntityManager());
        try {
            return with(own, () -> ended(own, work));
        } finally {
            with(null, () -> told(own));
        }
    }

    /** Runs where no transaction is seen. */
    <T extends @Nullable Object> T withoutAny(Callable<T> work) throws Exception {
        return with(null, work);
    }

    private static <T extends @Nullable Object> T ended(UnitOfWork own, Callable<T> work) throws Exception {
        try {
            return work.call();
        } finally {
            own.end();
        }
    }

    private static boolean told(UnitOfWork ended) {
        ended.tell();
        return true;
    }

    private <T extends @Nullable Object> T with(@Nullable UnitOfWork unit, Callable<T> work) throws Exception {
        UnitOfWork before = current.get();
        current.set(unit);
        try {
            return work.call();
        } finally {
            current.set(before);
        }
    }
}
