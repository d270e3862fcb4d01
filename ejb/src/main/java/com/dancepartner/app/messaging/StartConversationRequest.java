package com.dancepartner.app.messaging;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Whom to write to: a user id, such as a host's {@code user_id}. */
public record StartConversationRequest(@NotNull UUID userId) {}
