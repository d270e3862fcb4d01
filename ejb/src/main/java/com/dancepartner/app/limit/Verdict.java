package com.dancepartner.app.limit;

import com.dancepartner.domain.error.TooManyRequests;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/**
 * Whether a request may pass.
 *
 * @param limit requests a minute
 * @param remaining requests that would pass now
 * @param reset until the whole limit is there again
 * @param retryAfter until one more request would pass; zero for one that may
 */
public record Verdict(boolean allowed, long limit, long remaining, Duration reset, Duration retryAfter) {

    private static final Duration NEARLY_A_SECOND = Duration.ofSeconds(1).minusNanos(1);

    static Verdict of(long limit, ConsumptionProbe probe) {
        return new Verdict(
                probe.isConsumed(),
                limit,
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForReset()),
                Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** The grid cannot say: let it pass. */
    static Verdict unknown(long limit) {
        return new Verdict(true, limit, limit, Duration.ZERO, Duration.ZERO);
    }

    /** Of two that are both to be kept, the one that leaves less. */
    public Verdict or(Verdict other) {
        return !allowed || (other.allowed && remaining <= other.remaining) ? this : other;
    }

    /** In whole seconds, rounded up, as RateLimit-Reset has it. */
    public long resetSeconds() {
        return reset.plus(NEARLY_A_SECOND).toSeconds();
    }

    /** What to tell the caller of a request that may not pass. */
    public TooManyRequests refusal() {
        return new TooManyRequests("Too many requests: at most " + limit + " a minute", retryAfter);
    }
}
