package com.dancepartner.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WireClientTest {

    private static final byte[] OK =
            "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok".getBytes(StandardCharsets.US_ASCII);

    private final Queue<List<String>> connections = new ConcurrentLinkedQueue<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final ServerSocket server;
    private final WireRequests requests;
    private final WireClient client;

    WireClientTest() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        URI base = URI.create("http://127.0.0.1:" + server.getLocalPort());
        requests = new WireRequests(base);
        client = new WireClient(new InetSocketAddress(base.getHost(), base.getPort()));
    }

    @BeforeEach
    void timeout() throws IOException {
        server.setSoTimeout(10_000);
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        server.close();
        thread.shutdownNow();
    }

    /** Answers so many requests on each of the connections, then closes it. */
    private Future<?> serve(int... answers) {
        return thread.submit(() -> {
            for (int count : answers) {
                try (Socket socket = server.accept()) {
                    socket.setSoTimeout(10_000);
                    serve(socket, count);
                }
            }
            return null;
        });
    }

    private void serve(Socket socket, int count) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        for (int i = 0; i < count; i++) {
            connections.add(in.lines().takeWhile(line -> !line.isEmpty()).toList());
            socket.getOutputStream().write(OK);
        }
    }

    @Test
    @DisplayName("bench: one connection serves many requests, each from a client of its own")
    void kept() throws Exception {
        Future<?> served = serve(3);
        for (int i = 0; i < 3; i++) {
            assertThat(client.ask(requests.get("/api/v1/hosts?lat=1")).text()).isEqualTo("ok");
        }
        served.get();
        assertThat(connections).hasSize(3).doesNotHaveDuplicates();
        assertThat(connections.element())
                .containsExactly(
                        "GET /api/v1/hosts?lat=1 HTTP/1.1",
                        "Host: 127.0.0.1:" + server.getLocalPort(),
                        "Accept: application/json",
                        "X-Forwarded-For: 2001:db8:0:0::1");
    }

    @Test
    @DisplayName("bench: a connection that the server has closed meanwhile is replaced")
    void replaced() throws Exception {
        Future<?> served = serve(1, 1);
        client.ask(requests.get("/"));
        assertThat(client.ask(requests.get("/")).status()).isEqualTo(200);
        served.get();
    }

    @Test
    @DisplayName("bench: a new connection that ends without an answer is an error, not tried for ever")
    void noAnswer() throws Exception {
        Future<?> served = serve(0);
        assertThatThrownBy(() -> client.ask(requests.get("/"))).isInstanceOf(IOException.class);
        served.get();
    }

    @Test
    @DisplayName("bench: a server that is gone is an outcome too")
    void gone() throws IOException {
        server.close();
        assertThatThrownBy(() -> client.ask(requests.get("/"))).isInstanceOf(ConnectException.class);
        try (Wires wires = new Wires(URI.create("http://127.0.0.1:" + server.getLocalPort()), 1)) {
            assertThat(wires.send(requests.get("/"))).isEqualTo("no answer (ConnectException)");
            assertThat(wires.sendAsync(requests.get("/"))).succeedsWithin(Duration.ofSeconds(10));
        }
    }
}
