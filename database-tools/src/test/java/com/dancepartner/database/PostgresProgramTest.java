package com.dancepartner.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresProgramTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName("database tools: a program lies beside the server's, and runs with the same libraries")
    void beside() throws IOException {
        Path file = Files.createFile(folder.resolve("pgbench"));
        assertThat(file.toFile().setExecutable(true)).isTrue();
        PostgresProgram program = PostgresProgram.of(binaries(), "pgbench");
        assertThat(program.file()).isEqualTo(file);
        assertThat(program.environment()).containsEntry("LD_LIBRARY_PATH", "/libraries");
    }

    @Test
    @DisplayName("database tools: a PostgreSQL without the program is named")
    void missing() {
        assertThatThrownBy(() -> PostgresProgram.of(binaries(), "pgbench"))
                .isInstanceOf(PostgresUnavailableException.class)
                .hasMessageContaining("PostgreSQL 15 in " + folder + " came without pgbench");
    }

    private PostgresBinaries binaries() {
        return new PostgresBinaries(folder, 15, Map.of("LD_LIBRARY_PATH", "/libraries"));
    }
}
