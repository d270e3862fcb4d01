package com.dancepartner.bench;

import com.dancepartner.launcher.Startup;
import com.dancepartner.run.Artifacts;
import com.dancepartner.run.Stack;
import com.dancepartner.run.StackOptions;
import com.dancepartner.run.StackPorts;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The product under measurement: all compilers, a durable database, default limits, no nodes. Only the proxy is trusted that
 * the load generator plays, so that each request can come from a client of its own.
 */
final class Subject implements AutoCloseable {

    static final Startup STARTUP = Startup.PEAK;

    private static final List<String> FOREIGN = List.of("DATABASE_URL", "STRIPE_SECRET_KEY");

    private final Stack stack;
    private final Thread atInterruption;

    private Subject(Stack stack) {
        this.stack = stack;
        this.atInterruption = new Thread(stack::close);
        Runtime.getRuntime().addShutdownHook(atInterruption);
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param demoWorld whether there are hosts, clients and past bookings at the start
     * @throws IllegalStateException when the environment names a database or a Stripe account that is not the benchmark's
     */
    static Subject start(Path state, Artifacts artifacts, boolean demoWorld, Consumer<String> progress) {
        for (String variable : FOREIGN) {
            if (System.getenv(variable) != null) {
                throw new IllegalStateException("Unset " + variable + ": the benchmark fills a database of its own");
            }
        }
        StackOptions options = new StackOptions(
                state,
                StackPorts.FREE,
                0,
                STARTUP,
                Map.of("TRUSTED_PROXIES", "127.0.0.1"),
                Map.of(),
                demoWorld,
                true,
                progress);
        return new Subject(Stack.start(options, artifacts));
    }

    URI base() {
        return stack.baseUri();
    }

    /** The process of Payara Server. */
    long pid() {
        return stack.server().pid();
    }

    Database database() {
        return Database.of(stack.services().environment());
    }

    Connection connect() throws SQLException {
        return stack.services().connect();
    }

    @Override
    public void close() {
        stack.close();
        try {
            Runtime.getRuntime().removeShutdownHook(atInterruption);
        } catch (IllegalStateException interrupted) {
            return; // it runs already
        }
    }
}
