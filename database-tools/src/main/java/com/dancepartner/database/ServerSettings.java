package com.dancepartner.database;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The settings that a private server is started with, but for its port. */
record ServerSettings(Map<String, String> values) {

    /** The defaults of this project, then the caller's settings over them. */
    static ServerSettings of(PostgresOptions options) {
        Map<String, String> values = new TreeMap<>(Map.of(
                "jit", "off",
                "timezone", "UTC",
                "log_timezone", "UTC"));
        if (!options.durable()) {
            List.of("fsync", "synchronous_commit", "full_page_writes").forEach(name -> values.put(name, "off"));
        }
        values.putAll(options.settings());
        values.put("listen_addresses", "127.0.0.1");
        values.put("unix_socket_directories", "");
        return new ServerSettings(values);
    }

    /** As arguments for {@code pg_ctl -o}, which hands them to a shell. */
    String asArguments(int port) {
        return "-p " + port + " "
                + values.entrySet().stream()
                        .map(setting -> "-c " + ServerAccount.quoted(setting.getKey() + "=" + setting.getValue()))
                        .collect(Collectors.joining(" "));
    }

    /** Whether the server was started with these settings, told from its {@code postmaster.opts}. */
    boolean matches(String startedWith) {
        return values.entrySet().stream()
                .allMatch(setting ->
                        startedWith.contains("\"-c\" \"%s=%s\"".formatted(setting.getKey(), setting.getValue())));
    }
}
