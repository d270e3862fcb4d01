package com.dancepartner.app.booking;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** The four digits that the client shows when they meet. */
public record StartInput(
        @NotNull @Pattern(regexp = "[0-9]{4}", message = "must be four digits")
        String pin) {}
