package com.dancepartner.app.messaging;

import com.dancepartner.domain.messaging.Message;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One message. */
public record MessageView(
        UUID id,
        UUID conversationId,
        UUID senderId,
        String content,
        String messageType,
        Instant sentAt,
        @Nullable Instant readAt) {

    static MessageView of(Message message) {
        return new MessageView(
                message.id(),
                message.conversationId(),
                message.senderId(),
                message.content(),
                message.messageType(),
                message.sentAt(),
                message.readAt());
    }
}
