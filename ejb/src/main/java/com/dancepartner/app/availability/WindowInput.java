package com.dancepartner.app.availability;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * A weekly window in the host's zone.
 *
 * @param day monday to sunday
 * @param start HH:mm
 * @param end HH:mm; not after the start means on the next day
 */
public record WindowInput(
        @NotNull
        @Pattern(
                regexp = "monday|tuesday|wednesday|thursday|friday|saturday|sunday",
                message = "must be monday to sunday")
        String day,

        @NotNull @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]", message = "must be HH:mm")
        String start,

        @NotNull @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]", message = "must be HH:mm")
        String end) {}
