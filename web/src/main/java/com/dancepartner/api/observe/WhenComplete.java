package com.dancepartner.api.observe;

import com.dancepartner.app.logging.LogContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

/** Logs a request that was answered by another thread than the one it came to. */
final class WhenComplete implements AsyncListener {

    private final RequestLine line;

    WhenComplete(RequestLine line) {
        this.line = line;
    }

    @Override
    public void onComplete(AsyncEvent event) {
        line.log();
        LogContext.clear();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        // is followed by completion
    }

    @Override
    public void onError(AsyncEvent event) {
        // is followed by completion
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        event.getAsyncContext().addListener(this);
    }
}
