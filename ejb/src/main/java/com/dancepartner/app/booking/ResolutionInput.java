package com.dancepartner.app.booking;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How staff decide a dispute (G04).
 *
 * @param outcome uphold, refund_part or refund_all
 * @param refundCents what the client gets back, in minor units; for refund_part only
 */
public record ResolutionInput(
        @NotNull
        @Pattern(regexp = "uphold|refund_part|refund_all", message = "must be uphold, refund_part or refund_all")
        String outcome,

        @Nullable @Positive Long refundCents,
        @NotBlank @Size(max = 500) String reason) {}
