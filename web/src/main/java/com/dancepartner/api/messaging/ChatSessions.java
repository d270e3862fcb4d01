package com.dancepartner.api.messaging;

import com.dancepartner.api.SnakeCaseJson;
import com.dancepartner.app.cluster.ClusterMessages;
import com.dancepartner.app.identity.AccessClaims;
import com.dancepartner.app.identity.VerifiedTokens;
import com.dancepartner.app.messaging.ChatRelay;
import com.dancepartner.app.messaging.MessageView;
import com.dancepartner.app.time.RealTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The chat sockets that are open on this node, by conversation. */
@ApplicationScoped
public class ChatSessions {

    private static final Logger LOG = System.getLogger(ChatSessions.class.getName());

    @Inject
    ChatRelay relay;

    @Inject
    ClusterMessages messages;

    @Inject
    RealTime realTime;

    private final Map<UUID, Set<Session>> open = new ConcurrentHashMap<>();

    /** Called once when the application starts. */
    public void listen() {
        relay.subscribe(this::deliver);
        messages.subscribe(VerifiedTokens.TOPIC, this::endThoseOf);
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

    /** A device that was signed out loses its sockets, too (G18). */
    private void endThoseOf(String deviceIds) {
        Set<String> ended = Set.of(deviceIds.split(","));
        open.values().stream()
                .flatMap(Set::stream)
                .filter(session -> ended.contains(deviceOf(session)))
                .forEach(ChatSessions::end);
    }

    private String deviceOf(Session session) {
        return session.getUserPrincipal() instanceof JsonWebToken token
                ? AccessClaims.of(token, realTime.now())
                        .map(claims -> claims.deviceId().toString())
                        .orElse("")
                : "";
    }

    private static void end(Session session) {
        try {
            session.close(new CloseReason(CloseCodes.VIOLATED_POLICY, "Signed out"));
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "A socket went away: {0}", e.toString());
        }
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
