package com.dancepartner.database;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How to run a private cluster.
 *
 * @param dataDirectory the cluster's folder: the data goes into {@code data} in it, the password beside that into
 *     {@code dance-partner.password}; made when missing
 * @param port TCP port on 127.0.0.1, or 0 for a free one
 * @param settings PostgreSQL's own settings, such as {@code max_connections}; they win over the defaults made here
 * @param progress receives a line of text for each step that takes time
 * @param durable false gives up safety against a crash of the machine for speed, and stops the server when this process
 *     ends: for tests only
 */
public record PostgresOptions(
        Path dataDirectory, int port, Map<String, String> settings, Consumer<String> progress, boolean durable) {

    /** Copies the settings. */
    public PostgresOptions {
        settings = Map.copyOf(settings);
    }

    /** A cluster whose data outlives crashes, on a free port, with default settings, without progress lines. */
    public static PostgresOptions durable(Path dataDirectory) {
        return new PostgresOptions(dataDirectory, 0, Map.of(), line -> {}, true);
    }

    /** A fast cluster for tests, on a free port, with default settings, without progress lines. */
    public static PostgresOptions forTests(Path dataDirectory) {
        return new PostgresOptions(dataDirectory, 0, Map.of(), line -> {}, false);
    }

    /** The same on a certain port. */
    public PostgresOptions withPort(int newPort) {
        return new PostgresOptions(dataDirectory, newPort, settings, progress, durable);
    }

    /** The same with other settings. */
    public PostgresOptions withSettings(Map<String, String> newSettings) {
        return new PostgresOptions(dataDirectory, port, newSettings, progress, durable);
    }

    /** The same with another receiver of progress lines. */
    public PostgresOptions withProgress(Consumer<String> newProgress) {
        return new PostgresOptions(dataDirectory, port, settings, newProgress, durable);
    }
}
