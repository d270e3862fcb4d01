package com.dancepartner.app.identity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The password as it is, and as it is to be. */
public record ChangePasswordRequest(
        @NotNull @Size(max = 128) String currentPassword,
        @NotNull @Size(max = 128) String newPassword) {}
