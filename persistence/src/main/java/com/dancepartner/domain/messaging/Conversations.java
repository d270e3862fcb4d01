package com.dancepartner.domain.messaging;

import com.dancepartner.domain.error.BusinessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** All conversations with their messages. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Conversations {

    @PersistenceContext
    EntityManager entities;

    public Conversations() {}

    public Conversations(EntityManager entities) {
        this.entities = entities;
    }

    /** The conversation of this pair, begun now if there was none; two at once get the same one. */
    public Conversation between(UUID one, UUID other, Instant now) {
        Conversation fresh = new Conversation(one, other, now);
        Conversation.Pair pair = Conversation.Pair.of(one, other);
        entities.createNativeQuery("INSERT INTO conversations (id, participant_1_id, participant_2_id, created_at)"
                        + " VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING")
                .setParameter(1, fresh.id())
                .setParameter(2, pair.first())
                .setParameter(3, pair.second())
                .setParameter(4, java.sql.Timestamp.from(now))
                .executeUpdate();
        return entities.createQuery(
                        "SELECT c FROM Conversation c WHERE c.participant1Id = :first AND c.participant2Id = :second",
                        Conversation.class)
                .setParameter("first", pair.first())
                .setParameter("second", pair.second())
                .getSingleResult();
    }

    public Conversation get(UUID id) {
        Conversation conversation = entities.find(Conversation.class, id);
        if (conversation == null) {
            throw BusinessException.notFound("conversation", id);
        }
        return conversation;
    }

    public List<Conversation> of(UUID userId, int limit) {
        return entities.createQuery(
                        "SELECT c FROM Conversation c WHERE c.participant1Id = :user OR c.participant2Id = :user"
                                + " ORDER BY c.lastMessageAt DESC NULLS LAST, c.id",
                        Conversation.class)
                .setParameter("user", userId)
                .setMaxResults(limit)
                .getResultList();
    }

    public void add(Message message) {
        entities.persist(message);
    }

    /** The messages before an instant, newest first. */
    public List<Message> messages(UUID conversationId, Instant before, int limit) {
        return entities.createQuery(
                        "SELECT m FROM Message m WHERE m.conversationId = :conversation AND m.sentAt < :before"
                                + " ORDER BY m.sentAt DESC, m.id DESC",
                        Message.class)
                .setParameter("conversation", conversationId)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Marks what others wrote as read. */
    public int markRead(UUID conversationId, UUID readerId, Instant now) {
        return entities.createQuery("UPDATE Message m SET m.readAt = :now WHERE m.conversationId = :conversation"
                        + " AND m.senderId <> :reader AND m.readAt IS NULL")
                .setParameter("now", now)
                .setParameter("conversation", conversationId)
                .setParameter("reader", readerId)
                .executeUpdate();
    }
}
