package com.dancepartner.app.messaging;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What to write. */
public record CreateMessageRequest(
        @NotBlank @Size(max = 4000) String content) {}
