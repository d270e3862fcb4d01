package com.dancepartner.bench;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Texts one after another, from the first again after the last; for any number of threads. */
final class Cycle implements Supplier<String> {

    private final List<String> texts;
    private final AtomicInteger next = new AtomicInteger();

    Cycle(List<String> texts) {
        this.texts = List.copyOf(texts);
    }

    @Override
    public String get() {
        return texts.get(Math.floorMod(next.getAndIncrement(), texts.size()));
    }
}
