package com.dancepartner.app.harness;

import com.dancepartner.database.TestDatabase;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.Callable;
import org.jboss.weld.environment.se.WeldContainer;
import org.jspecify.annotations.Nullable;

/** Real beans on a real database, with their transactions and observers, in this process. */
public final class Container implements AutoCloseable {

    private final WeldContainer beans;
    private final EntityManagerFactory factory;
    private final Transactions transactions;
    private final TestClock clock;
    private final OutsideTime outside;

    Container(
            WeldContainer beans,
            EntityManagerFactory factory,
            Transactions transactions,
            TestClock clock,
            OutsideTime outside) {
        this.beans = beans;
        this.factory = factory;
        this.transactions = transactions;
        this.clock = clock;
        this.outside = outside;
    }

    public static ContainerBuilder of(TestDatabase database) {
        return new ContainerBuilder(database);
    }

    public <T> T get(Class<T> type) {
        return beans.select(type).get();
    }

    /** Tells the observers of an event; inside of {@link #in} they are in that transaction. */
    public void fire(Object event) {
        beans.event().fire(event);
    }

    /** Runs in a new transaction, which is rolled back when the work throws. */
    public <T extends @Nullable Object> T in(Callable<T> work) {
        try {
            return transactions.inNew(() -> doomed(work));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public void run(Runnable work) {
        boolean ignored = in(() -> {
            work.run();
            return true;
        });
    }

    /** The product's clock. */
    public TestClock clock() {
        return clock;
    }

    /** The time of outside parties, as the product sees it. */
    public OutsideTime outside() {
        return outside;
    }

    @Override
    public void close() {
        beans.shutdown();
        factory.close();
    }

    private <T extends @Nullable Object> T doomed(Callable<T> work) throws Exception {
        boolean returned = false;
        try {
            T result = work.call();
            returned = true;
            return result;
        } finally {
            if (!returned) {
                transactions.current().orElseThrow().doom();
            }
        }
    }
}
