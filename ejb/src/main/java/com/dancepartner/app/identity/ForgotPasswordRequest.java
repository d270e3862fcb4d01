package com.dancepartner.app.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Whose password is forgotten. */
public record ForgotPasswordRequest(
        @NotBlank @Size(max = 254) String email) {}
