package com.dancepartner.api.messaging;

import com.dancepartner.api.SnakeCaseJson;
import com.dancepartner.api.edge.JsonGate;
import com.dancepartner.app.messaging.ChatDesk;
import com.dancepartner.app.messaging.CreateMessageRequest;
import com.dancepartner.domain.error.BusinessException;
import jakarta.inject.Inject;
import jakarta.json.bind.JsonbException;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.PathParam;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.UUID;

/**
 * Chat of one conversation. The handshake needs a token (Authorization, or Sec-WebSocket-Protocol "bearer, TOKEN");
 * anybody but the two participants is closed with 1008. Both sides see every message, on whichever node they sit.
 */
@ServerEndpoint(value = "/api/v1/ws/chat/{conversationId}", subprotocols = "bearer")
public class ChatEndpoint {

    private static final Logger LOG = System.getLogger(ChatEndpoint.class.getName());
    private static final int LONGEST_FRAME = 16 * 1024;

    @Inject
    ChatDesk chat;

    @Inject
    ChatSessions sessions;

    @OnOpen
    public void open(Session session, @PathParam("conversationId") String conversationId) throws IOException {
        session.setMaxTextMessageBufferSize(LONGEST_FRAME);
        try {
            UUID conversation = UUID.fromString(conversationId);
            chat.get(caller(session), conversation);
            sessions.add(conversation, session);
        } catch (BusinessException | IllegalArgumentException e) {
            session.close(new CloseReason(CloseCodes.VIOLATED_POLICY, "There is no such conversation"));
        }
    }

    @OnMessage(maxMessageSize = LONGEST_FRAME)
    public void receive(Session session, String text, @PathParam("conversationId") String conversationId) {
        try {
            ChatInput input = read(text);
            String content = Objects.requireNonNullElse(input.content(), "");
            chat.send(caller(session), UUID.fromString(conversationId), new CreateMessageRequest(content));
        } catch (BusinessException e) {
            session.getAsyncRemote().sendText(SnakeCaseJson.jsonb().toJson(ChatFrame.error(e)), sent -> {});
        }
    }

    @OnClose
    public void close(Session session, @PathParam("conversationId") String conversationId) {
        try {
            sessions.remove(UUID.fromString(conversationId), session);
        } catch (IllegalArgumentException e) {
            LOG.log(Level.DEBUG, "Closed a socket of no conversation: {0}", conversationId);
        }
    }

    @OnError
    public void failed(Session session, Throwable cause) {
        LOG.log(Level.WARNING, "Chat socket " + session.getId() + " failed", cause);
    }

    private static UUID caller(Session session) {
        return UUID.fromString(session.getUserPrincipal().getName());
    }

    private static ChatInput read(String text) {
        JsonGate.check(text, ChatInput.class);
        try {
            ChatInput input = SnakeCaseJson.jsonb().fromJson(text, ChatInput.class);
            if (input != null && "message".equals(input.type())) {
                return input;
            }
        } catch (JsonbException e) {
            throw BusinessException.invalid("type", "The frame is not JSON of the documented shape");
        }
        throw BusinessException.invalid("type", "The type of a frame is \"message\"");
    }
}
