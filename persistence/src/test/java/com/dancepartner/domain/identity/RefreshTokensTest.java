package com.dancepartner.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.Fixtures;
import com.dancepartner.domain.Race;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RefreshTokensTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private static final Instant NOW = Fixtures.NOW;
    private static final int PHONES = 50;

    @Test
    @DisplayName("R158, R179, R181: a token is kept, and found by who holds it")
    void found() {
        SecretToken secret = SecretToken.fresh();
        UUID device = signedIn(secret);
        RefreshToken found = find(secret).orElseThrow();
        assertThat(found.deviceId()).isEqualTo(device);
        assertThat(found.isUsed()).isFalse();
        assertThat(found.isExpired(NOW.plus(Duration.ofDays(7)))).isTrue();
        assertThat(find(SecretToken.fresh())).isEmpty();
    }

    @Test
    @DisplayName("R153: the database does not know the token itself")
    void hashOnly() {
        SecretToken secret = SecretToken.fresh();
        UUID device = signedIn(secret);
        assertThat(row(device)).contains(secret.hash()).doesNotContain(secret.value());
    }

    @Test
    @DisplayName("R186, G17: a token is used and followed by another in one transaction, and both are kept")
    void rotates() {
        SecretToken secret = SecretToken.fresh();
        UUID device = signedIn(secret);
        SecretToken following = DATABASE.in(entities -> rotate(entities, secret));
        DATABASE.run(entities -> {
            RefreshTokens tokens = new RefreshTokens(entities);
            RefreshToken used = tokens.find(secret).orElseThrow();
            assertThat(used.isUsed()).isTrue();
            assertThat(used.isReused(NOW.plusSeconds(31))).isTrue();
            assertThat(used.successor(secret)).isEqualTo(following);
            assertThat(tokens.find(following)).hasValueSatisfying(next -> {
                assertThat(next.deviceId()).isEqualTo(device);
                assertThat(next.isUsed()).isFalse();
                assertThat(next.accessTokenId()).isNotEqualTo(used.accessTokenId());
            });
        });
    }

    @Test
    @DisplayName("G17: the database refuses a device a second unused token, where it is added")
    void oneLiveToken() {
        UUID device = signedIn(SecretToken.fresh());
        RefreshToken second = RefreshToken.first(device, SecretToken.fresh(), NOW);
        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() -> DATABASE.run(entities -> {
                    new RefreshTokens(entities).add(second);
                    throw new AssertionError("added");
                }))
                .withStackTraceContaining("refresh_tokens_one_live_idx");
    }

    @Test
    @DisplayName("G17: a token that was used meanwhile is read anew")
    void refreshed() {
        SecretToken secret = SecretToken.fresh();
        UUID ignored = signedIn(secret);
        DATABASE.run(entities -> {
            RefreshTokens tokens = new RefreshTokens();
            tokens.entities = entities;
            RefreshToken token = tokens.find(secret).orElseThrow();
            SecretToken following = DATABASE.in(others -> rotate(others, secret));
            assertThat(token.isUsed()).isFalse();
            assertThat(tokens.refreshed(token)).isSameAs(token);
            assertThat(token.successor(secret)).isEqualTo(following);
        });
    }

    @Test
    @DisplayName("G17: of 50 phones that use one token at once, all get the same one that follows")
    void parallelUses() {
        SecretToken secret = SecretToken.fresh();
        UUID device = signedIn(secret);
        List<SecretToken> following = Race.of(PHONES, i -> DATABASE.in(entities -> rotate(entities, secret)));
        assertThat(new HashSet<>(following)).hasSize(1);
        assertThat(tokensOf(device, "used_at IS NULL")).isOne();
        assertThat(tokensOf(device, "used_at IS NOT NULL")).isOne();
    }

    @Test
    @DisplayName("R153: what expired before a moment is forgotten, what expires at it is not")
    void forgetsExpired() {
        SecretToken secret = SecretToken.fresh();
        UUID device = signedIn(secret);
        Instant expiry = NOW.plus(RefreshToken.LIFETIME);
        assertThat(DATABASE.<Integer>in(entities -> new RefreshTokens(entities).forgetExpired(expiry)))
                .isZero();
        assertThat(tokensOf(device, "TRUE")).isOne();
        int forgotten = DATABASE.<Integer>in(
                entities -> new RefreshTokens(entities).forgetExpired(expiry.plus(Duration.ofMillis(1))));
        assertThat(forgotten).isPositive();
        assertThat(tokensOf(device, "TRUE")).isZero();
    }

    /** As a refresh does it: find, lock the device, read anew, use or repeat. @return the secret that follows */
    private static SecretToken rotate(EntityManager entities, SecretToken secret) {
        RefreshTokens tokens = new RefreshTokens(entities);
        RefreshToken found = tokens.find(secret).orElseThrow();
        Device ignored = new Devices(entities).findForUpdate(found.deviceId()).orElseThrow();
        RefreshToken token = tokens.refreshed(found);
        if (token.isUsed()) {
            return token.successor(secret);
        }
        SecretToken following = token.use(secret, NOW);
        tokens.add(token.next(following, NOW));
        return following;
    }

    private static Optional<RefreshToken> find(SecretToken secret) {
        return DATABASE.in(entities -> new RefreshTokens(entities).find(secret));
    }

    /** A device with this token. */
    private static UUID signedIn(SecretToken secret) {
        return DATABASE.in(entities -> {
            Device device = new Device(
                    Fixtures.client(entities).id(), new DeviceTraits("Phone", "mark", "127.0.0.1"), false, NOW);
            new Devices(entities).add(device);
            new RefreshTokens(entities).add(RefreshToken.first(device.id(), secret, NOW));
            return device.id();
        });
    }

    private static String row(UUID device) {
        return DATABASE.in(entities ->
                (String) entities.createNativeQuery("SELECT CAST(t AS text) FROM refresh_tokens t WHERE device_id = ?1")
                        .setParameter(1, device)
                        .getSingleResult());
    }

    private static long tokensOf(UUID device, String which) {
        Number count = DATABASE.in(entities -> (Number)
                entities.createNativeQuery("SELECT count(*) FROM refresh_tokens WHERE device_id = ?1 AND " + which)
                        .setParameter(1, device)
                        .getSingleResult());
        return count.longValue();
    }
}
