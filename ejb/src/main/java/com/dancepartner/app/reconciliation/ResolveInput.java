package com.dancepartner.app.reconciliation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param note how the difference was settled */
public record ResolveInput(@NotBlank @Size(max = 2000) String note) {}
