package com.dancepartner.system;

import static com.dancepartner.system.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.walk.Answer;
import com.dancepartner.walk.Api;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Refresh tokens: each good once, one after another in one family, theft found out. */
class RefreshIT {

    private static final int PARALLEL = 50;
    private static final Duration AFTER_THE_GRACE = Duration.ofSeconds(31);
    private static final URI SERVER = Product.stack().baseUri();
    private static final URI NODE = Product.stack().nodes().get(0).baseUri();

    @Test
    @DisplayName(
            "R154, R158, R175, R179: signing in gives both tokens; of the refresh token the database has the hash only")
    void signingIn() {
        Product.Person person = Product.person("client");
        Answer tokens = SignIn.attempt(person.email(), Product.PASSWORD);
        SignIn signIn = SignIn.of(tokens);
        assertThat(tokens.at("token_type")).isEqualTo("Bearer");
        assertThat(tokens.at("expires_in")).isEqualTo("900");
        assertThat(tokens.at("second_factor_required")).isEqualTo("false");
        assertThat(signIn.claims().path("sub").asText()).isEqualTo(person.id());
        assertThat(signIn.claims().path("jti").asText()).isNotBlank();
        assertThat(signIn.claims().path("exp").asLong()
                        - signIn.claims().path("iat").asLong())
                .isEqualTo(900);
        assertThat(live(signIn)).isOne();
        assertThat(Product.count("SELECT count(*) FROM refresh_tokens WHERE token_hash = encode(sha256('"
                        + signIn.refreshToken() + "'), 'hex') AND token_hash <> '" + signIn.refreshToken() + "'"))
                .isOne();
    }

    @Test
    @DisplayName(
            "R182, R184, R186, G17: each refresh gives a new access token and the next refresh token, on Server and"
                    + " node in turn")
    void rotation() {
        SignIn first = SignIn.of(Product.person("client"));
        SignIn second = SignIn.of(first.refresh(NODE));
        SignIn third = SignIn.of(second.refresh(SERVER));
        assertThat(List.of(first.refreshToken(), second.refreshToken(), third.refreshToken()))
                .doesNotHaveDuplicates();
        assertThat(List.of(first.accessToken(), second.accessToken(), third.accessToken()))
                .doesNotHaveDuplicates();
        assertThat(List.of(first.device(), second.device())).containsOnly(third.device());
        assertThat(third.status(SERVER)).isEqualTo(200);
        assertThat(third.status(NODE)).isEqualTo(200);
        assertThat(live(first)).isOne();
    }

    @Test
    @DisplayName("R183: an unknown refresh token and an expired one are a 401")
    void unknownAndExpired() {
        SignIn signIn = SignIn.of(Product.person("client"));
        SignIn unknown = new SignIn(
                signIn.accessToken(),
                new StringBuilder(signIn.refreshToken()).reverse().toString());
        assertProblem(unknown.refresh(), 401, "UNAUTHORIZED", "");
        Product.execute("UPDATE refresh_tokens SET expires_at = issued_at - interval '1 second' WHERE device_id = '"
                + signIn.device() + "'");
        assertProblem(signIn.refresh(), 401, "UNAUTHORIZED", "");
        assertProblem(signIn.refresh(NODE), 401, "UNAUTHORIZED", "");
    }

    @Test
    @DisplayName(
            "G17: when an answer was lost, the same token within the grace gives the same successor, on both nodes")
    void lostAnswer() {
        SignIn signIn = SignIn.of(Product.person("client"));
        SignIn lost = SignIn.of(signIn.refresh(SERVER));
        SignIn retried = SignIn.of(signIn.refresh(SERVER));
        SignIn elsewhere = SignIn.of(signIn.refresh(NODE));
        assertThat(retried.refreshToken()).isEqualTo(lost.refreshToken());
        assertThat(elsewhere.refreshToken()).isEqualTo(lost.refreshToken());
        assertThat(retried.status(SERVER)).isEqualTo(200);
        assertThat(live(signIn)).isOne();
        assertThat(SignIn.of(lost.refresh()).status(SERVER)).isEqualTo(200);
    }

    @Test
    @DisplayName(
            "R185, G17: a token used again after the grace was stolen: its whole family ends, access token included")
    void theft() {
        Product.Person person = Product.person("client");
        SignIn stolen = SignIn.of(person);
        SignIn another = SignIn.of(person);
        SignIn owners = SignIn.of(stolen.refresh());
        assertThat(owners.status(SERVER)).isEqualTo(200);
        Hosts.advance(AFTER_THE_GRACE);
        assertProblem(stolen.refresh(), 401, "TOKEN_REUSED", "");
        assertThat(owners.refresh().status()).isEqualTo(401);
        assertThat(owners.refresh(NODE).status()).isEqualTo(401);
        assertThat(live(stolen)).isZero();
        assertThat(owners.status(SERVER)).isEqualTo(401);
        assertThat(another.status(SERVER))
                .as("another device is another family")
                .isEqualTo(200);
        assertThat(another.refresh().status()).isEqualTo(200);
    }

    @Test
    @DisplayName("G17: of 50 parallel uses of one token on the Server comes one family with one live descendant")
    void parallelOnTheServer() throws Exception {
        assertOneDescendant(List.of(SERVER));
    }

    @Test
    @DisplayName("G17: of 50 parallel uses of one token on Server and node comes one family with one live descendant")
    void parallelOnBothNodes() throws Exception {
        assertOneDescendant(List.of(SERVER, NODE));
    }

    private static void assertOneDescendant(List<URI> nodes) throws Exception {
        Product.Person person = Product.person("client");
        SignIn signIn = SignIn.of(person);
        long families = families(person);
        List<Answer> answers = atOnce(signIn, nodes);
        assertThat(answers).extracting(Answer::status).isSubsetOf(200, 401).contains(200);
        List<String> successors = answers.stream()
                .filter(answer -> answer.status() == 200)
                .map(answer -> answer.at("refresh_token"))
                .distinct()
                .toList();
        assertThat(successors).as("one and the same for all").hasSize(1);
        assertThat(families(person)).isEqualTo(families);
        assertThat(live(signIn)).isOne();
        assertThat(Product.count("SELECT count(*) FROM refresh_tokens WHERE device_id = '" + signIn.device() + "'"))
                .as("the token and its one descendant")
                .isEqualTo(2);
        SignIn survivor = new SignIn(signIn.accessToken(), successors.get(0));
        assertThat(survivor.refresh().status()).isEqualTo(200);
    }

    /** All requests wait for each other, then go off, each from an address of its own. */
    private static List<Answer> atOnce(SignIn signIn, List<URI> nodes) throws Exception {
        CountDownLatch ready = new CountDownLatch(PARALLEL);
        List<Callable<Answer>> calls = new ArrayList<>();
        for (int i = 0; i < PARALLEL; i++) {
            Api api = Product.anonymous().at(nodes.get(i % nodes.size()));
            calls.add(() -> {
                ready.countDown();
                ready.await();
                return api.post("/auth/refresh", signIn.body());
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(PARALLEL);
        try {
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    /** Refresh tokens of this sign-in that somebody could still use. */
    private static long live(SignIn signIn) {
        return Product.count("SELECT count(*) FROM refresh_tokens t JOIN devices d ON d.id = t.device_id WHERE d.id = '"
                + signIn.device() + "' AND t.used_at IS NULL AND d.ended_at IS NULL");
    }

    private static long families(Product.Person person) {
        return Product.count("SELECT count(*) FROM devices WHERE user_id = '" + person.id() + "'");
    }
}
