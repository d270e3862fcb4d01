package com.dancepartner.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The folder in which fetched packages lie unpacked, shared by all checkouts and processes of a user. */
final class PackageCache {

    private static final String UNFINISHED = ".unfinished-";

    private final Path folder;
    private final Consumer<String> progress;

    PackageCache(Path folder, Consumer<String> progress) {
        this.folder = folder;
        this.progress = progress;
    }

    /** {@code DP_CACHE_DIR}, or a folder of the machine for root, or one below the user's cache folder. */
    static PackageCache ofThisUser(Consumer<String> progress) {
        return new PackageCache(folder(System.getenv(), ServerAccount.isRoot()), progress);
    }

    static Path folder(Map<String, String> environment, boolean root) {
        String own = environment.getOrDefault("DP_CACHE_DIR", "");
        if (!own.isBlank()) {
            return Path.of(own).toAbsolutePath().normalize();
        }
        if (root) {
            return Path.of("/var/cache/dance-partner");
        }
        String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path cache = Path.of(xdg).isAbsolute() ? Path.of(xdg) : Path.of(System.getProperty("user.home"), ".cache");
        return cache.resolve("dance-partner");
    }

    /**
     * The unpacked programs, fetched first when they are missing. Another process that is fetching them is waited for.
     *
     * @throws IOException when they can't be fetched or don't hold what is needed
     */
    PostgresBinaries obtain() throws IOException {
        Path tree = folder.resolve("postgres-" + platform());
        Optional<PostgresBinaries> present = new PostgresInstallation(tree).find();
        if (present.isPresent()) {
            return present.get();
        }
        AptPackages.requireTools();
        Folders.createReadable(folder);
        return ProcessLock.holding(folder.resolve(".lock"), () -> fetchUnlessPresent(tree));
    }

    private PostgresBinaries fetchUnlessPresent(Path tree) throws IOException {
        if (new PostgresInstallation(tree).find().isEmpty()) {
            for (Path leftover : Folders.matching(folder, "*" + UNFINISHED + "*")) {
                Folders.delete(leftover);
            }
            Folders.delete(tree);
            fetch(tree);
        }
        return new PostgresInstallation(tree)
                .find()
                .orElseThrow(() -> new IOException("the fetched packages hold no complete PostgreSQL with PostGIS"));
    }

    private void fetch(Path tree) throws IOException {
        Path work = folder.resolve(tree.getFileName() + UNFINISHED + UUID.randomUUID());
        try {
            Path unpacked = new AptPackages(work, progress).fetchAndUnpack();
            Files.move(unpacked, tree, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Folders.delete(work);
        }
    }

    /** Distribution, release and processor: packages of one don't run on another. */
    private static String platform() throws IOException {
        Path release = Path.of("/etc/os-release");
        String text = Files.isReadable(release) ? Files.readString(release, StandardCharsets.UTF_8) : "";
        String name = value(text, "ID") + "-" + value(text, "VERSION_ID") + "-" + System.getProperty("os.arch");
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]", "_");
    }

    private static String value(String text, String key) {
        return text.lines()
                .filter(line -> line.startsWith(key + "="))
                .map(line -> line.substring(key.length() + 1).replace("\"", ""))
                .findFirst()
                .orElse("unknown");
    }
}
