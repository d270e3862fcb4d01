package com.dancepartner.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Payara Server with a domain of the project's own: everything on the loopback, the administrator's password generated, the
 * application deployed when it changed. Several may run at once, each in its own folder.
 */
public final class PayaraServer {

    /** Enough for writing the class archive at the first orderly end on a slow machine. */
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

    private final PayaraServerBuilder settings;
    private final Distribution distribution;
    private final Domain domain;
    private final DomainPorts ports;
    private final ClassArchive classes;
    private String fingerprint = "";
    private @Nullable PayaraProcess process;

    PayaraServer(PayaraServerBuilder settings, Distribution distribution, PayaraCache cache) {
        this.settings = settings;
        this.distribution = distribution;
        this.ports = settings.choosePorts();
        this.domain = new Domain(settings.domainDirectory());
        settings.progress().accept("Preparing Payara Server (the first time on a machine this takes a minute)");
        DomainTemplate template =
                new DomainTemplate(distribution, settings.driver(), BootCommands.of(Role.SERVER, settings.poolSize()));
        domain.prepare(template, cache, settings.progress());
        this.classes = new ClassArchive(
                cache, FileTrees.key(template.key(), settings.startupChoice().name()));
    }

    /** A new server is described step by step. */
    public static PayaraServerBuilder builder() {
        return new PayaraServerBuilder();
    }

    /** Starts the JVM and returns at once; see {@link #awaitReady}. */
    public void start() {
        fingerprint = settings.application().map(FileTrees::sha256).orElse("");
        Optional<Path> deployment = domain.deployment(settings.application(), fingerprint);
        settings.progress()
                .accept(
                        deployment.isPresent()
                                ? "Starting Payara Server, deploying the application"
                                : "Starting Payara Server");
        ServerCommand command = new ServerCommand(distribution, domain.root(), domain.jvmOptions())
                .with(settings.startupChoice().jvmOptions())
                .with(List.of("-Xmx" + settings.heap()))
                .with(archiveOptions())
                .with(settings.extraJvmOptions())
                .properties(ports.properties(settings.members(), settings.grid()))
                .properties(settings.properties());
        deployment.ifPresent(commands -> command.bootCommands("post", commands));
        PayaraProcess started =
                PayaraProcess.start("Payara Server", command.build(), settings.variables(), domain.consoleLog());
        process = started;
        domain.occupation().note(started.pid());
    }

    /** An agent would change classes before they are archived, and a server without an application loads too few. */
    private List<String> archiveOptions() {
        boolean worthWriting =
                settings.application().isPresent() && settings.extraJvmOptions().isEmpty();
        return classes.exists() || worthWriting ? classes.jvmOptions() : List.of();
    }

    /**
     * Waits until the application answers, or the bare server when it has none.
     *
     * @throws LauncherException when the JVM ended, the deployment failed or time ran out, with the log's lines that matter
     */
    public void awaitReady(Duration limit) {
        if (fingerprint.isEmpty()) {
            URI administration = URI.create("http://127.0.0.1:" + ports.admin() + "/");
            running().awaitOpen(ports.admin(), administration, limit);
            return;
        }
        running().awaitLoaded(DomainTemplate.NAME, baseUri().resolve(settings.readiness()), limit);
        domain.noteDeployed(fingerprint);
    }

    /** Where the application is reached, without a path. */
    public URI baseUri() {
        return URI.create("http://127.0.0.1:" + ports.http());
    }

    /** The port of {@code asadmin} and of the admin console. */
    public int adminPort() {
        return ports.admin();
    }

    /** The port of this member of the data grid. */
    public int gridPort() {
        return ports.grid();
    }

    /** The name of the grid, which its other members must use too. */
    public String gridName() {
        return settings.grid();
    }

    /** The generated password of the user {@code admin}. */
    public String adminPassword() {
        return domain.password().value();
    }

    /** Runs an administration command on this server and returns what it printed. */
    public String asadmin(String... command) {
        return new Asadmin(distribution, domain.password().file(), domain.folder()).remote(ports.admin(), command);
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
        return domain.consoleLog();
    }

    /** Ends the server in good order; harmless when it does not run. */
    public void stop() {
        PayaraProcess current = process;
        if (current != null) {
            current.stop(STOP_LIMIT);
            classes.keep(true);
        }
    }

    /** Ends the server as a crash would; harmless when it does not run. */
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
            throw new IllegalStateException("The server has not been started");
        }
        return current;
    }
}
