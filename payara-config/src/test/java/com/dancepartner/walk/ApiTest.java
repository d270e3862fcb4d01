package com.dancepartner.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ApiTest {

    private final FakeServer server = new FakeServer();
    private final Api api = new Api(server.uri());
    private final List<String> told = new ArrayList<>();

    ApiTest() throws IOException {}

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    @DisplayName(
            "walk: a caller without an address of its own names none; one with it does so on each request, everywhere")
    void address() {
        assertThat(api.get("/terms").status()).isEqualTo(200);
        assertThat(server.last().from()).isEmpty();
        Api far = api.from("2001:db8::1").as("token").at(server.uri());
        assertThat(far.get("/terms").status()).isEqualTo(200);
        assertThat(far.post("/terms", "{}").status()).isEqualTo(200);
        assertThat(server.requests().subList(1, 3)).allSatisfy(request -> {
            assertThat(request.from()).containsExactly("2001:db8::1");
            assertThat(request.authorization()).containsExactly("Bearer token");
        });
    }

    @Test
    @DisplayName("walk: PATCH and DELETE are sent as such")
    void verbs() {
        assertThat(api.patch("/users/me", "{\"a\":1}").status()).isEqualTo(200);
        assertThat(server.last().line()).isEqualTo("PATCH /api/v1/users/me");
        assertThat(server.last().body()).isEqualTo("{\"a\":1}");
        assertThat(api.delete("/users/me/devices").status()).isEqualTo(200);
        assertThat(server.last().line()).isEqualTo("DELETE /api/v1/users/me/devices");
    }

    @Test
    @DisplayName("walk, G51: each POST has a key of its own, or the one that was chosen; other requests have none")
    void keys() {
        for (int i = 0; i < 2; i++) {
            assertThat(api.post("/bookings", "{}").status()).isEqualTo(200);
        }
        assertThat(api.withKey("k1").from("2001:db8::1").post("/bookings", "{}").status())
                .isEqualTo(200);
        assertThat(api.put("/bookings", "{}").status()).isEqualTo(200);
        assertThat(server.requests().subList(0, 2))
                .allSatisfy(request ->
                        assertThat(request.keys()).singleElement().asString().isNotBlank())
                .extracting(FakeServer.Request::keys)
                .doesNotHaveDuplicates();
        assertThat(server.requests().get(2).keys()).containsExactly("k1");
        assertThat(server.last().keys()).isEmpty();
    }

    @Test
    @DisplayName("walk: headers of an answer are found whatever their case")
    void headers() {
        server.then(204, "", Map.of("RateLimit-Limit", "100"));
        Answer answer = api.get("/hosts");
        assertThat(answer.header("ratelimit-limit")).isEqualTo("100");
        assertThat(answer.header("Retry-After")).isEmpty();
    }

    @Test
    @DisplayName("walk, G47: a patient caller waits as long as told, says so, and tries again with the same request")
    void patience() {
        server.then(429, "{}", Map.of("Retry-After", "1")).then(429, "{}").then(201, "{\"id\":7}");
        long began = System.nanoTime();
        Answer answer = api.patient(told::add).post("/auth/register", "{\"a\":1}");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(System.nanoTime() - began).as("nanoseconds").isGreaterThanOrEqualTo(2_000_000_000L);
        assertThat(told).hasSize(2).allMatch("POST /auth/register → 429: tries again in 1 s"::equals);
        assertThat(server.requests())
                .hasSize(3)
                .allMatch(request -> request.body().equals("{\"a\":1}"))
                .allMatch(request -> request.keys().equals(server.last().keys()));
    }

    @Test
    @DisplayName("walk: nobody waits for a lockout to end, and an impatient caller for nothing")
    void noPatience() {
        server.then(429, "{}", Map.of("Retry-After", "900")).then(429, "{}", Map.of("Retry-After", "1"));
        assertThat(api.patient(told::add).get("/hosts").status()).isEqualTo(429);
        assertThat(api.get("/hosts").status()).isEqualTo(429);
        assertThat(told).isEmpty();
    }
}
