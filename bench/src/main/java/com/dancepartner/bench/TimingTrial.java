package com.dancepartner.bench;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Requests for existing and for unknown accounts, one at a time, in random order: what drifts meets both kinds alike. */
final class TimingTrial {

    private final Caller caller;
    private final Random random = new Random();
    private final Supplier<HttpRequest> existing;
    private final Supplier<HttpRequest> unknown;

    TimingTrial(Caller caller, Supplier<HttpRequest> existing, Supplier<HttpRequest> unknown) {
        this.caller = caller;
        this.existing = existing;
        this.unknown = unknown;
    }

    /** @param expected the status that both kinds must get */
    Timing run(String what, String expected, Plan plan) {
        sample(Timing.of(what, expected), plan.discarded());
        return sample(Timing.of(what, expected), plan.samples());
    }

    private Timing sample(Timing timing, int ofEach) {
        for (boolean isExisting : order(ofEach, random)) {
            HttpRequest request = isExisting ? existing.get() : unknown.get();
            long began = System.nanoTime();
            String status = caller.send(request);
            long took = System.nanoTime() - began;
            timing.answers().add(status);
            (isExisting ? timing.existing() : timing.unknown()).add(took);
        }
        return timing;
    }

    /** As many true as false, shuffled. */
    static List<Boolean> order(int ofEach, Random random) {
        List<Boolean> order = new ArrayList<>(Collections.nCopies(ofEach, true));
        order.addAll(Collections.nCopies(ofEach, false));
        Collections.shuffle(order, random);
        return order;
    }
}
