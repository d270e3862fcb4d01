package com.dancepartner.incontainer.support;

import com.dancepartner.launcher.BootCommands;
import com.dancepartner.launcher.PayaraServer;
import com.dancepartner.launcher.PoolSize;
import com.dancepartner.launcher.Role;
import com.dancepartner.launcher.Startup;
import com.dancepartner.run.Artifacts;
import com.dancepartner.run.Services;
import com.dancepartner.run.StackOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Starts what the containers need before Arquillian looks for them, and stops it after the last test. */
public final class ContainerSession implements LauncherSessionListener {

    private final List<AutoCloseable> running = new ArrayList<>();

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        String container = System.getProperty("arquillian.launch");
        if (container == null || !running.isEmpty()) {
            return;
        }
        Path state = Path.of("target", container + "-" + ProcessHandle.current().pid())
                .toAbsolutePath();
        StackOptions options = StackOptions.forTests(state, 0, System.out::println);
        Services services = Services.start(options, URI.create("http://127.0.0.1:1"));
        running.add(services);
        if (container.equals("server")) {
            startServer(state, services.environment());
        } else {
            prepareMicro(state, services.environment());
        }
    }

    private void startServer(Path state, Map<String, String> environment) {
        Artifacts artifacts = Artifacts.ofSystemProperties();
        PayaraServer server = PayaraServer.builder()
                .distribution(artifacts.payaraZip())
                .driver(artifacts.driverJar())
                .domainDirectory(state.resolve("domain"))
                .pool(2, 10)
                .environment(environment)
                .startup(Startup.FAST)
                .build();
        running.add(server::stop);
        server.start();
        server.awaitReady(java.time.Duration.ofMinutes(3));
        // Arquillian asks the server for the listener's port and finds the name of a property: it must know that one
        // too
        String told = server.asadmin(
                "create-system-properties",
                "--target",
                "server-config",
                "dp.http.port=" + server.baseUri().getPort());
        System.out.println(told);
        System.setProperty("container.admin.port", Integer.toString(server.adminPort()));
        System.setProperty("container.admin.password", server.adminPassword());
    }

    /** Arquillian starts Micro itself, with the environment of this JVM: settings go as system properties instead. */
    private static void prepareMicro(Path state, Map<String, String> environment) {
        Path commands = state.resolve("before-boot.txt");
        String boot = String.join(
                        "\n", BootCommands.of(Role.MICRO, new PoolSize(2, 10)).beforeBoot()) + "\n";
        for (Map.Entry<String, String> variable : environment.entrySet()) {
            boot = boot.replace("${ENV=" + variable.getKey() + "}", variable.getValue());
        }
        try {
            Files.writeString(commands, boot, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Artifacts artifacts = Artifacts.ofSystemProperties();
        System.setProperty("container.micro.jar", artifacts.microJar().toString());
        System.setProperty("container.micro.jvm", jvmOptions(environment));
        System.setProperty(
                "container.micro.options",
                "--addlibs " + artifacts.driverJar() + " --prebootcommandfile " + commands
                        + " --disablephonehome --clustermode tcpip:127.0.0.1:6900 --interfaces 127.0.0.1 --startport 6900"
                        + " --clustername in-container-"
                        + ProcessHandle.current().pid());
    }

    private static String jvmOptions(Map<String, String> environment) {
        return environment.entrySet().stream()
                .map(variable -> "-D"
                        + variable.getKey().toLowerCase(java.util.Locale.ROOT).replace('_', '.') + "="
                        + variable.getValue().replaceAll("\\s", ""))
                .collect(Collectors.joining(
                        " ",
                        "-XX:TieredStopAtLevel=1 -Dhazelcast.socket.bind.any=false"
                                + " -Dhazelcast.socket.server.bind.any=false ",
                        ""));
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        for (int i = running.size() - 1; i >= 0; i--) {
            try {
                running.get(i).close();
            } catch (Exception e) { // AutoCloseable's; the others are closed all the same
                System.err.println("could not stop cleanly: " + e);
            }
        }
        running.clear();
    }
}
