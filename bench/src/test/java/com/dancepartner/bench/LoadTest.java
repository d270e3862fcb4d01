package com.dancepartner.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LoadTest {

    private static final CpuUse USED = new CpuUse(Duration.ofMillis(30), Duration.ofMillis(10), Duration.ofMillis(5));

    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final HttpServer server;
    private int status = 200;

    LoadTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void serve() {
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(status, 2);
            exchange.getResponseBody().write(new byte[] {'o', 'k'});
        }
    }

    private Load load() {
        CpuClock still = new CpuClock(() -> CpuUse.NONE);
        return new Load(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), still, () -> true, 2, line -> {});
    }

    @Test
    @DisplayName("bench: a closed loop asks again and again, and counts every answer")
    void closed() {
        ClosedLoop loop = load().closed(Duration.ofMillis(200), new Cycle(List.of("/a", "/b", "/c")));
        assertThat(asked).isNotEmpty().isSubsetOf("/a", "/b", "/c");
        assertThat(loop.rate().count()).isPositive().isEqualTo(loop.answers().total());
        assertThat(loop.latencies().summary().count()).isEqualTo(loop.rate().count());
    }

    @Test
    @DisplayName("bench: refusals are counted, and are no part of the rate")
    void refused() {
        status = 429;
        ClosedLoop loop = load().closed(Duration.ofMillis(100), new Cycle(List.of("/a")));
        assertThat(loop.rate().count()).isZero();
        assertThat(loop.answers().of("429")).isPositive();
    }

    @Test
    @DisplayName("bench: an open loop asks fifty times a second")
    void open() {
        SearchLoad.Outcome outcome = load().open(Duration.ofMillis(200), new Cycle(List.of("/a")));
        assertThat(outcome.latencies().summary().count()).isEqualTo(10);
        assertThat(outcome.answers().otherThan("200")).isEqualTo("none");
    }

    @Test
    @DisplayName("bench: what does not answer 200 once is not measured")
    void required() throws IOException {
        assertThat(load().require("/a").text()).isEqualTo("ok");
        status = 422;
        assertThatThrownBy(() -> load().require("/a"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("GET /a answers 422: ok");
    }

    @Test
    @DisplayName("bench: two loops together have the costs and counts of both")
    void together() {
        ClosedLoop one = new ClosedLoop(new Rate(10, Duration.ofSeconds(1)), new Latencies(), new Tally(), USED);
        ClosedLoop both =
                one.and(new ClosedLoop(new Rate(30, Duration.ofSeconds(1)), new Latencies(), new Tally(), USED));
        assertThat(both.rate().perSecond()).isEqualTo(20);
        assertThat(both.productMillis()).isEqualTo(2);
        assertThat(both.serverMillis()).isEqualTo(1.5);
        assertThat(both.databaseMillis()).isEqualTo(0.5);
        assertThat(both.generatorMillis()).isEqualTo(0.25);
    }
}
