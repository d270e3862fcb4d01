package com.dancepartner.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.walk.Answer;
import com.dancepartner.walk.Api;
import com.dancepartner.walk.Await;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Limits and lockouts as they are in production, on both nodes at once. */
class LimitsIT {

    private static final String OPEN = "/dance-styles";
    private static final String WRONG = "Wrong-Horse-7";
    private static final int ANONYMOUS = 20;
    private static final int AUTHENTICATED = 100;
    private static final int CREDENTIALS = 10;
    private static final int FAILURES = 5;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    @Test
    @DisplayName("R073, R532: 20 anonymous requests a minute pass, the next is a 429 that says when to come back")
    void anonymous() {
        Api caller = Product.anonymous();
        Answer first = caller.get(OPEN);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("RateLimit-Limit")).isEqualTo("20");
        assertThat(first.header("RateLimit-Remaining")).isEqualTo("19");
        assertThat(first.header("RateLimit-Reset")).isEqualTo("3");
        assertThat(first.header("Retry-After")).isEmpty();

        Burst burst = Burst.of(() -> caller.get(OPEN));
        burst.assertPassed(ANONYMOUS - 1, ANONYMOUS);
        Answer refused = burst.refusal();
        Problems.assertProblem(refused, 429, "RATE_LIMITED", "");
        assertThat(refused.header("RateLimit-Limit")).isEqualTo("20");
        assertThat(refused.header("RateLimit-Remaining")).isEqualTo("0");
        assertThat(number(refused, "RateLimit-Reset")).isBetween(57, 60);
        assertThat(number(refused, "Retry-After")).isBetween(1, 3);
        assertThat(refused.header("X-Request-Id")).isEqualTo(refused.at("error.request_id"));
    }

    @Test
    @DisplayName("R073: the limit is one for Server and Micro: 10 on each, then both refuse")
    void sharedByAllNodes() {
        Api server = Product.anonymous();
        Api micro = server.at(micro());
        AtomicInteger turn = new AtomicInteger();
        Burst burst = Burst.of(() -> (turn.getAndIncrement() % 2 == 0 ? server : micro).get(OPEN));
        burst.assertPassed(ANONYMOUS, ANONYMOUS);
        Await.until(
                "both refuse",
                Duration.ofSeconds(30),
                () -> server.get(OPEN).status() == 429 && micro.get(OPEN).status() == 429);
    }

    @Test
    @DisplayName("R073: a signed-in user has 100 a minute, wherever from; another at the same address is not concerned")
    void signedIn() {
        Product.Person person = Product.person("client");
        List<Api> places = List.of(person.api(), person.api().at(micro()).from(address()));
        AtomicInteger turn = new AtomicInteger();
        Burst burst = Burst.of(() -> places.get(turn.getAndIncrement() % 2).get("/auth/me"));
        burst.assertPassed(AUTHENTICATED, AUTHENTICATED);
        assertThat(burst.refusal().header("RateLimit-Limit")).isEqualTo("100");

        String address = address();
        Await.until(
                "the user is refused",
                Duration.ofSeconds(30),
                () -> person.api().from(address).get("/auth/me").status() == 429);
        Product.Person neighbour = Product.person("client");
        assertThat(neighbour.api().from(address).get("/auth/me").status()).isEqualTo(200);
        assertThat(Product.anonymous().from(address).get(OPEN).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @DisplayName("G24, G47: attempts at credentials have an allowance of 10, however their path is written")
    @ValueSource(strings = {"/auth/forgot-password", "/auth;a=b/forgot-password", "/auth/forgot-password/"})
    void credentials(String path) {
        Api caller = Product.anonymous();
        String nobody = "{\"email\":\"" + UUID.randomUUID() + "@example.com\"}";
        Burst burst = Burst.of(() -> caller.post(path, nobody));
        burst.assertPassed(CREDENTIALS, CREDENTIALS);
        assertThat(burst.passed())
                .allSatisfy(
                        answer -> assertThat(answer.status()).as(answer.text()).isEqualTo(202));
        assertThat(burst.refusal().header("RateLimit-Limit")).isEqualTo("10");
        assertThat(number(burst.refusal(), "Retry-After")).isBetween(1, 6);
        assertThat(caller.get(OPEN).status()).as("other requests go on").isEqualTo(200);
    }

    @Test
    @DisplayName("G47: a bad token costs its sender as much as no token")
    void badTokens() {
        Api caller = Product.anonymous().as("broken");
        Burst burst = Burst.of(() -> caller.get("/auth/me"));
        burst.assertPassed(ANONYMOUS, ANONYMOUS);
        assertThat(burst.passed())
                .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(401));
        Problems.assertProblem(burst.refusal(), 429, "RATE_LIMITED", "");
    }

    @Test
    @DisplayName("G47: webhooks of the payment provider are not limited")
    void webhooks() {
        Api stripe = Product.anonymous();
        for (int i = 0; i < 2 * ANONYMOUS; i++) {
            Answer answer = stripe.post("/webhooks/stripe", "{}");
            Problems.assertProblem(answer, 400, "WEBHOOK_REFUSED", "");
            assertThat(answer.header("RateLimit-Limit")).isEmpty();
        }
    }

    @Test
    @DisplayName("G47: whoever invents a chain in X-Forwarded-For is counted by its rightmost untrusted address")
    void spoofedChain() {
        Api proxy = Product.anonymous();
        String address = address();
        AtomicInteger turn = new AtomicInteger();
        Burst burst = Burst.of(() -> {
            String claimed = "192.0.2." + turn.getAndIncrement();
            String nearer = turn.get() % 2 == 0 ? "" : ", 127.0.0.1";
            return proxy.from(claimed + ", " + address + nearer).get(OPEN);
        });
        burst.assertPassed(ANONYMOUS, ANONYMOUS);
    }

    @Test
    @DisplayName("G47: addresses of one IPv6 network of 64 bits are one client")
    void networkOfIpv6() {
        Api proxy = Product.anonymous();
        String network = "2001:db8:%x:%x".formatted(random(1 << 16), random(1 << 16));
        AtomicInteger turn = new AtomicInteger();
        Burst burst = Burst.of(() -> proxy.from(network + ":" + Integer.toHexString(turn.incrementAndGet()) + "::1")
                .get(OPEN));
        burst.assertPassed(ANONYMOUS, ANONYMOUS);
    }

    @Test
    @DisplayName(
            "G24: after 5 wrong passwords an account is closed to the right one too, on both nodes, for 15 minutes")
    void accountLockout() {
        Product.Person person = Product.person("client");
        for (int i = 0; i < FAILURES; i++) {
            Problems.assertProblem(login(person.email(), WRONG), 401, "UNAUTHORIZED", "");
        }
        Answer closed = login(person.email(), Product.PASSWORD);
        assertClosed(closed);
        assertClosed(Product.anonymous().at(micro()).post("/auth/login", body(person.email(), Product.PASSWORD)));
        assertThat(person.api().get("/auth/me").status())
                .as("who is signed in stays so")
                .isEqualTo(200);

        Hosts.advance(WINDOW);
        assertThat(login(person.email(), Product.PASSWORD).status()).isEqualTo(200);
        for (int i = 0; i < FAILURES - 1; i++) {
            Problems.assertProblem(login(person.email(), WRONG), 401, "UNAUTHORIZED", "");
        }
        assertThat(login(person.email(), Product.PASSWORD).status())
                .as("four failures, and none from before")
                .isEqualTo(200);
    }

    @Test
    @DisplayName("G24, R173: an account that does not exist closes like one that does")
    void unknownAccountLockout() {
        Product.Person person = Product.person("client");
        String nobody = UUID.randomUUID() + "@example.com";
        for (int i = 0; i < FAILURES; i++) {
            Answer known = login(person.email(), WRONG);
            Answer unknown = login(nobody, WRONG);
            Problems.assertProblem(known, 401, "UNAUTHORIZED", "");
            Problems.assertProblem(unknown, 401, "UNAUTHORIZED", "");
            assertThat(unknown.at("error.message")).isEqualTo(known.at("error.message"));
        }
        Answer known = login(person.email(), WRONG);
        Answer unknown = login(nobody, WRONG);
        assertClosed(known);
        assertClosed(unknown);
        assertThat(unknown.at("error.message")).isEqualTo(known.at("error.message"));
    }

    @Test
    @DisplayName("G24: an address that failed 5 times is closed for every account; the account is open from elsewhere")
    void addressLockout() {
        Product.Person person = Product.person("client");
        Api guesser = Product.anonymous();
        for (int i = 0; i < FAILURES; i++) {
            Answer wrong = guesser.post("/auth/login", body(UUID.randomUUID() + "@example.com", WRONG));
            Problems.assertProblem(wrong, 401, "UNAUTHORIZED", "");
        }
        assertClosed(guesser.post("/auth/login", body(person.email(), Product.PASSWORD)));
        assertThat(login(person.email(), Product.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("G24: of many guesses at one account at once, on both nodes, 5 get through")
    void parallelGuesses() throws Exception {
        Product.Person person = Product.person("client");
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Future<Integer>> guesses = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                URI node = i % 2 == 0 ? Product.stack().baseUri() : micro();
                guesses.add(threads.submit(() -> Product.anonymous()
                        .at(node)
                        .post("/auth/login", body(person.email(), WRONG))
                        .status()));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> guess : guesses) {
                statuses.add(guess.get());
            }
            assertThat(statuses).containsOnly(401, 429);
            assertThat(statuses.stream().filter(status -> status == 401)).hasSize(FAILURES);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void assertClosed(Answer answer) {
        Problems.assertProblem(answer, 429, "RATE_LIMITED", "");
        assertThat(number(answer, "Retry-After"))
                .as("seconds until the first failure is 15 minutes past")
                .isBetween(1, (int) WINDOW.toSeconds());
        assertThat(answer.at("error.message")).startsWith("Too many failed attempts");
    }

    /** From an address of its own, so that it counts against the account alone. */
    private static Answer login(String email, String password) {
        return Product.anonymous().post("/auth/login", body(email, password));
    }

    private static String body(String email, String password) {
        return "{\"email\":\"" + email + "\",\"password\":\"" + password + "\"}";
    }

    private static URI micro() {
        return Product.stack().nodes().get(0).baseUri();
    }

    /** One that nobody called from before, in the range for benchmarks. */
    private static String address() {
        return "198.%d.%d.%d".formatted(18 + random(2), random(256), random(256));
    }

    private static int random(int bound) {
        return ThreadLocalRandom.current().nextInt(bound);
    }

    private static int number(Answer answer, String header) {
        return Integer.parseInt(answer.header(header));
    }
}
