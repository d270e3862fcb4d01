package com.dancepartner.bench;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * An open loop: requests leave at their intended moments whether or not earlier ones were answered, and the latency counts
 * from the intended moment, so that a stall is felt by everybody who would have come meanwhile.
 */
final class SearchLoad {

    private final Supplier<Shot> shots;

    /** @param shots made before their moments come, so that making them delays nothing */
    SearchLoad(Supplier<Shot> shots) {
        this.shots = shots;
    }

    SearchLoad(Caller caller, Supplier<HttpRequest> requests) {
        this(() -> {
            HttpRequest request = requests.get();
            return () -> caller.sendAsync(request);
        });
    }

    /** Returns when all are answered. */
    Outcome run(Schedule schedule) {
        Outcome outcome = new Outcome(new Latencies(), new Latencies(), new Tally());
        List<CompletableFuture<Void>> pending = new ArrayList<>();
        long began = System.nanoTime();
        for (int i = 0; i < schedule.count(); i++) {
            Shot shot = shots.get();
            long intended = began + schedule.offset(i);
            outcome.lateness().add(waitFor(intended) - intended);
            pending.add(shot.fire().thenAccept(status -> outcome.add(status, intended)));
        }
        CompletableFuture.allOf(pending.toArray(CompletableFuture[]::new)).join();
        return outcome;
    }

    private static long waitFor(long moment) {
        long now = System.nanoTime();
        while (now < moment) {
            LockSupport.parkNanos(moment - now);
            now = System.nanoTime();
        }
        return now;
    }

    /** A request that is ready to be sent; the outcome is the status, or why there is none, and never a failure. */
    interface Shot {

        CompletableFuture<String> fire();
    }

    /**
     * What came of it.
     *
     * @param latencies of answers with status 200, from the intended moment
     * @param lateness of the load generator itself: from the intended moment until the request was handed over
     */
    record Outcome(Latencies latencies, Latencies lateness, Tally answers) {

        private void add(String status, long intended) {
            answers.add(status);
            if (status.equals(Caller.OK)) {
                latencies.add(System.nanoTime() - intended);
            }
        }
    }
}
