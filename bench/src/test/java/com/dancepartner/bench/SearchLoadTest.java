package com.dancepartner.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SearchLoadTest {

    private static final int STALL_MILLIS = 500;

    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch never = new CountDownLatch(1);
    private final HttpServer server;
    private int status = 200;
    private boolean stalls;

    SearchLoadTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void serve() {
        server.createContext("/", this::answer); // by one thread: who stalls it makes everybody wait
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (asked.getAndIncrement() == 0 && stalls) {
                boolean ignored = never.await(STALL_MILLIS, TimeUnit.MILLISECONDS);
            }
            exchange.sendResponseHeaders(status, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private SearchLoad.Outcome run() {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        HttpRequest request = HttpRequest.newBuilder(address).build();
        return new SearchLoad(new Caller(), () -> request).run(new Schedule(100, Duration.ofMillis(200)));
    }

    @Test
    @DisplayName("bench: every request of the schedule is made and counted")
    void complete() {
        SearchLoad.Outcome outcome = run();
        assertThat(asked).hasValue(20);
        assertThat(outcome.latencies().summary().count()).isEqualTo(20);
        assertThat(outcome.lateness().summary().count()).isEqualTo(20);
        assertThat(outcome.answers().otherThan("200")).isEqualTo("none");
    }

    @Test
    @DisplayName("bench: a stall is felt by all who come meanwhile, not by one")
    void stall() {
        stalls = true;
        assertThat(run().latencies().summary().p50()).isGreaterThan(STALL_MILLIS / 2.0);
    }

    @Test
    @DisplayName("bench: refusals are counted and make nothing faster")
    void refusals() {
        status = 429;
        SearchLoad.Outcome outcome = run();
        assertThat(outcome.answers().otherThan("200")).isEqualTo("429 × 20");
        assertThat(outcome.latencies().summary().count()).isZero();
    }

    @Test
    @DisplayName("bench: a server that is gone is an answer too")
    void gone() {
        server.stop(0);
        assertThat(run().answers().otherThan("200")).isEqualTo("no answer (ConnectException) × 20");
    }
}
