package com.dancepartner.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A JVM of Payara that we started and own. */
final class PayaraProcess {

    private static final int PROBE_MILLIS = 5_000;

    private final String name;
    private final Path log;
    private final Process process;

    private PayaraProcess(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
    }

    /** Starts the JVM; what it prints goes to the log file, which begins anew. */
    static PayaraProcess start(String name, List<String> command, Map<String, String> environment, Path log) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            return new PayaraProcess(name, log, process);
        } catch (IOException e) {
            throw new LauncherException(name + " cannot be started", e);
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits until the address answers 200, and fails early when the JVM ends or an application cannot be deployed. */
    void awaitReady(URI address, Duration limit) {
        awaitReady(() -> answers(address), address, limit);
    }

    /** As {@link #awaitReady(URI, Duration)}, and until the log says that the application is whole. */
    void awaitLoaded(String application, URI address, Duration limit) {
        LogExcerpt excerpt = new LogExcerpt(log);
        awaitReady(() -> answers(address) && excerpt.tellsOfLoaded(application), address, limit);
    }

    /** Waits until something listens there; for a server without an application. */
    void awaitOpen(int port, URI address, Duration limit) {
        awaitReady(() -> Ports.isOpen(port), address, limit);
    }

    private void awaitReady(BooleanSupplier ready, URI address, Duration limit) {
        LogExcerpt excerpt = new LogExcerpt(log);
        Await.until(
                limit,
                () -> {
                    if (!process.isAlive()) {
                        throw failure("ended with status " + process.exitValue() + " while starting");
                    }
                    if (ready.getAsBoolean()) {
                        return true;
                    }
                    if (excerpt.tellsOfFailedDeployment()) {
                        throw failure("could not deploy the application");
                    }
                    return false;
                },
                () -> failure("did not answer 200 at " + address + " within " + limit.toSeconds() + " s")
                        .getMessage());
    }

    LauncherException failure(String what) {
        return new LauncherException(
                "%s %s.%n%s%nWhole log: %s".formatted(name, what, new LogExcerpt(log).relevantLines(), log));
    }

    /** Asks the JVM to end, waits for it, and ends it by force after the limit. */
    void stop(Duration limit) {
        process.destroy();
        if (!endsWithin(limit)) {
            kill();
        }
    }

    /** Ends the JVM at once, as a crash would. */
    void kill() {
        process.destroyForcibly();
        endsWithin(Duration.ofSeconds(10));
    }

    private boolean endsWithin(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean answers(URI address) {
        @Nullable HttpURLConnection connection = null;
        try {
            connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(PROBE_MILLIS);
            connection.setReadTimeout(PROBE_MILLIS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        } finally {
            if (connection != null) {
                connection.disconnect();
            }
        }
    }
}
