package com.dancepartner.standin;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * What is to go wrong with one request.
 *
 * @param stored for {@code HTTP_500}: the answer is stored under the idempotency key and replayed, as Stripe does with
 *     errors of requests that began executing
 * @param contains the text that the request had to contain; null where none was asked for
 * @param gate opens when the faults are cleared; a held request waits at it
 */
record Fault(
        Type type,
        long delayMillis,
        boolean stored,
        @Nullable String contains,
        CountDownLatch gate) {

    /** The kinds of fault. */
    enum Type {
        HTTP_429,
        HTTP_500,
        HTTP_409,
        LOST_REPLY,
        DELAY,
        /** The request is held and never executed. */
        HANG,
        /** The request is executed, then its reply is held and lost. */
        HANG_REPLY
    }

    /** The error to answer with, where this fault is one. */
    Optional<ApiError> error() {
        return switch (type) {
            case HTTP_429 ->
                Optional.of(new ApiError(
                        429, "invalid_request_error", "rate_limit", "Request rate limit exceeded (ordered fault)."));
            case HTTP_409 ->
                Optional.of(new ApiError(
                        409, "invalid_request_error", "lock_timeout", "This object is in use (ordered fault)."));
            case HTTP_500 ->
                Optional.of(new ApiError(500, "api_error", null, "An unknown error occurred (ordered fault)."));
            case LOST_REPLY, DELAY, HANG, HANG_REPLY -> Optional.empty();
        };
    }

    /** Whether the request takes effect although its caller never hears of it. */
    boolean losesReply() {
        return type == Type.LOST_REPLY || type == Type.HANG_REPLY;
    }

    /** The kind as the control API spells it. */
    String kind() {
        return type.name().toLowerCase(Locale.ROOT);
    }
}
