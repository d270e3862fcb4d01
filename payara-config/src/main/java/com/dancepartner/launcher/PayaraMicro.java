package com.dancepartner.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of Payara Micro that runs the WAR at the root context and joins the data grid of a {@link PayaraServer}. All of it
 * listens on the loopback only.
 */
public final class PayaraMicro {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

    private final PayaraMicroBuilder settings;
    private final Path folder;
    private final int httpPort;
    private final int gridPort;
    private final ClassArchive classes;
    private @Nullable PayaraProcess process;

    PayaraMicro(PayaraMicroBuilder settings, PayaraCache cache) {
        this.settings = settings;
        this.folder = settings.directory().toAbsolutePath().normalize();
        this.httpPort = Ports.choose(settings.wantedHttpPort(), "HTTP of a node", "node.http.port");
        this.gridPort = Ports.choose(settings.wantedGridPort(), "data grid of a node", "node.grid.port");
        this.classes = new ClassArchive(
                cache,
                FileTrees.key(
                        settings.jar().toString(),
                        Runtime.version().toString(),
                        settings.startupChoice().name()));
    }

    /** A new node is described step by step. */
    public static PayaraMicroBuilder builder() {
        return new PayaraMicroBuilder();
    }

    /** Starts the JVM and returns at once; see {@link #awaitReady}. */
    public void start() {
        List<String> command = new MicroCommand(settings, folder, httpPort, gridPort).build(classes.jvmOptions());
        new Occupation(folder).refuseSecond();
        try {
            FileTrees.privateDirectory(folder);
            FileTrees.delete(
                    folder.resolve("root")); // it keeps the settings of the run before, which would be given twice
            Files.write(
                    folder.resolve("before-boot.txt"),
                    BootCommands.of(Role.MICRO, settings.poolSize()).beforeBoot());
            Files.writeString(folder.resolve("logging.properties"), MicroCommand.LOGGING);
        } catch (IOException e) {
            throw new LauncherException("Cannot write to " + folder, e);
        }
        PayaraProcess started = PayaraProcess.start("Payara Micro", command, settings.variables(), log());
        process = started;
        new Occupation(folder).note(started.pid());
    }

    /**
     * Waits until the node answers.
     *
     * @throws LauncherException when the JVM ended, the deployment failed or time ran out, with the log's lines that matter
     */
    public void awaitReady(Duration limit) {
        running().awaitReady(baseUri().resolve(settings.readiness()), limit);
    }

    /** Where the node is reached, without a path. */
    public URI baseUri() {
        return URI.create("http://127.0.0.1:" + httpPort);
    }

    /** The port of this member of the data grid. */
    public int gridPort() {
        return gridPort;
    }

    /** The process number of the JVM. */
    public long pid() {
        return running().pid();
    }

    /** Whether the JVM runs. */
    public boolean isAlive() {
        PayaraProcess current = process;
        return current != null && current.isAlive();
    }

    /** What the JVM prints: one JSON object per line. */
    public Path log() {
        return folder.resolve("payara.log");
    }

    /** Ends the node in good order; harmless when it does not run. */
    public void stop() {
        PayaraProcess current = process;
        if (current != null) {
            current.stop(STOP_LIMIT);
            classes.keep(true);
        }
    }

    /** Ends the node as a crash would; harmless when it does not run. */
    public void kill() {
        PayaraProcess current = process;
        if (current != null) {
            current.kill();
            classes.keep(false);
        }
    }

    private PayaraProcess running() {
        PayaraProcess current = process;
        if (current == null) {
            throw new IllegalStateException("The node has not been started");
        }
        return current;
    }
}
