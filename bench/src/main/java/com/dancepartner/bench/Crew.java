package com.dancepartner.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Threads that repeat one piece of work until the time is over: a closed loop. */
final class Crew {

    private final long began = System.nanoTime();
    private final List<Future<Long>> members = new ArrayList<>();

    private Crew() {}

    static Crew start(int threads, Duration length, Runnable work) {
        Crew crew = new Crew();
        long deadline = crew.began + length.toNanos();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        for (int i = 0; i < threads; i++) {
            crew.members.add(pool.submit(() -> repeat(work, deadline)));
        }
        pool.shutdown();
        return crew;
    }

    /** Returns when it ended; what was begun in time is ended. */
    private static long repeat(Runnable work, long deadline) {
        while (System.nanoTime() < deadline) {
            work.run();
        }
        return System.nanoTime();
    }

    /** Waits for the last and says how long they worked, however late one asks. */
    Duration await() {
        long longest = 0;
        try {
            for (Future<Long> member : members) {
                longest = Math.max(longest, member.get() - began);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a measuring thread broke off: " + e.getCause(), e);
        }
        return Duration.ofNanos(longest);
    }
}
