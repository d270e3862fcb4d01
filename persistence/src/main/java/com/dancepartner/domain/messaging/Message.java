package com.dancepartner.domain.messaging;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.jpa.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One message, 1 to 4,000 characters. */
@Entity
@Table(name = "messages")
public class Message {

    private static final int LONGEST = 4000;

    @Id
    private UUID id;

    @Column(name = "conversation_id")
    private UUID conversationId;

    @Column(name = "sender_id")
    private UUID senderId;

    private String content;

    @Column(name = "message_type")
    private String messageType = "text";

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "read_at")
    private @Nullable Instant readAt;

    protected Message() {}

    Message(UUID conversationId, UUID senderId, String content, Instant now) {
        if (content.isBlank() || content.length() > LONGEST) {
            throw BusinessException.invalid("content", "A message has 1 to " + LONGEST + " characters");
        }
        this.id = Ids.next();
        this.conversationId = conversationId;
        this.senderId = senderId;
        this.content = content;
        this.sentAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID conversationId() {
        return conversationId;
    }

    public UUID senderId() {
        return senderId;
    }

    public String content() {
        return content;
    }

    public String messageType() {
        return messageType;
    }

    public Instant sentAt() {
        return sentAt;
    }

    public @Nullable Instant readAt() {
        return readAt;
    }
}
