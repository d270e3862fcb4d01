package com.dancepartner.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A program that came with the PostgreSQL of the private clusters, such as {@code pgbench}.
 *
 * @param environment variables that it needs to find its libraries
 */
public record PostgresProgram(Path file, Map<String, String> environment) {

    /** Copies the variables. */
    public PostgresProgram {
        environment = Map.copyOf(environment);
    }

    /**
     * Looks for the program where the clusters' own ones are.
     *
     * @param progress receives a line for each step that takes time
     * @throws PostgresUnavailableException when there is no PostgreSQL, or it came without this program
     */
    public static PostgresProgram locate(String name, Consumer<String> progress) {
        return of(PostgresBinaries.locate(progress), name);
    }

    static PostgresProgram of(PostgresBinaries binaries, String name) {
        Path file = Path.of(binaries.program(name));
        if (!Files.isExecutable(file)) {
            throw new PostgresUnavailableException("PostgreSQL %d in %s came without %s"
                    .formatted(binaries.majorVersion(), binaries.directory(), name));
        }
        return new PostgresProgram(file, binaries.environment());
    }
}
