package com.dancepartner.domain;

import com.dancepartner.database.TestDatabase;
import com.dancepartner.database.TestDatabases;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A migrated PostGIS database of its own for each test class, with the product's persistence unit on it. */
public final class Database implements BeforeAllCallback, AfterAllCallback {

    private TestDatabase database;
    private EntityManagerFactory factory;

    @Override
    public void beforeAll(ExtensionContext context) {
        database = TestDatabases.fresh();
        factory = Persistence.createEntityManagerFactory(
                "dancepartner",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource", "",
                        "jakarta.persistence.nonJtaDataSource", database.dataSource()));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        factory.close();
        database.close();
    }

    /** Runs in a transaction that is committed, or rolled back when the work throws. */
    public <T> T in(Function<EntityManager, T> work) {
        EntityManager entities = factory.createEntityManager();
        try {
            entities.getTransaction().begin();
            T result = work.apply(entities);
            entities.getTransaction().commit();
            return result;
        } finally {
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
            entities.close();
        }
    }

    public void run(Consumer<EntityManager> work) {
        in(entities -> {
            work.accept(entities);
            return true;
        });
    }

    public TestDatabase raw() {
        return database;
    }
}
