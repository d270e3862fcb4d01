package com.dancepartner.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Shows other processes that this one uses a cluster, so that only the last user stops it: each user locks a byte of
 * its own in one file, and whoever can lock the whole file is alone. A process that dies loses its lock.
 */
final class ClusterUse implements AutoCloseable {

    private final FileChannel channel;
    private final FileLock own;

    private ClusterUse(FileChannel channel, FileLock own) {
        this.channel = channel;
        this.own = own;
    }

    static ClusterUse begin(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        long position = ThreadLocalRandom.current().nextLong(Long.MAX_VALUE - 1);
        return new ClusterUse(channel, channel.lock(position, 1, false));
    }

    /** Gives this use up; true when nobody else uses the cluster. To be called once. */
    boolean endAsLast() throws IOException {
        own.release();
        try (FileLock whole = lockWhole()) {
            return whole != null;
        } finally {
            channel.close();
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private @Nullable FileLock lockWhole() throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
