package com.dancepartner.app.harness;

import com.dancepartner.app.time.RealTime;
import com.dancepartner.database.TestDatabase;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.weld.bootstrap.spi.BeanDiscoveryMode;
import org.jboss.weld.environment.se.Weld;

/** What a container of beans is made of. */
public final class ContainerBuilder {

    private final TestDatabase database;
    private final Set<Class<?>> beans = new LinkedHashSet<>();
    private final Map<Class<?>, Object> given = new HashMap<>();
    private final Map<String, String> settings = new HashMap<>();
    private Instant start = Instant.parse("2026-11-25T12:00:00Z");

    ContainerBuilder(TestDatabase database) {
        this.database = database;
    }

    /** These beans, and all of ours that they inject; observers that nobody injects must be named. */
    public ContainerBuilder with(Class<?>... classes) {
        beans.addAll(Arrays.asList(classes));
        return this;
    }

    /** What is injected for this type: a double, or something of the server's. */
    public <T> ContainerBuilder given(Class<T> type, T bean) {
        given.put(type, bean);
        return this;
    }

    /** @param name in dots, as in {@code @ConfigProperty} */
    public ContainerBuilder setting(String name, String value) {
        settings.put(name, value);
        return this;
    }

    /** The time to begin with; without it, a Wednesday noon. */
    public ContainerBuilder at(Instant instant) {
        start = instant;
        return this;
    }

    public Container start() {
        TestClock clock = new TestClock(start);
        OutsideTime outside = new OutsideTime();
        given(Clock.class, clock).given(TestClock.class, clock);
        given.putIfAbsent(RealTime.class, outside);
        EntityManagerFactory factory = factory();
        Transactions transactions = new Transactions(factory);
        Weld weld = new Weld()
                .containerId(UUID.randomUUID().toString())
                .disableDiscovery()
                .setBeanDiscoveryMode(BeanDiscoveryMode.ALL)
                .addBeanClasses(
                        Collaborators.of(beans, Set.copyOf(given.keySet())).toArray(Class<?>[]::new))
                .addBeanClass(TransactionalCall.class)
                .addServices(new AfterCommit(transactions))
                .addExtension(new ProductBeans(transactions, new Settings(Map.copyOf(settings)), Map.copyOf(given)));
        return new Container(weld.initialize(), factory, transactions, clock, outside);
    }

    /** The product's persistence unit with connections and transactions of its own. */
    private EntityManagerFactory factory() {
        return Persistence.createEntityManagerFactory(
                "dancepartner",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource", "",
                        "jakarta.persistence.jdbc.driver", "org.postgresql.Driver",
                        "jakarta.persistence.jdbc.url", database.jdbcUrl(),
                        "jakarta.persistence.jdbc.user", database.username(),
                        "jakarta.persistence.jdbc.password", database.password(),
                        "eclipselink.connection-pool.default.initial", "1",
                        "eclipselink.connection-pool.default.min", "1",
                        "eclipselink.connection-pool.default.max", "40"));
    }
}
