package com.dancepartner.app.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why staff does something to an account; kept in the audit trail. */
public record AccountActionRequest(
        @NotBlank @Size(max = 500) String reason) {}
