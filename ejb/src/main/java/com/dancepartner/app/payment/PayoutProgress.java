package com.dancepartner.app.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Tells the log every few seconds how far this node has come with a payout run. */
@ApplicationScoped
public class PayoutProgress {

    private static final Logger LOG = System.getLogger(PayoutProgress.class.getName());

    /** A step that nothing was heard of for so long ended long ago. */
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    private final Map<String, Pace> steps = new ConcurrentHashMap<>();
    private final LongSupplier nanos;
    private final Consumer<String> log;

    public PayoutProgress() {
        this(System::nanoTime, line -> LOG.log(Level.INFO, line));
    }

    PayoutProgress(LongSupplier nanos, Consumer<String> log) {
        this.nanos = nanos;
        this.log = log;
    }

    public void planned(UUID jobRunId, int more) {
        told("Payout run %s: %s transfers planned (%s a second)", jobRunId, more, "");
    }

    /** @param total how many the run has */
    public void sent(UUID jobRunId, int more, long total) {
        told("Payout run %s: %s of " + Pace.figure(total) + " transfers sent (%s a second)", jobRunId, more, "sent ");
    }

    private void told(String line, UUID jobRunId, int more, String step) {
        long now = nanos.getAsLong();
        steps.values().removeIf(pace -> pace.isOlderThan(FORGOTTEN, now));
        steps.computeIfAbsent(step + jobRunId, key -> new Pace(now))
                .add(more, now)
                .ifPresent(done -> log.accept(String.format(
                        Locale.ROOT, line, jobRunId, Pace.figure(done.count()), Pace.figure(done.rate()))));
    }
}
