package com.dancepartner.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RaceFieldTest {

    private static final String ID = "0198f0a0-0000-7000-8000-000000000001";

    private final CyclicBarrier together = new CyclicBarrier(4);
    private final AtomicBoolean taken = new AtomicBoolean();
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final HttpServer one = server("one");
    private final HttpServer other = server("other");

    RaceFieldTest() throws IOException {}

    private HttpServer server(String name) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> answer(name, exchange));
        server.setExecutor(threads);
        server.start();
        return server;
    }

    @AfterEach
    void stop() {
        one.stop(0);
        other.stop(0);
        threads.shutdownNow();
    }

    /** Lets nobody through before all four are there, then the first one win. */
    private void answer(String name, HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.add(name + " " + exchange.getRequestURI().getPath() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            if (exchange.getRequestURI().getPath().endsWith("/cancel")) {
                exchange.sendResponseHeaders(200, -1);
                return;
            }
            int index = together.await(10, TimeUnit.SECONDS);
            boolean won = index >= 0 && taken.compareAndSet(false, true);
            byte[] body = (won
                            ? "{\"host_id\":\"x\",\"id\":\"" + ID + "\"}"
                            : "{\"error\":{\"code\":\"BOOKING_CONFLICT\"}}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(won ? 201 : 409, body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (BrokenBarrierException | TimeoutException e) {
            exchange.close();
        }
    }

    private static URI base(HttpServer server) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Test
    @DisplayName("R340: all ask at once, in turns on both nodes; the winner is known by its booking and cancels it")
    void race() {
        List<Appointment> wanted = IntStream.range(0, 4)
                .mapToObj(client -> new Appointment(client, 0, Instant.parse("2026-11-23T14:00:00Z"), 120))
                .toList();
        try (RaceField field = new RaceField(List.of(base(one), base(other)), List.of("a", "b", "c", "d"), "salsa")) {
            List<RaceAnswer> answers = field.run(wanted);
            assertThat(answers).extracting(RaceAnswer::outcome).containsExactlyInAnyOrder("201", "409", "409", "409");
            assertThat(asked)
                    .containsExactlyInAnyOrder(
                            "one /api/v1/bookings Bearer a",
                            "other /api/v1/bookings Bearer b",
                            "one /api/v1/bookings Bearer c",
                            "other /api/v1/bookings Bearer d");
            RaceAnswer winner =
                    answers.stream().filter(RaceAnswer::won).findFirst().orElseThrow();
            assertThat(winner.bookingId()).hasToString(ID);
            assertThat(field.client(0).cancel(UUID.fromString(ID))).isEqualTo("200");
            assertThat(asked).contains("one /api/v1/bookings/" + ID + "/cancel Bearer a");
        }
    }

    @Test
    @DisplayName("bench: a server that is gone is an answer too")
    void gone() {
        URI nobody = base(one);
        one.stop(0);
        try (RaceField field = new RaceField(List.of(nobody), List.of("a"), "salsa")) {
            List<Appointment> wanted = List.of(new Appointment(0, 0, Instant.EPOCH, 120));
            assertThat(field.run(wanted).get(0).outcome()).isEqualTo("no answer (ConnectException)");
            assertThat(field.client(0).cancel(UUID.fromString(ID))).isEqualTo("no answer (ConnectException)");
        }
    }
}
