package com.dancepartner.api.edge;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.time.Duration;

/** A body of which one byte more than the limit is a PAYLOAD_TOO_LARGE, and one that comes too late a VALIDATION_ERROR. */
final class LimitedBody extends ServletInputStream {

    private final ServletInputStream body;
    private final long limit;
    private final Duration patience;
    private final long began = System.nanoTime();
    private long taken;

    LimitedBody(ServletInputStream body, long limit, Duration patience) {
        this.body = body;
        this.limit = limit;
        this.patience = patience;
    }

    static String tooLarge(long limit) {
        return "The body is larger than " + limit + " bytes";
    }

    @Override
    public int read() throws IOException {
        int next = body.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int wanted = (int) Math.min(length, limit - taken + 1);
        int read = body.read(target, offset, wanted);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) {
        taken += read;
        if (taken > limit) {
            throw new BusinessException(ErrorCode.PAYLOAD_TOO_LARGE, tooLarge(limit));
        }
        if (System.nanoTime() - began > patience.toNanos()) {
            throw new BusinessException(
                    ErrorCode.VALIDATION_ERROR, "The body did not arrive within " + patience.toSeconds() + " s");
        }
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }
}
