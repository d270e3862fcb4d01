package com.dancepartner.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The programs of one PostgreSQL version with PostGIS.
 *
 * @param directory folder with {@code initdb}, {@code pg_ctl} and {@code postgres}
 * @param majorVersion 15 or more
 * @param environment variables that the programs need to find their libraries
 */
record PostgresBinaries(Path directory, int majorVersion, Map<String, String> environment) {

    /** The oldest PostgreSQL that the schema is written for. */
    static final int OLDEST_VERSION = 15;

    PostgresBinaries {
        environment = Map.copyOf(environment);
    }

    /**
     * Looks for installed programs, then for fetched ones in the cache folder, and else fetches them.
     *
     * @param progress receives a line for each step that takes time
     * @throws PostgresUnavailableException when there are none and none can be fetched
     */
    static PostgresBinaries locate(Consumer<String> progress) {
        try {
            Optional<PostgresBinaries> installed = new PostgresInstallation(Path.of("/")).find();
            return installed.isPresent()
                    ? installed.get()
                    : PackageCache.ofThisUser(progress).obtain();
        } catch (IOException e) {
            throw PostgresUnavailableException.nothingFound(e);
        }
    }

    String program(String name) {
        return directory.resolve(name).toString();
    }
}
