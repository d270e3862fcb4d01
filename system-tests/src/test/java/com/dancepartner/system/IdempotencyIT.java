package com.dancepartner.system;

import static com.dancepartner.system.Problems.assertProblem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.walk.Answer;
import com.dancepartner.walk.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A request that is sent again is not done again, on whichever node it arrives. */
class IdempotencyIT {

    private static final String HELLO = "{\"content\":\"Shall we dance?\"}";
    private static final String HEADER = "Idempotency-Key";
    private static final int AT_ONCE = 20;

    private static Hosts.Host host;

    private Product.Person client;
    private String messages;
    private String key;

    @BeforeAll
    static void somebodyToBook() {
        host = Hosts.bookable();
    }

    @BeforeEach
    void somebodyNew() {
        client = Product.person("client");
        messages = messagesOf(client);
        key = UUID.randomUUID().toString();
    }

    @Test
    @DisplayName("G51: a booking that is sent again gets the first answer to the byte, and there is one booking")
    void bookedOnce() {
        String booking = host.booking(Hosts.noonIn(3), "pm_card_visa");
        Answer first = client.api().withKey(key).post("/bookings", booking);
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(first.header("Idempotent-Replayed")).isEmpty();
        for (Node node : Node.values()) {
            assertReplayed(client.api().at(node.uri()).withKey(key).post("/bookings", booking), first);
        }
        assertThat(bookings()).isOne();
        cancel(first);
    }

    @Test
    @DisplayName("G51: a booking that died before it was answered is found by its repeat, not made again")
    void afterACrash() {
        String booking = host.booking(Hosts.noonIn(4), "pm_card_visa");
        Answer first = client.api().withKey(key).post("/bookings", booking);
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        forgetAnswer("now() - interval '1 second'");
        Answer second = client.api().withKey(key).post("/bookings", booking);
        assertThat(second.status()).as(second.text()).isEqualTo(201);
        assertThat(second.at("id")).isEqualTo(first.at("id"));
        assertThat(second.header("Idempotent-Replayed")).isEmpty();
        assertThat(bookings()).isOne();
        cancel(first);
    }

    @Test
    @DisplayName("G51: a repeat of what is still under way is a 409 that says when to come again")
    void underWay() {
        assertThat(send().status()).isEqualTo(201);
        forgetAnswer("now() + interval '30 seconds'");
        Answer early = send();
        assertProblem(early, 409, "CONFLICT", HEADER);
        assertThat(early.header("Retry-After")).isEqualTo("1");
        assertThat(sent()).isOne();
    }

    @Test
    @DisplayName("G51: the same key with another body, or elsewhere, is a 422 and nothing is done")
    void anotherRequest() {
        Answer first = send();
        Api again = client.api().withKey(key);
        assertProblem(again.post(messages, "{\"content\":\"Or not?\"}"), 422, "IDEMPOTENCY_CONFLICT", HEADER);
        assertProblem(again.post(messages + "?again", HELLO), 422, "IDEMPOTENCY_CONFLICT", HEADER);
        assertProblem(again.post(messagesOf(client), HELLO), 422, "IDEMPOTENCY_CONFLICT", HEADER);
        assertThat(sent()).isOne();
        assertReplayed(send(), first);
    }

