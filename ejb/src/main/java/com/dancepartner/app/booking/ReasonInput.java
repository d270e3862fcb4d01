package com.dancepartner.app.booking;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why. */
public record ReasonInput(@NotBlank @Size(max = 500) String reason) {}
