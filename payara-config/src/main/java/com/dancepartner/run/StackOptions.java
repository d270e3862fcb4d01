package com.dancepartner.run;

import com.dancepartner.launcher.Startup;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What to start and where.
 *
 * @param state folder of all that lasts: database, domain, keys, logs
 * @param nodes how many Payara Micro nodes join the server's grid
 * @param environment further settings of the application, by the names of their environment variables
 * @param nodeEnvironment settings that differ on the nodes
 * @param demoWorld whether to seed hosts, clients and past bookings
 * @param durable whether the database survives a crash of the machine: tests do without
 */
public record StackOptions(
        Path state,
        StackPorts ports,
        int nodes,
        Startup startup,
        Map<String, String> environment,
        Map<String, String> nodeEnvironment,
        boolean demoWorld,
        boolean durable,
        Consumer<String> progress) {

    /** Everything on free ports, nothing durable, no demo world: for tests. */
    public static StackOptions forTests(Path state, int nodes, Consumer<String> progress) {
        return new StackOptions(
                state, StackPorts.FREE, nodes, Startup.FAST, Map.of(), Map.of(), false, false, progress);
    }

    public StackOptions with(String variable, String value) {
        return new StackOptions(
                state,
                ports,
                nodes,
                startup,
                plus(environment, variable, value),
                nodeEnvironment,
                demoWorld,
                durable,
                progress);
    }

    public StackOptions withNodeSetting(String variable, String value) {
        return new StackOptions(
                state,
                ports,
                nodes,
                startup,
                environment,
                plus(nodeEnvironment, variable, value),
                demoWorld,
                durable,
                progress);
    }

    private static Map<String, String> plus(Map<String, String> before, String variable, String value) {
        Map<String, String> more = new HashMap<>(before);
        more.put(variable, value);
        return Map.copyOf(more);
    }
}
