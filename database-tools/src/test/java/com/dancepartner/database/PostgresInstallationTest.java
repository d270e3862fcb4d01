package com.dancepartner.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresInstallationTest {

    @Test
    void choosesTheHighestVersionWithRecentPostgis(@TempDir Path root) throws IOException {
        install(root, 9, "3.5.0");
        install(root, 15, "3.3.2");
        install(root, 16, "3.4.1");
        install(root, 17, "3.2.0");
        Files.createDirectories(root.resolve("usr/lib/postgresql/18/bin"));
        assertThat(new PostgresInstallation(root).find())
                .hasValueSatisfying(found -> assertThat(found.majorVersion()).isEqualTo(16));
    }

    @Test
    void findsNothingInAnEmptyTree(@TempDir Path root) throws IOException {
        assertThat(new PostgresInstallation(root).find()).isEmpty();
    }

    @Test
    void keepsFetchedPackagesWhereTheUserSays() {
        Map<String, String> environment = Map.of("DP_CACHE_DIR", "/own", "XDG_CACHE_HOME", "/xdg");
        assertThat(PackageCache.folder(environment, true)).isEqualTo(Path.of("/own"));
        assertThat(PackageCache.folder(Map.of("XDG_CACHE_HOME", "/xdg"), true))
                .isEqualTo(Path.of("/var/cache/dance-partner"));
        assertThat(PackageCache.folder(Map.of("XDG_CACHE_HOME", "/xdg"), false))
                .isEqualTo(Path.of("/xdg/dance-partner"));
        assertThat(PackageCache.folder(Map.of(), false).endsWith(".cache/dance-partner"))
                .isTrue();
    }

    private static void install(Path root, int version, String postgis) throws IOException {
        Path bin = Files.createDirectories(root.resolve("usr/lib/postgresql/" + version + "/bin"));
        for (String program : new String[] {"initdb", "pg_ctl", "postgres"}) {
            assertThat(Files.createFile(bin.resolve(program)).toFile().setExecutable(true))
                    .isTrue();
        }
        Path extension = Files.createDirectories(root.resolve("usr/share/postgresql/" + version + "/extension"));
        Files.writeString(extension.resolve("postgis.control"), "default_version = '" + postgis + "'\n");
    }
}
