package com.dancepartner.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds PostgreSQL with PostGIS in a tree laid out as Debian and Ubuntu do.
 *
 * @param root {@code /} for the machine itself, or the folder into which packages were unpacked
 */
record PostgresInstallation(Path root) {

    private static final Pattern POSTGIS_VERSION = Pattern.compile("default_version\\s*=\\s*'(\\d+)\\.(\\d+)");
    private static final int OLDEST_POSTGIS = 303;

    /** The highest version that is new enough and has a PostGIS that is new enough. */
    Optional<PostgresBinaries> find() throws IOException {
        return Folders.matching(root.resolve("usr/lib/postgresql"), "[1-9]*").stream()
                .filter(folder -> folder.getFileName().toString().matches("\\d{1,4}"))
                .map(this::binaries)
                .filter(found -> found.majorVersion() >= PostgresBinaries.OLDEST_VERSION)
                .filter(this::isComplete)
                .max(Comparator.comparingInt(PostgresBinaries::majorVersion));
    }

    private PostgresBinaries binaries(Path folder) {
        int version = Integer.parseInt(folder.getFileName().toString());
        return new PostgresBinaries(folder.resolve("bin"), version, environment());
    }

    private boolean isComplete(PostgresBinaries binaries) {
        Path control =
                root.resolve("usr/share/postgresql/%d/extension/postgis.control".formatted(binaries.majorVersion()));
        return Stream.of("initdb", "pg_ctl", "postgres")
                        .allMatch(name -> Files.isExecutable(Path.of(binaries.program(name))))
                && hasRecentPostgis(control);
    }

    private static boolean hasRecentPostgis(Path control) {
        try {
            Matcher version = POSTGIS_VERSION.matcher(Files.readString(control, StandardCharsets.UTF_8));
            return version.find()
                    && Integer.parseInt(version.group(1)) * 100 + Integer.parseInt(version.group(2)) >= OLDEST_POSTGIS;
        } catch (IOException e) {
            return false;
        }
    }

    /** Unpacked packages find their libraries and PROJ its tables only when told where they are. */
    private Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>();
        if (root.getNameCount() > 0) {
            environment.put("LD_LIBRARY_PATH", libraryPath());
            environment.put("PROJ_DATA", root.resolve("usr/share/proj").toString());
            environment.put("PROJ_LIB", root.resolve("usr/share/proj").toString());
        }
        return environment;
    }

    private String libraryPath() {
        return Stream.of("usr/lib", "lib")
                .flatMap(folder -> multiarchFolders(root.resolve(folder)).stream())
                .map(Path::toString)
                .collect(Collectors.joining(":"));
    }

    private static List<Path> multiarchFolders(Path folder) {
        try {
            return Folders.matching(folder, "*-linux-gnu*");
        } catch (IOException e) {
            return List.of();
        }
    }
}
