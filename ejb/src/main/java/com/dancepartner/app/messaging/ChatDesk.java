package com.dancepartner.app.messaging;

import com.dancepartner.domain.identity.Users;
import com.dancepartner.domain.messaging.Conversation;
import com.dancepartner.domain.messaging.Conversations;
import com.dancepartner.domain.messaging.Message;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Conversations and their messages. Only participants learn that a conversation exists. */
@Stateless
public class ChatDesk {

    private static final int INBOX = 100;

    @Inject
    Conversations conversations;

    @Inject
    Users users;

    @Inject
    Event<MessageSent> sent;

    @Inject
    Clock clock;

    public ConversationView start(UUID callerId, StartConversationRequest request) {
        users.get(request.userId());
        return view(conversations.between(callerId, request.userId(), clock.instant()), callerId);
    }

    public ConversationList list(UUID callerId) {
        return new ConversationList(conversations.of(callerId, INBOX).stream()
                .map(conversation -> view(conversation, callerId))
                .toList());
    }

    public ConversationView get(UUID callerId, UUID conversationId) {
        return view(joined(callerId, conversationId), callerId);
    }

    public MessageView send(UUID callerId, UUID conversationId, CreateMessageRequest request) {
        Message message = joined(callerId, conversationId).write(callerId, request.content(), clock.instant());
        conversations.add(message);
        MessageView view = MessageView.of(message);
        sent.fire(new MessageSent(view));
        return view;
    }

    public MessageList messages(UUID callerId, UUID conversationId, Instant before, int limit) {
        joined(callerId, conversationId);
        List<Message> found = conversations.messages(conversationId, before, limit);
        String next = found.size() < limit
                ? null
                : found.get(found.size() - 1).sentAt().toString();
        return new MessageList(found.stream().map(MessageView::of).toList(), next);
    }

    public void markRead(UUID callerId, UUID conversationId) {
        joined(callerId, conversationId);
        conversations.markRead(conversationId, callerId, clock.instant());
    }

    private Conversation joined(UUID callerId, UUID conversationId) {
        Conversation conversation = conversations.get(conversationId);
        conversation.requireParticipant(callerId);
        return conversation;
    }

    private ConversationView view(Conversation conversation, UUID callerId) {
        UUID other = conversation.otherThan(callerId);
        return new ConversationView(
                conversation.id(), other, users.get(other).displayName(), conversation.lastMessageAt());
    }
}
