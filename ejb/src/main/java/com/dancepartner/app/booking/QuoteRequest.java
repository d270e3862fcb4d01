package com.dancepartner.app.booking;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/**
 * A session to be priced.
 *
 * @param hostId of the host profile
 * @param scheduledStart UTC
 * @param durationMinutes 30 to 240
 */
public record QuoteRequest(
        @NotNull UUID hostId,
        @NotNull Instant scheduledStart,
        @Min(30) @Max(240) int durationMinutes) {}
