package com.dancepartner.run;

import com.dancepartner.launcher.LauncherException;
import com.dancepartner.launcher.PayaraMicro;
import com.dancepartner.launcher.PayaraServer;
import com.dancepartner.launcher.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The whole product on this machine: its services, Payara Server with the EAR, and nodes in its grid. */
public final class Stack implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Answered by the application itself; Payara calls its health good without one, too. */
    private static final String READINESS = "/.well-known/jwks.json";

    private static final int POOL_LEAST = 2;
    private static final int POOL_MOST = 20;

    private final StackOptions options;
    private final Artifacts artifacts;
    private final Closing running;
    private final URI baseUri;
    private final Services services;
    private final List<Integer> gridPorts = new ArrayList<>();
    private final List<PayaraMicro> nodes = new ArrayList<>();
    private final PayaraServer server;

    private Stack(StackOptions options, Artifacts artifacts) {
        this.options = options;
        this.artifacts = artifacts;
        this.running = new Closing(options.progress());
        this.baseUri =
                URI.create("http://127.0.0.1:" + Ports.choose(options.ports().http(), "HTTP", "http.port"));
        this.services = running.add(Services.start(options, baseUri));
        for (int i = 0; i <= options.nodes(); i++) {
            gridPorts.add(Ports.choose(0, "data grid", "grid.port"));
        }
        try {
            this.server = buildServer();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Starts everything and waits until the application answers. What was started is stopped when something fails. */
    public static Stack start(StackOptions options, Artifacts artifacts) {
        Stack stack = new Stack(options, artifacts);
        try {
            options.progress().accept("Starting Payara Server with the EAR");
            stack.running.add(stack.server::stop);
            stack.restartServer();
            for (int i = 1; i <= options.nodes(); i++) {
                options.progress().accept("Starting Payara Micro node " + i);
                stack.startNode(i);
            }
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    private PayaraServer buildServer() {
        return PayaraServer.builder()
                .distribution(artifacts.payaraZip())
                .driver(artifacts.driverJar())
                .domainDirectory(options.state().resolve("domain"))
                .application(artifacts.ear())
                .readinessPath(READINESS)
                .httpPort(baseUri.getPort())
                .adminPort(options.ports().admin())
                .gridPort(gridPorts.get(0))
                .gridMembers(gridPorts)
                .pool(POOL_LEAST, POOL_MOST)
                .environment(services.environment())
                .startup(options.startup())
                .progress(options.progress())
                .build();
    }

    /** Starts the server, which must not be running, and waits until it is ready. */
    public void restartServer() {
        server.start();
        try {
            server.awaitReady(PATIENCE);
        } catch (LauncherException e) {
            server.kill();
            throw e;
        }
    }

    private void startNode(int number) {
        Map<String, String> environment = new HashMap<>(services.environment());
        environment.putAll(options.nodeEnvironment());
        Path folder = options.state().resolve("node-" + number);
        PayaraMicro node = PayaraMicro.builder()
                .jar(artifacts.microJar())
                .driver(artifacts.driverJar())
                .directory(folder)
                .application(underItsOwnName(artifacts.nodeWar(), folder))
                .readinessPath(READINESS)
                .gridPort(gridPorts.get(number))
                .gridMembers(gridPorts)
                .gridName(server.gridName())
                .pool(POOL_LEAST, POOL_MOST)
                .environment(environment)
                .startup(options.startup())
                .build();
        running.add(node::stop);
        nodes.add(node);
        node.start();
        node.awaitReady(PATIENCE);
    }

    /** The WAR under the application's name: Payara lets only an application of that name resume the server's jobs. */
    private static Path underItsOwnName(Path war, Path folder) {
        try {
            Files.createDirectories(folder);
            return Files.copy(war, folder.resolve("dance-partner.war"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare a node in " + folder, e);
        }
    }

    public URI baseUri() {
        return baseUri;
    }

    public Services services() {
        return services;
    }

    public PayaraServer server() {
        return server;
    }

    public List<PayaraMicro> nodes() {
        return List.copyOf(nodes);
    }

    @Override
    public void close() {
        running.close();
    }
}
