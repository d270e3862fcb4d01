package com.dancepartner.app.host;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** A style to offer: its slug, the level from 1 to 5, and lead, follow or switch. */
public record StyleOffer(
        @NotBlank String style,
        @Min(1) @Max(5) int skillLevel,

        @NotNull @Pattern(regexp = "lead|follow|switch", message = "must be lead, follow or switch")
        String role) {}
