package com.dancepartner.run;

import com.dancepartner.launcher.Startup;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What to start and where. A port of 0 is a free one.
 *
 * @param state folder of all that lasts: database, domain, keys, logs
 * @param environment further settings of the application, by the names of their environment variables
 * @param demoWorld whether to seed hosts, clients and past bookings
 * @param durable whether the database survives a crash of the machine: tests do without
 */
public record StackOptions(
        Path state,
        int httpPort,
        int adminPort,
        int standInPort,
        int smtpPort,
        int inboxPort,
        int nodes,
        Startup startup,
        Map<String, String> environment,
        boolean demoWorld,
        boolean durable,
        Consumer<String> progress) {

    /** Everything on free ports, nothing durable, no demo world: for tests. */
    public static StackOptions forTests(Path state) {
        return new StackOptions(state, 0, 0, 0, 0, 0, 0, Startup.FAST, Map.of(), false, false, System.out::println);
    }

    public StackOptions withNodes(int count) {
        return new StackOptions(
                state,
                httpPort,
                adminPort,
                standInPort,
                smtpPort,
                inboxPort,
                count,
                startup,
                environment,
                demoWorld,
                durable,
                progress);
    }

    public StackOptions with(String variable, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(variable, value);
        return new StackOptions(
                state,
                httpPort,
                adminPort,
                standInPort,
                smtpPort,
                inboxPort,
                nodes,
                startup,
                more,
                demoWorld,
                durable,
                progress);
    }
}