    @Test
    @DisplayName(
            "G51: of 20 equal requests at once, on two nodes, one is done; the others get its answer or come again")
    void atOnce() throws Exception {
        List<Answer> answers = allAtOnce();
        assertThat(sent()).isOne();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(201, 409));
        List<Answer> done = answers.stream()
                .filter(answer -> answer.status() == 201
                        && answer.header("Idempotent-Replayed").isEmpty())
                .toList();
        assertThat(done).hasSize(1);
        assertReplayed(send(), done.get(0));
    }

    private List<Answer> allAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Answer>> running = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                Node node = i % 2 == 0 ? Node.SERVER : Node.MICRO;
                Api caller = client.api().at(node.uri()).withKey(key);
                running.add(threads.submit(() -> caller.post(messages, HELLO)));
            }
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : running) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @DisplayName("G51: a refusal is a first answer too: it is repeated with the id of the first request")
    void refusals() {
        Api caller = client.api().withKey(key);
        Answer first = caller.post(messages, "{\"content\":\"\"}");
        assertProblem(first, 422, "VALIDATION_ERROR", "content");
        assertReplayed(caller.post(messages, "{\"content\":\"\"}"), first);
    }

    @Test
    @DisplayName("G51: an answer without a body is repeated without")
    void withoutBody() {
        String path = messages.replaceFirst("messages$", "read");
        Answer first = client.api().withKey(key).post(path, null);
        assertThat(first.status()).isEqualTo(204);
        assertReplayed(client.api().withKey(key).post(path, null), first);
    }

    @Test
    @DisplayName("G51: another person's key is another key")
    void anotherPerson() {
        Product.Person other = Product.person("client");
        Answer mine = send();
        Answer theirs = other.api().withKey(key).post(messagesOf(other), HELLO);
        assertThat(theirs.status()).as(theirs.text()).isEqualTo(201);
        assertThat(theirs.header("Idempotent-Replayed")).isEmpty();
        assertThat(theirs.at("id")).isNotEqualTo(mine.at("id"));
    }

    @Test
    @DisplayName("G51, R192: who may not call learns that before the key is looked at, and leaves nothing with it")
    void authorisationFirst() {
        assertProblem(Product.anonymous().withKey(key).post(messages, HELLO), 401, "UNAUTHORIZED", "");
        assertProblem(client.api().withKey("two words").post("/jobs/payout/runs", null), 403, "FORBIDDEN", "");
        assertThat(Product.count("SELECT count(*) FROM idempotency_keys WHERE key = '" + key + "'"))
                .isZero();
        assertThat(send().header("Idempotent-Replayed")).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("G51, R525: no key, a bad one or two are a 422 that names the header, and nothing is done")
    @EnumSource
    void badKeys(Node node) {
        String token = SignIn.of(client).accessToken();
        assertProblem(raw(node, token), 422, "VALIDATION_ERROR", HEADER);
        assertProblem(raw(node, token, "two words"), 422, "VALIDATION_ERROR", HEADER);
        assertProblem(raw(node, token, "k".repeat(101)), 422, "VALIDATION_ERROR", HEADER);
        assertProblem(raw(node, token, "k1", "k2"), 422, "VALIDATION_ERROR", HEADER);
        assertThat(sent()).isZero();
        assertThat(raw(node, token, "k".repeat(100)).status()).isEqualTo(201);
    }

    private Answer raw(Node node, String token, String... keys) {
        RawHttp call = node.call().json().header("Authorization", "Bearer " + token);
        for (String value : keys) {
            call.header(HEADER, value);
        }
        return call.sendSized("POST", "/api/v1" + messages, HELLO.getBytes(UTF_8));
    }

    private Answer send() {
        return client.api().withKey(key).post(messages, HELLO);
    }

    private long sent() {
        return Product.count("SELECT count(*) FROM messages WHERE sender_id = '" + client.id() + "'");
    }

    private long bookings() {
        return Product.count("SELECT count(*) FROM bookings WHERE client_id = '" + client.id() + "'");
    }

    /** As if the server had died before it kept the answer. */
    private void forgetAnswer(String leasedUntil) {
        Product.execute("UPDATE idempotency_keys SET status = NULL, location = NULL, body = NULL, leased_until = "
                + leasedUntil + " WHERE user_id = '" + client.id() + "' AND key = '" + key + "'");
    }

    private void cancel(Answer booking) {
        client.api().post("/bookings/" + booking.at("id") + "/cancel", "{\"reason\":\"plans changed\"}");
    }

    private static String messagesOf(Product.Person person) {
        String other = Product.person("client").id();
        String conversation = person.api()
                .post("/conversations", "{\"user_id\":\"" + other + "\"}")
                .at("id");
        return "/conversations/" + conversation + "/messages";
    }

    private static void assertReplayed(Answer answer, Answer first) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(first.status());
        assertThat(answer.text()).isEqualTo(first.text());
        assertThat(answer.header("Location")).isEqualTo(first.header("Location"));
        assertThat(answer.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(answer.header("Idempotent-Replayed")).isEqualTo("true");
    }
}
