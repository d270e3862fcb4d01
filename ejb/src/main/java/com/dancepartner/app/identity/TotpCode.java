package com.dancepartner.app.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The code that the authenticator shows. */
public record TotpCode(@NotBlank @Size(max = 20) String code) {}
