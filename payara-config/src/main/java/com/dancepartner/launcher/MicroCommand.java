package com.dancepartner.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The command line of a node of Payara Micro. */
final class MicroCommand {

    static final String LOGGING = """
        handlers=java.util.logging.ConsoleHandler
        java.util.logging.ConsoleHandler.formatter=fish.payara.enterprise.server.logging.JSONLogFormatter
        java.util.logging.ConsoleHandler.level=FINE
        .level=INFO
        """;

    private final PayaraMicroBuilder settings;
    private final Path folder;
    private final int httpPort;
    private final int gridPort;

    MicroCommand(PayaraMicroBuilder settings, Path folder, int httpPort, int gridPort) {
        this.settings = settings;
        this.folder = folder;
        this.httpPort = httpPort;
        this.gridPort = gridPort;
    }

    List<String> build(List<String> archiveOptions) {
        List<String> line = new ArrayList<>();
        line.add(Jvm.java());
        line.addAll(settings.startupChoice().jvmOptions());
        line.add("-Xmx" + settings.heap());
        line.addAll(archiveOptions);
        line.addAll(settings.extraJvmOptions());
        line.add("-Dhazelcast.socket.bind.any=false");
        line.add("-Dhazelcast.socket.server.bind.any=false");
        line.add("-Dhazelcast.phone.home.enabled=false");
        new TreeMap<>(settings.properties()).forEach((name, value) -> line.add("-D" + name + "=" + value));
        line.addAll(List.of("-jar", settings.jar().toString()));
        line.addAll(List.of("--deploy", settings.application().toString(), "--contextroot", "/"));
        line.addAll(List.of(
                "--port",
                String.valueOf(httpPort),
                "--rootdir",
                folder.resolve("root").toString()));
        line.addAll(List.of(
                "--prebootcommandfile", folder.resolve("before-boot.txt").toString()));
        line.addAll(
                List.of("--logproperties", folder.resolve("logging.properties").toString()));
        line.addAll(List.of("--addlibs", settings.driver().toString(), "--disablephonehome"));
        line.addAll(grid());
        return List.copyOf(line);
    }

    private List<String> grid() {
        return List.of(
                "--clustermode",
                "tcpip:" + Ports.gridMembers(gridPort, settings.members()),
                "--interfaces",
                "127.0.0.1",
                "--startport",
                String.valueOf(gridPort),
                "--clustername",
                settings.grid(),
                "--nohostaware");
    }
}
