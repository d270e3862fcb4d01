package com.dancepartner.api.messaging;

import com.dancepartner.api.SnakeCaseJson;
import com.dancepartner.app.messaging.ChatRelay;
import com.dancepartner.app.messaging.MessageView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.Session;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The chat sockets that are open on this node, by conversation. */
@ApplicationScoped
public class ChatSessions {

    private static final Logger LOG = System.getLogger(ChatSessions.class.getName());

    @Inject
    ChatRelay relay;

    private final Map<UUID, Set<Session>> open = new ConcurrentHashMap<>();

    /** Called once when the application starts. */
    public void listen() {
        relay.subscribe(this::deliver);
    }

    void add(UUID conversationId, Session session) {
        open.computeIfAbsent(conversationId, id -> ConcurrentHashMap.newKeySet())
                .add(session);
    }

    void remove(UUID conversationId, Session session) {
        open.computeIfPresent(conversationId, (id, sessions) -> {
            sessions.remove(session);
            return sessions.isEmpty() ? null : sessions;
        });
    }

    private void deliver(MessageView message) {
        String frame = SnakeCaseJson.jsonb().toJson(ChatFrame.message(message));
        for (Session session : open.getOrDefault(message.conversationId(), Set.of())) {
            session.getAsyncRemote().sendText(frame, result -> {
                if (!result.isOK()) {
                    LOG.log(Level.DEBUG, "A socket went away: {0}", result.getException());
                    remove(message.conversationId(), session);
                }
            });
        }
    }
}
