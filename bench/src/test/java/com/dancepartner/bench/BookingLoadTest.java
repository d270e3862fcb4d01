package com.dancepartner.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BookingLoadTest {

    private static final Appointment WANTED = new Appointment(1, 2, Instant.parse("2026-11-23T14:00:00Z"), 30);

    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final Set<String> keys = ConcurrentHashMap.newKeySet();
    private final HttpServer server;
    private int status = 201;

    BookingLoadTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void serve() {
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(status, -1);
        }
    }

    private ClosedLoop run() {
        URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        CpuClock still = new CpuClock(() -> CpuUse.NONE);
        return new BookingLoad(base, still, List.of("zero", "one"), "salsa", () -> WANTED, 2)
                .run(Duration.ofMillis(200));
    }

    @Test
    @DisplayName("G51: each booking is asked for by its client, with a key of its own")
    void books() {
        ClosedLoop loop = run();
        assertThat(asked).isNotEmpty().allMatch(("POST /api/v1/bookings Bearer one " + WANTED.json("salsa"))::equals);
        assertThat(loop.rate().count()).isPositive().isEqualTo(asked.size()).isEqualTo(keys.size());
        assertThat(loop.latencies().summary().count()).isEqualTo(loop.rate().count());
    }

    @Test
    @DisplayName("bench: refusals are counted, and are no part of the rate")
    void refused() {
        status = 409;
        ClosedLoop loop = run();
        assertThat(loop.rate().count()).isZero();
        assertThat(loop.answers().of("409")).isEqualTo(asked.size());
    }
}
