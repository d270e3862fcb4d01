package com.dancepartner.app.booking;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a session would cost, and what stepping back from it. Amounts in minor units of the host's currency.
 *
 * @param amountCents what the client pays, the platform's fee included
 * @param available whether it could be booked now
 * @param rule the first rule against it; absent when available
 * @param message the same in words
 * @param cancellation what a cancellation by the client costs, step after step until the start, once the host has accepted
 * @param noShowFeeCents what a client who does not come pays
 */
public record QuoteView(
        Instant scheduledStart,
        Instant scheduledEnd,
        String timeZone,
        long hourlyRateCents,
        long amountCents,
        long platformFeeCents,
        String currency,
        boolean instantBook,
        boolean available,
        @Nullable String rule,
        @Nullable String message,
        List<FeeStepView> cancellation,
        long noShowFeeCents) {}
