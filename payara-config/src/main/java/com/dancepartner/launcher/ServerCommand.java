package com.dancepartner.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The command line of Payara Server's JVM, as {@code asadmin start-domain --dry-run} prints it. */
final class ServerCommand {

    private final Distribution distribution;
    private final Path domain;
    private final List<String> jvmOptions = new ArrayList<>();
    private final List<String> arguments = new ArrayList<>();

    /**
     * The command for a domain.
     *
     * @param configured the options written in domain.xml
     */
    ServerCommand(Distribution distribution, Path domain, List<String> configured) {
        this.distribution = distribution;
        this.domain = domain;
        jvmOptions.addAll(JvmOptions.resolve(
                configured,
                Jvm.feature(),
                Map.of(
                        "com.sun.aas.installRoot", distribution.glassfish().toString(),
                        "com.sun.aas.instanceRoot", domain.toString())));
    }

    ServerCommand with(List<String> options) {
        jvmOptions.addAll(options);
        return this;
    }

    ServerCommand properties(Map<String, String> properties) {
        new TreeMap<>(properties).forEach((name, value) -> jvmOptions.add("-D" + name + "=" + value));
        return this;
    }

    /** Commands that Payara runs while it starts: {@code pre} or {@code post}. */
    ServerCommand bootCommands(String moment, Path file) {
        arguments.addAll(List.of("-" + moment + "bootcommandfile", file.toString()));
        return this;
    }

    List<String> build() {
        List<String> line = new ArrayList<>();
        line.add(Jvm.java());
        line.add("-cp");
        line.add(domain.resolve("lib/ext") + "/*:" + distribution.bootstrapJar());
        line.addAll(jvmOptions);
        line.add("-Dcom.sun.aas.installRoot=" + distribution.glassfish());
        line.add("-Dcom.sun.aas.instanceRoot=" + domain);
        line.add("com.sun.enterprise.glassfish.bootstrap.ASMain");
        line.addAll(List.of("-type", "DAS", "-instancename", "server", "-upgrade", "false", "-read-stdin", "false"));
        line.addAll(List.of("-domainname", String.valueOf(domain.getFileName()), "-domaindir", domain.toString()));
        line.addAll(List.of("-verbose", "false", "-debug", "false"));
        line.addAll(arguments);
        return List.copyOf(line);
    }
}
