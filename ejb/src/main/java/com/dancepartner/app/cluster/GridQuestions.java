package com.dancepartner.app.cluster;

import com.hazelcast.core.HazelcastException;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks the data grid what the product can do without. When the grid fails, it is left alone for some seconds, so that
 * requests do not queue up before it, and a warning is logged once a minute.
 */
@ApplicationScoped
public class GridQuestions {

    private static final Logger LOG = System.getLogger(GridQuestions.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofMinutes(1);

    /** Nanoseconds from any origin: this measures, it does not tell the time. */
    LongSupplier stopwatch = System::nanoTime;

    private volatile @Nullable Long failedAt;
    private volatile @Nullable Long warnedAt;

    /** @return the answer; empty when the grid gives none */
    public <T> Optional<T> ask(Supplier<T> question) {
        if (isWithin(PAUSE, failedAt)) {
            return Optional.empty();
        }
        try {
            return Optional.of(question.get());
        } catch (HazelcastException | IllegalStateException e) {
            note(e);
            return Optional.empty();
        }
    }

    private synchronized void note(RuntimeException failure) {
        failedAt = stopwatch.getAsLong();
        if (!isWithin(SILENCE, warnedAt)) {
            warnedAt = failedAt;
            LOG.log(
                    Level.WARNING,
                    "The data grid does not answer: rate limits and lockouts are off meanwhile",
                    failure);
        }
    }

    private boolean isWithin(Duration span, @Nullable Long since) {
        return since != null && stopwatch.getAsLong() - since < span.toNanos();
    }
}
