package com.dancepartner.app.booking;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session to book.
 *
 * @param hostId of the host profile
 * @param scheduledStart UTC, on a step of the host
 * @param durationMinutes 30 to 240
 * @param venue where to meet
 * @param latitude of the venue in degrees north, with its longitude, or neither
 * @param longitude of the venue in degrees east
 * @param paymentMethodId Stripe's id of the client's card
 */
public record CreateBookingRequest(
        @NotNull UUID hostId,
        @NotBlank String style,
        @NotNull Instant scheduledStart,
        @Min(30) @Max(240) int durationMinutes,
        @NotBlank @Size(max = 300) String venue,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @NotBlank @Size(max = 100) String paymentMethodId) {}
