package com.dancepartner.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dancepartner.walk.ChatListener;
import java.net.URI;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChatIT {

    @Test
    @DisplayName("R103, G29: without a token there is no handshake")
    void handshakeNeedsAToken() {
        assertThatThrownBy(() -> Product.anonymous().chat(conversation(), new ChatListener()))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(WebSocketHandshakeException.class)
                .satisfies(e -> assertThat(((WebSocketHandshakeException) e.getCause())
                                .getResponse()
                                .statusCode())
                        .isEqualTo(401));
    }

    @Test
    @DisplayName("R103: who takes no part is shown out with 1008")
    void participantsOnly() throws Exception {
        ChatListener listener = new ChatListener();
        Product.person("client").api().chat(conversation(), listener);
        assertThat(listener.closed().get(20, TimeUnit.SECONDS)).isEqualTo(1008);
    }

    @Test
    @DisplayName("R525: a frame of another shape gets an error frame, and the socket stays")
    void badFrames() throws Exception {
        Product.Person person = Product.person("client");
        ChatListener listener = new ChatListener();
        String conversation = person.api()
                .post(
                        "/conversations",
                        "{\"user_id\":\"" + Product.person("client").id() + "\"}")
                .at("id");
        WebSocket socket = person.api().chat(conversation, listener);
        socket.sendText("no json", true).join();
        assertThat(listener.next()).contains("VALIDATION_ERROR");
        socket.sendText("{\"type\":\"message\",\"content\":\" \"}", true).join();
        assertThat(listener.next()).contains("VALIDATION_ERROR").contains("content");
        socket.sendText("{\"type\":\"message\",\"content\":\"hello\"}", true).join();
        assertThat(listener.next()).contains("hello");
        socket.abort();
    }

    @Test
    @DisplayName("G18: signing out ends the sockets of the device, on every node")
    void signedOut() throws Exception {
        Product.Person person = Product.person("client");
        String other = Product.person("client").id();
        String conversation = person.api()
                .post("/conversations", "{\"user_id\":\"" + other + "\"}")
                .at("id");
        ChatListener onServer = new ChatListener();
        ChatListener onNode = new ChatListener();
        URI node = Product.stack().nodes().get(0).baseUri();
        person.api().chat(conversation, onServer);
        WebSocket socket = person.api().at(node).chat(conversation, onNode);
        socket.sendText("{\"type\":\"message\",\"content\":\"hello\"}", true).join();
        assertThat(onServer.next()).contains("hello");
        assertThat(person.api().delete("/users/me/devices").status()).isEqualTo(204);
        assertThat(onServer.closed().get(20, TimeUnit.SECONDS)).isEqualTo(1008);
        assertThat(onNode.closed().get(20, TimeUnit.SECONDS)).isEqualTo(1008);
    }

    private static String conversation() {
        return Product.person("client")
                .api()
                .post(
                        "/conversations",
                        "{\"user_id\":\"" + Product.person("client").id() + "\"}")
                .at("id");
    }
}
