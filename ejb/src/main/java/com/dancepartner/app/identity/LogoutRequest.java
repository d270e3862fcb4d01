package com.dancepartner.app.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A sign-in to be ended.
 *
 * @param everywhere ends the account's other sign-ins too
 */
public record LogoutRequest(@NotBlank @Size(max = 4096) String refreshToken, boolean everywhere) {}
