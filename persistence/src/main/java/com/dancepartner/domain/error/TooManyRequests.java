package com.dancepartner.domain.error;

import java.time.Duration;

/** A caller who asks too often, or has guessed wrong too often: RATE_LIMITED, and when to come back. */
public class TooManyRequests extends BusinessException {

    private static final Duration NEARLY_A_SECOND = Duration.ofSeconds(1).minusNanos(1);

    private final Duration retryAfter;

    /** @param retryAfter how long every further request would be refused */
    public TooManyRequests(String message, Duration retryAfter) {
        super(ErrorCode.RATE_LIMITED, message);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }

    /** The same as HTTP's Retry-After has it: whole seconds, rounded up, at least 1. */
    public long retryAfterSeconds() {
        return Math.max(1, retryAfter.plus(NEARLY_A_SECOND).toSeconds());
    }
}
