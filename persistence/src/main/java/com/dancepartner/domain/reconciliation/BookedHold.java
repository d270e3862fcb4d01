package com.dancepartner.domain.reconciliation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money that is held, by our books.
 *
 * @param cents minor units
 * @param captureBefore when it lapses, as far as it is known
 * @param underWay whether Stripe is being told something for it
 */
public record BookedHold(
        UUID paymentId,
        String intentId,
        String currency,
        long cents,
        @Nullable Instant captureBefore,
        boolean underWay) {}
