package com.dancepartner.app.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Who registers. A host gets a draft profile with the account (G08).
 *
 * @param termsVersion the terms that were accepted: must be those in force
 */
public record RegisterRequest(
        @NotBlank @Size(max = 254) String email,
        @NotNull @Size(max = 128) String password,
        @NotBlank @Size(max = 100) String firstName,
        @NotBlank @Size(max = 100) String lastName,

        @NotNull @Pattern(regexp = "client|host|both", message = "must be client, host or both")
        String userType,

        @NotBlank @Size(max = 40) String termsVersion) {}
