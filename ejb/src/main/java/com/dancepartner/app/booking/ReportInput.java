package com.dancepartner.app.booking;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What happened, by the word of one side, with where they are as evidence.
 *
 * @param statement for the other side and for staff to read
 * @param latitude degrees north, with the longitude, or neither
 * @param longitude degrees east
 * @param accuracyMetres of the position, as the phone says
 */
public record ReportInput(
        @NotBlank @Size(max = 2000) String statement,
        @Nullable @DecimalMin("-90") @DecimalMax("90") Double latitude,
        @Nullable @DecimalMin("-180") @DecimalMax("180") Double longitude,
        @Nullable @PositiveOrZero Double accuracyMetres) {}
