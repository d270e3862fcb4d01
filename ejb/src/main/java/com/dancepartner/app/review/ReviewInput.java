package com.dancepartner.app.review;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** One to five stars, and words. */
public record ReviewInput(
        @Min(1) @Max(5) int rating,
        @NotNull @Size(max = 2000) String comment) {}
