package com.dancepartner.app.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The token of the link in the verification mail. */
public record VerifyEmailRequest(@NotBlank @Size(max = 100) String token) {}
