package com.dancepartner.api.messaging;

import org.jspecify.annotations.Nullable;

/** What a client says on a chat socket: {"type":"message","content":"…"}. */
public record ChatInput(@Nullable String type, @Nullable String content) {}
