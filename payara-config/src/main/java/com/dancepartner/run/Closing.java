package com.dancepartner.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** Parts that run, closed in the opposite order; one that fails to close does not keep the others from it. */
final class Closing implements AutoCloseable {

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final Consumer<String> progress;

    Closing(Consumer<String> progress) {
        this.progress = progress;
    }

    <T extends AutoCloseable> T add(T part) {
        parts.push(part);
        return part;
    }

    @Override
    public void close() {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) { // whatever it is, the others must be closed all the same
                progress.accept("Could not stop a part cleanly: " + e);
            }
        }
    }
}
