package com.dancepartner.domain.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.Fixtures;
import com.dancepartner.domain.Race;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IdempotencyKeysTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private static final String REQUEST = "ab".repeat(32);
    private static final String OTHER_REQUEST = "cd".repeat(32);
    private static final FirstAnswer CREATED = new FirstAnswer(201, "/api/v1/bookings/1", "{\"words\":\"ça va\"}");

    private IdempotencyKey key;

    @BeforeEach
    void newKey() {
        key = keyOfSomebody("k1");
    }

    @Test
    @DisplayName("G51: the first request of a key claims it, and no other while it is under way")
    void firstOnly() {
        Claim claim = claim(key, REQUEST).orElseThrow();
        assertThat(claim.key()).isEqualTo(key);
        assertThat(claim(key, REQUEST)).isEmpty();
        assertThat(find(key)).hasValueSatisfying(earlier -> {
            assertThat(earlier.isSameAs(REQUEST)).isTrue();
            assertThat(earlier.isSameAs(OTHER_REQUEST)).isFalse();
            assertThat(earlier.answer()).isEmpty();
        });
    }

    @Test
    @DisplayName("G51: keys are a person's own")
    void ofOnePerson() {
        IdempotencyKey others = keyOfSomebody(key.value());
        Claim first = claim(key, REQUEST).orElseThrow();
        Claim second = claim(others, OTHER_REQUEST).orElseThrow();
        answer(first, CREATED);
        assertThat(second.subjectId()).isNotEqualTo(first.subjectId());
        assertThat(find(others).orElseThrow().answer()).isEmpty();
        assertThat(find(keyOfSomebody(key.value()))).isEmpty();
    }

    @Test
    @DisplayName("G51: an answer is found as it was given, and nobody claims its key any more")
    void answered() {
        answer(claim(key, REQUEST).orElseThrow(), CREATED);
        assertThat(find(key).flatMap(EarlierRequest::answer)).contains(CREATED);
        endLease(key);
        assertThat(claim(key, REQUEST)).isEmpty();
    }

    @Test
    @DisplayName("G51: an answer may lack location and body")
    void bareAnswer() {
        FirstAnswer bare = new FirstAnswer(204, null, null);
        answer(claim(key, REQUEST).orElseThrow(), bare);
        assertThat(find(key).flatMap(EarlierRequest::answer)).contains(bare);
    }

    @Test
    @DisplayName("G51: after a crash the same request claims the key again, for the same subject; another does not")
    void afterACrash() {
        Claim dead = claim(key, REQUEST).orElseThrow();
        endLease(key);
        assertThat(claim(key, OTHER_REQUEST)).isEmpty();
        Claim next = claim(key, REQUEST).orElseThrow();
        assertThat(next.subjectId()).isEqualTo(dead.subjectId());
        assertThat(next).isNotEqualTo(dead);
        assertThat(claim(key, REQUEST)).isEmpty();
    }

    @Test
    @DisplayName("G51: who lost the claim neither answers for the key nor gives it up")
    void fenced() {
        Claim late = claim(key, REQUEST).orElseThrow();
        endLease(key);
        Claim next = claim(key, REQUEST).orElseThrow();
        answer(late, new FirstAnswer(409, null, "{}"));
        release(late);
        assertThat(find(key).orElseThrow().answer()).isEmpty();
        assertThat(claim(key, REQUEST)).isEmpty();
        answer(next, CREATED);
        assertThat(find(key).flatMap(EarlierRequest::answer)).contains(CREATED);
    }

    @Test
    @DisplayName("G51: a claim that is given up is had at once, for the same subject")
    void released() {
        Claim first = claim(key, REQUEST).orElseThrow();
        release(first);
        assertThat(claim(key, REQUEST)).map(Claim::subjectId).contains(first.subjectId());
    }

    @Test
    @DisplayName("G51: of many first requests at once exactly one has the claim")
    void parallelFirst() {
        assertThat(claims(Race.of(16, i -> claim(key, REQUEST)))).hasSize(1);
    }

    @Test
    @DisplayName("G51: of many repeats after a crash exactly one has the claim")
    void parallelTakeover() {
        Claim dead = claim(key, REQUEST).orElseThrow();
        endLease(key);
        assertThat(claims(Race.of(16, i -> claim(key, REQUEST))))
                .singleElement()
                .extracting(Claim::subjectId)
                .isEqualTo(dead.subjectId());
    }

    @Test
    @DisplayName("G51: a key is replayed for 48 hours and then forgotten")
    void forgets() {
        IdempotencyKey old = keyOfSomebody("old");
        answer(claim(key, REQUEST).orElseThrow(), CREATED);
        claim(old, REQUEST);
        age(key, "47 hours 59 minutes");
        age(old, "48 hours 1 minute");
        assertThat(in(IdempotencyKeys::forgetOld)).isOne();
        assertThat(find(key)).isPresent();
        assertThat(find(old)).isEmpty();
    }

    @Test
    @DisplayName("G51: only the transaction of a claim does not wait for the disk")
    void durability() {
        assertThat(durabilityAfter(keys -> keys.claim(key, REQUEST))).isEqualTo("off");
        assertThat(durabilityAfter(keys -> keys.find(key))).isEqualTo("on");
    }

    /** What the database does at the end of a transaction that was to wait. */
    private static String durabilityAfter(Function<IdempotencyKeys, ?> work) {
        return DATABASE.in(entities -> {
            entities.createNativeQuery("SET LOCAL synchronous_commit = on").executeUpdate();
            assertThat(work.apply(new IdempotencyKeys(entities))).isNotNull();
            return entities.createNativeQuery("SHOW synchronous_commit")
                    .getSingleResult()
                    .toString();
        });
    }

    private static List<Claim> claims(List<Optional<Claim>> attempts) {
        return attempts.stream().flatMap(Optional::stream).toList();
    }

    private static IdempotencyKey keyOfSomebody(String value) {
        UUID user = DATABASE.in(entities -> Fixtures.client(entities).id());
        return new IdempotencyKey(user, value);
    }

    private static Optional<Claim> claim(IdempotencyKey key, String request) {
        return in(keys -> keys.claim(key, request));
    }

    private static Optional<EarlierRequest> find(IdempotencyKey key) {
        return in(keys -> keys.find(key));
    }

    private static void answer(Claim claim, FirstAnswer answer) {
        DATABASE.run(entities -> new IdempotencyKeys(entities).answer(claim, answer));
    }

    private static void release(Claim claim) {
        DATABASE.run(entities -> new IdempotencyKeys(entities).release(claim));
    }

    private static <T> T in(Function<IdempotencyKeys, T> work) {
        return DATABASE.in(entities -> work.apply(new IdempotencyKeys(entities)));
    }

    private static void endLease(IdempotencyKey key) {
        change("leased_until = now() - interval '1 second'", key);
    }

    private static void age(IdempotencyKey key, String age) {
        change("created_at = now() - interval '" + age + "'", key);
    }

    private static void change(String what, IdempotencyKey key) {
        DATABASE.run(entities -> entities.createNativeQuery(
                        "UPDATE idempotency_keys SET " + what + " WHERE user_id = ?1 AND key = ?2")
                .setParameter(1, key.userId())
                .setParameter(2, key.value())
                .executeUpdate());
    }
}
