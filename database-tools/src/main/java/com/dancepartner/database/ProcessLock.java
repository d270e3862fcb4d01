package com.dancepartner.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Mutual exclusion between the threads of this process and between processes, through a lock on a file. */
final class ProcessLock {

    private ProcessLock() {}

    /** Work done while the lock is held. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    /** Waits for the lock, does the work and releases the lock; a process that dies releases it too. */
    static synchronized <T> T holding(Path lockFile, Work<T> work) throws IOException {
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            return work.run();
        }
    }
}
