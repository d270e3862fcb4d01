package com.dancepartner.api.edge;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A body of spaces that comes as slowly as it was told to. */
final class SlowBody extends ServletInputStream {

    private final int size;
    private final long nanosPerRead;
    private int given;
    private @Nullable ReadListener listener;

    SlowBody(int size, long nanosPerRead) {
        this.size = size;
        this.nanosPerRead = nanosPerRead;
    }

    int given() {
        return given;
    }

    @Nullable
    ReadListener listener() {
        return listener;
    }

    @Override
    public int read() {
        LockSupport.parkNanos(nanosPerRead);
        return given == size ? -1 : step();
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        LockSupport.parkNanos(nanosPerRead);
        int count = 0;
        while (count < length && given < size) {
            target[offset + count++] = (byte) step();
        }
        return count == 0 && length > 0 ? -1 : count;
    }

    private int step() {
        given++;
        return ' ';
    }

    @Override
    public boolean isFinished() {
        return given == size;
    }

    @Override
    public boolean isReady() {
        return given < size;
    }

    @Override
    public void setReadListener(ReadListener readListener) {
        listener = readListener;
    }
}
