package com.dancepartner.app.host.photo;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Takes in and develops a few photos at a time, so that many at once take neither all memory nor all processors: never in a
 * transaction. A photo that is being developed takes up to 250 MB for a moment.
 */
@ApplicationScoped
public class Darkroom {

    private static final int READ_AT_ONCE = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Semaphore desks;
    private final Semaphore baths;
    private final Duration patience;

    public Darkroom() {
        this(
                new Semaphore(READ_AT_ONCE),
                new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2)),
                PATIENCE);
    }

    /**
     * @param desks where photos are read
     * @param baths where they are developed
     * @param patience with those who have a place
     */
    Darkroom(Semaphore desks, Semaphore baths, Duration patience) {
        this.desks = desks;
        this.baths = baths;
        this.patience = patience;
    }

    /**
     * Reads a photo to its end and develops it.
     *
     * @throws BusinessException VALIDATION_ERROR for the field photo; SERVICE_UNAVAILABLE when too many wait already
     */
    public PhotoPrints develop(InputStream sent) {
        return within(desks, () -> {
            byte[] bytes = read(sent);
            return within(baths, () -> PhotoStudio.develop(bytes));
        });
    }

    private static byte[] read(InputStream sent) {
        try {
            return sent.readNBytes(PhotoStudio.MOST_BYTES + 1);
        } catch (IOException e) {
            throw new BusinessException(ErrorCode.VALIDATION_ERROR, "The photo did not arrive whole", "photo");
        }
    }

    private PhotoPrints within(Semaphore room, Supplier<PhotoPrints> work) {
        enter(room);
        try {
            return work.get();
        } finally {
            room.release();
        }
    }

    private void enter(Semaphore room) {
        try {
            if (!room.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new BusinessException(
                        ErrorCode.SERVICE_UNAVAILABLE, "Too many photos are being sent at this moment: try again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting to develop a photo", e);
        }
    }
}
