package com.dancepartner.app.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A refresh token to be exchanged. */
public record RefreshRequest(@NotBlank @Size(max = 4096) String refreshToken) {}
