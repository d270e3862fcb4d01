package com.dancepartner.domain.messaging;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.jpa.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What two people write to each other. There is one for each pair, whoever began (G30). */
@Entity
@Table(name = "conversations")
public class Conversation {

    @Id
    private UUID id;

    @Column(name = "participant_1_id")
    private UUID participant1Id;

    @Column(name = "participant_2_id")
    private UUID participant2Id;

    @Column(name = "last_message_at")
    private @Nullable Instant lastMessageAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private long version;

    protected Conversation() {}

    public Conversation(UUID one, UUID other, Instant now) {
        if (one.equals(other)) {
            throw BusinessException.invalid("user_id", "A conversation takes two people");
        }
        Pair pair = Pair.of(one, other);
        this.id = Ids.next();
        this.participant1Id = pair.first();
        this.participant2Id = pair.second();
        this.createdAt = now;
    }

    public Message write(UUID senderId, String content, Instant now) {
        requireParticipant(senderId);
        Message message = new Message(id, senderId, content, now);
        lastMessageAt = now;
        return message;
    }

    /** @throws BusinessException NOT_FOUND for everybody else, who learn nothing of the conversation */
    public void requireParticipant(UUID userId) {
        if (!userId.equals(participant1Id) && !userId.equals(participant2Id)) {
            throw BusinessException.notFound("conversation", id);
        }
    }

    public UUID otherThan(UUID userId) {
        return userId.equals(participant1Id) ? participant2Id : participant1Id;
    }

    public UUID id() {
        return id;
    }

    public @Nullable Instant lastMessageAt() {
        return lastMessageAt;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Conversation conversation && id.equals(conversation.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Two participants in the order in which the database keeps them: that of their bytes, not of Java's signs. */
    record Pair(UUID first, UUID second) {

        static Pair of(UUID one, UUID other) {
            return one.toString().compareTo(other.toString()) < 0 ? new Pair(one, other) : new Pair(other, one);
        }
    }
}
