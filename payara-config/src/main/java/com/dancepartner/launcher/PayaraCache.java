package com.dancepartner.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/** The folder for what is made once per machine: the unpacked Payara, configured domains, class archives. */
final class PayaraCache {

    /** Fills a fresh folder. */
    @FunctionalInterface
    interface Filler {
        void fill(Path folder) throws IOException;
    }

    private final Path root;

    PayaraCache(Path root) {
        this.root = root;
    }

    /** {@code DP_CACHE_DIR}, else {@code /var/cache/dance-partner} for root, else the user's own cache folder. */
    static PayaraCache ofThisMachine() {
        return new PayaraCache(
                locate(System.getenv(), System.getProperty("user.name"), System.getProperty("user.home")));
    }

    static Path locate(Map<String, String> environment, String user, String home) {
        String chosen = environment.get("DP_CACHE_DIR");
        if (chosen != null && !chosen.isBlank()) {
            return Path.of(chosen).toAbsolutePath();
        }
        if ("root".equals(user)) {
            return Path.of("/var/cache/dance-partner");
        }
        String shared = environment.get("XDG_CACHE_HOME");
        Path parent = shared == null || shared.isBlank() ? Path.of(home, ".cache") : Path.of(shared);
        return parent.resolve("dance-partner");
    }

    Path file(String name) {
        return root.resolve(name);
    }

    /** The folder of that name, made at first use by one process while others wait, and whole from the start. */
    Path folder(String name, Filler filler) {
        Path folder = root.resolve(name);
        if (Files.isDirectory(folder)) {
            return folder;
        }
        try {
            Files.createDirectories(folder.getParent());
            return make(folder, filler);
        } catch (IOException e) {
            throw new LauncherException(
                    "Cannot write to the cache folder " + root + "; choose another with DP_CACHE_DIR", e);
        }
    }

    private static Path make(Path folder, Filler filler) throws IOException {
        Path lockFile = folder.resolveSibling(folder.getFileName() + ".lock");
        synchronized (PayaraCache.class) {
            try (FileChannel channel =
                    FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                FileLock lock = channel.lock();
                try {
                    if (!Files.isDirectory(folder)) {
                        fillAside(folder, filler);
                    }
                } finally {
                    lock.release();
                }
            }
        }
        return folder;
    }

    private static void fillAside(Path folder, Filler filler) throws IOException {
        Path aside = folder.resolveSibling(folder.getFileName() + ".part");
        FileTrees.delete(aside);
        FileTrees.privateDirectory(aside);
        filler.fill(aside);
        Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
    }
}
