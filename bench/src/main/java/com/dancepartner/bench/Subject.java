package com.dancepartner.bench;

import com.dancepartner.launcher.PayaraMicro;
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
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The product under measurement, with all compilers. */
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
     * @throws IllegalStateException when the environment names a database or a Stripe account that is not the benchmark's
     */
    static Subject start(Path state, Artifacts artifacts, SubjectOptions wanted, Consumer<String> progress) {
        for (String variable : FOREIGN) {
            if (System.getenv(variable) != null) {
                throw new IllegalStateException("Unset " + variable + ": the benchmark fills a database of its own");
            }
        }
        StackOptions options = new StackOptions(
                state,
                StackPorts.FREE,
                wanted.nodes(),
                STARTUP,
                wanted.settings(),
                Map.of(),
                wanted.demoWorld(),
                wanted.durable(),
                progress);
        return new Subject(Stack.start(options, artifacts));
    }

    URI base() {
        return stack.baseUri();
    }

    /** The server, then its nodes. */
    List<URI> bases() {
        return Stream.concat(Stream.of(base()), stack.nodes().stream().map(PayaraMicro::baseUri))
                .toList();
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

    /** A setting that the application got, by the name of its environment variable. */
    String setting(String variable) {
        return Objects.requireNonNull(stack.services().environment().get(variable), variable);
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
