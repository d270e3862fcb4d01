package com.dancepartner.app.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A new password, by the token of the link in the mail. */
public record ResetPasswordRequest(
        @NotBlank @Size(max = 100) String token,
        @NotNull @Size(max = 128) String password) {}
