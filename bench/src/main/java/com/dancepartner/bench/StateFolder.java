package com.dancepartner.bench;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder of one run, empty at its start; two runs on one machine would falsify each other, so the second is refused. */
final class StateFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel lock;
    private boolean forget;

    private StateFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** @throws IllegalStateException when another run uses the folder */
    static StateFolder open(Path wanted) throws IOException {
        Path path = wanted.toAbsolutePath().normalize();
        Files.createDirectories(path.resolveSibling(""));
        FileChannel lock = FileChannel.open(
                path.resolveSibling(path.getFileName() + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock.tryLock() == null) {
            lock.close();
            throw new IllegalStateException("Another benchmark runs in " + path + "; wait until it has ended");
        }
        delete(path);
        return new StateFolder(path, lock);
    }

    Path path() {
        return path;
    }

    /** The run went well: its logs are not needed. */
    void forgetAtTheEnd() {
        forget = true;
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            if (forget) {
                delete(path);
            }
        }
    }

    /** Only a folder that an installation has written its keys to. */
    private static void delete(Path folder) throws IOException {
        if (!Files.isDirectory(folder.resolve("keys"))) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }
}
