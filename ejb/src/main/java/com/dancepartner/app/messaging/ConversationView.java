package com.dancepartner.app.messaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A conversation as one of its two participants sees it. */
public record ConversationView(
        UUID id, UUID otherId, String otherName, @Nullable Instant lastMessageAt) {}
