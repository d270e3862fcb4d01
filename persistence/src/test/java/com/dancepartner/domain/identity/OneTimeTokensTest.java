package com.dancepartner.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.Fixtures;
import com.dancepartner.domain.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeTokensTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private static final Instant NOW = Fixtures.NOW;
    private static final Duration INSTANT = Duration.ofNanos(1);

    private UUID user;

    @BeforeEach
    void somebody() {
        user = DATABASE.in(entities -> Fixtures.client(entities).id());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName(
            "G22: a link to verify an address is good for a day, one for a new password for an hour, and no longer")
    @CsvSource({"VERIFY_EMAIL, PT24H", "RESET_PASSWORD, PT1H"})
    void lifetime(TokenPurpose purpose, Duration lifetime) {
        OneTimeToken token = new OneTimeToken(user, purpose, SecretToken.fresh(), NOW);
        Instant end = NOW.plus(lifetime);
        assertThat(purpose.lifetime()).isEqualTo(lifetime);
        assertThat(token.userId()).isEqualTo(user);
        assertThat(token.isGood(purpose, NOW)).isTrue();
        assertThat(token.isGood(purpose, end.minus(INSTANT))).isTrue();
        assertThat(token.isGood(purpose, end)).isFalse();
    }

    @Test
    @DisplayName("G22: a link is good for its purpose only")
    void otherPurpose() {
        OneTimeToken token = new OneTimeToken(user, TokenPurpose.VERIFY_EMAIL, SecretToken.fresh(), NOW);
        assertThat(token.isGood(TokenPurpose.RESET_PASSWORD, NOW)).isFalse();
    }

    @Test
    @DisplayName("G22: a link comes back by what it holds, and the database does not know that")
    void roundTrip() {
        SecretToken secret = stored(TokenPurpose.RESET_PASSWORD);
        DATABASE.run(entities -> {
            OneTimeTokens tokens = new OneTimeTokens();
            tokens.entities = entities;
            assertThat(tokens.findForUpdate(secret)).hasValueSatisfying(found -> {
                assertThat(found.userId()).isEqualTo(user);
                assertThat(found.isGood(TokenPurpose.RESET_PASSWORD, NOW)).isTrue();
                assertThat(found.isGood(TokenPurpose.VERIFY_EMAIL, NOW)).isFalse();
            });
            assertThat(tokens.findForUpdate(SecretToken.fresh())).isEmpty();
        });
        assertThat(rows()).singleElement().asString().contains(secret.hash()).doesNotContain(secret.value());
    }

    @Test
    @DisplayName("G22: when one link of a kind is used, all of its owner's are; others are not")
    void endsAllOfAKind() {
        SecretToken used = stored(TokenPurpose.RESET_PASSWORD);
        SecretToken second = stored(TokenPurpose.RESET_PASSWORD);
        SecretToken otherKind = stored(TokenPurpose.VERIFY_EMAIL);
        UUID owner = user;
        somebody();
        SecretToken others = stored(TokenPurpose.RESET_PASSWORD);
        end(owner, TokenPurpose.RESET_PASSWORD, NOW);
        assertThat(isGood(used, TokenPurpose.RESET_PASSWORD)).isFalse();
        assertThat(isGood(second, TokenPurpose.RESET_PASSWORD)).isFalse();
        assertThat(isGood(otherKind, TokenPurpose.VERIFY_EMAIL)).isTrue();
        assertThat(isGood(others, TokenPurpose.RESET_PASSWORD)).isTrue();
    }

    @Test
    @DisplayName("G22: when a link was used stays known")
    void firstUseStays() {
        SecretToken ignored = stored(TokenPurpose.VERIFY_EMAIL);
        end(user, TokenPurpose.VERIFY_EMAIL, NOW);
        List<String> before = rows();
        end(user, TokenPurpose.VERIFY_EMAIL, NOW.plusSeconds(1));
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    @DisplayName("G22: of many who use one link at once, one finds it unused")
    void usedOnce() {
        SecretToken secret = stored(TokenPurpose.RESET_PASSWORD);
        assertThat(Race.of(8, i -> uses(secret))).containsOnlyOnce(true);
    }

    @Test
    @DisplayName("G22: links that expired before a moment are forgotten, those that expire at it are not")
    void forgetsExpired() {
        SecretToken secret = stored(TokenPurpose.RESET_PASSWORD);
        Instant expiry = NOW.plus(Duration.ofHours(1));
        assertThat(forget(expiry)).isZero();
        assertThat(isGood(secret, TokenPurpose.RESET_PASSWORD)).isTrue();
        assertThat(forget(expiry.plus(Duration.ofMillis(1)))).isPositive();
        assertThat(rows()).isEmpty();
    }

    private SecretToken stored(TokenPurpose purpose) {
        SecretToken secret = SecretToken.fresh();
        DATABASE.run(entities -> new OneTimeTokens(entities).add(new OneTimeToken(user, purpose, secret, NOW)));
        return secret;
    }

    private static void end(UUID owner, TokenPurpose purpose, Instant at) {
        DATABASE.run(entities -> new OneTimeTokens(entities).endAllOf(owner, purpose, at));
    }

    private static int forget(Instant before) {
        return DATABASE.<Integer>in(entities -> new OneTimeTokens(entities).forgetExpired(before));
    }

    private static boolean isGood(SecretToken secret, TokenPurpose purpose) {
        return DATABASE.in(entities ->
                new OneTimeTokens(entities).findForUpdate(secret).orElseThrow().isGood(purpose, NOW));
    }

    private static boolean uses(SecretToken secret) {
        return DATABASE.in(entities -> {
            OneTimeTokens tokens = new OneTimeTokens(entities);
            OneTimeToken token = tokens.findForUpdate(secret).orElseThrow();
            boolean good = token.isGood(TokenPurpose.RESET_PASSWORD, NOW);
            tokens.endAllOf(token.userId(), TokenPurpose.RESET_PASSWORD, NOW);
            return good;
        });
    }

    @SuppressWarnings("unchecked") // one column of a native query
    private List<String> rows() {
        return DATABASE.in(entities -> (List<String>)
                entities.createNativeQuery("SELECT CAST(t AS text) FROM one_time_tokens t WHERE user_id = ?1")
                        .setParameter(1, user)
                        .getResultList());
    }
}
