package com.dancepartner.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.dancepartner.database.PostgresProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PgbenchTest {

    private static final String OUTPUT = """
        pgbench (15.14 (Debian 15.14-0+deb12u1))
        query mode: prepared
        number of transactions actually processed: 12000
        number of failed transactions: 0 (0.000%)
        latency average = 1.666 ms
        initial connection time = 4.321 ms
        tps = 1200.000000 (without initial connection time)
        """;

    @TempDir
    Path folder;

    /** A program that prints how it was called, then what the text says. */
    private Pgbench pgbench(String text) throws IOException {
        Path program = folder.resolve("pgbench");
        Files.writeString(program, "#!/bin/sh\nprintf '%s\\n' \"$*\" > \"$CALLED\"\n" + text, StandardCharsets.UTF_8);
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return new Pgbench(
                new PostgresProgram(
                        program, Map.of("CALLED", folder.resolve("called").toString())),
                new Database("127.0.0.1", "5433", "dancepartner", "owner", "secret"),
                2,
                folder.resolve("scripts"));
    }

    @Test
    @DisplayName("G49: each search is a script of its queries, prepared once, run by as many clients as there are CPUs")
    void run() throws IOException {
        Pgbench pgbench = pgbench("cat <<'END'\n" + OUTPUT + "END\n");
        List<Path> scripts = pgbench.write(List.of(List.of("SELECT 1", "SELECT 2"), List.of("SELECT 3")));
        assertThat(scripts.get(0)).hasContent("SELECT 1;\nSELECT 2;\n");
        Rate rate = pgbench.run(scripts, Duration.ofSeconds(10));
        assertThat(rate.count()).isEqualTo(12_000);
        assertThat(rate.perSecond()).isCloseTo(1200, within(1e-3));
        assertThat(folder.resolve("called"))
                .hasContent("-n -M prepared -c 2 -j 1 -T 10 -h 127.0.0.1 -p 5433 -U owner -f " + scripts.get(0) + " -f "
                        + scripts.get(1) + " dancepartner");
    }

    @Test
    @DisplayName("bench: a statement that fails breaks off with what the program said")
    void failed() throws IOException {
        Pgbench pgbench = pgbench("echo 'error: client 0 script 3 aborted' >&2; exit 2\n");
        assertThatThrownBy(() -> pgbench.run(List.of(), Duration.ofSeconds(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("pgbench broke off: error: client 0 script 3 aborted");
    }

    @Test
    @DisplayName("bench: output without a rate is refused")
    void noRate() {
        assertThatThrownBy(() -> Pgbench.rate("nothing")).hasMessage("pgbench tells no rate: nothing");
    }

    @Test
    @DisplayName("bench: the sessions of pgbench have the settings of the product's pool")
    void options() {
        assertThat(PoolOptions.read()).contains("-c lock_timeout=2s");
        assertThat(PoolOptions.of("set \"pool.property.options=-c jit=off -c work_mem=8MB\"\n"))
                .isEqualTo("-c jit=off -c work_mem=8MB");
        assertThat(PoolOptions.of("set pool.property.user=owner\n")).isEmpty();
    }
}
