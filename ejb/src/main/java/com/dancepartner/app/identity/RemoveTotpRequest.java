package com.dancepartner.app.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Password and code, to take the second factor away. */
public record RemoveTotpRequest(
        @NotNull @Size(max = 128) String password,
        @NotBlank @Size(max = 20) String code) {}
