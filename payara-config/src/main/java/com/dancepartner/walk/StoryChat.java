package com.dancepartner.walk;

import java.net.http.WebSocket;
import java.util.Objects;
import java.util.concurrent.ExecutionException;

/** The traveller and the host write to each other over sockets, on nodes of their own. */
final class StoryChat {

    private final Script script;
    private final Api traveller;
    private final Api host;

    StoryChat(Script script, Api traveller, Api host) {
        this.script = script;
        this.traveller = traveller;
        this.host = host;
    }

    void play(String hostUserId) {
        String conversation = script.step(
                        "The traveller begins a conversation",
                        200,
                        traveller,
                        "POST",
                        "/conversations",
                        "{\"user_id\": \"" + hostUserId + "\"}")
                .at("id");
        ChatListener atHost = new ChatListener();
        ChatListener atTraveller = new ChatListener();
        try {
            WebSocket hostSocket = host.chat(conversation, atHost);
            WebSocket travellerSocket = traveller.chat(conversation, atTraveller);
            travellerSocket
                    .sendText("{\"type\":\"message\",\"content\":\"Looking forward to Friday!\"}", true)
                    .join();
            String heard = Objects.requireNonNullElse(atHost.next(), "");
            script.note("The host hears it on her socket", heard);
            require(heard.contains("Looking forward to Friday!"), "the message reached the other side");
            hostSocket
                    .sendText("{\"type\":\"message\",\"content\":\"So am I. Look for the red door.\"}", true)
                    .join();
            String answered = Objects.requireNonNullElse(atTraveller.next(), "");
            String last = answered.contains("red door") ? answered : Objects.requireNonNullElse(atTraveller.next(), "");
            script.note("The traveller hears the answer on his", last);
            require(last.contains("red door"), "the answer came back");
            hostSocket.abort();
            travellerSocket.abort();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the chat could not be opened", e);
        }
        script.step("Both messages are kept", 200, host, "GET", "/conversations/" + conversation + "/messages", null);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("expected: " + what);
        }
    }
}
