package com.dancepartner.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.Fixtures;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RefreshTokenTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private static final Instant NOW = Fixtures.NOW;
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    @DisplayName("R153: a refresh token lasts seven days")
    void lastsSevenDays() {
        RefreshToken token = RefreshToken.ofNewFamily(UUID.randomUUID(), "hash", NOW);
        Instant end = NOW.plus(Duration.ofDays(7));
        assertThat(token.isUsable(NOW)).isTrue();
        assertThat(token.isUsable(end.minus(SECOND))).isTrue();
        assertThat(token.isUsable(end)).isFalse();
    }

    @Test
    @DisplayName("R186, G17: a refresh gives a new token of the same person and family")
    void rotates() {
        RefreshToken first = RefreshToken.ofNewFamily(UUID.randomUUID(), "first", NOW);
        RefreshToken second = first.rotate("second", NOW.plus(SECOND));
        assertThat(second.userId()).isEqualTo(first.userId());
        assertThat(second.familyId()).isEqualTo(first.familyId());
        assertThat(second.isReused(NOW.plus(Duration.ofDays(6)))).isFalse();
        assertThat(second.isUsable(NOW.plus(Duration.ofDays(7)))).isTrue();
    }

    @Test
    @DisplayName("G17: each sign-in begins a family of its own")
    void signInsBeginFamilies() {
        UUID user = UUID.randomUUID();
        assertThat(RefreshToken.ofNewFamily(user, "one", NOW).familyId())
                .isNotEqualTo(RefreshToken.ofNewFamily(user, "two", NOW).familyId());
    }

    @Test
    @DisplayName("G17: a phone's second request within 30 seconds is served, a later one is a theft")
    void reuseAfterTheGrace() {
        RefreshToken token = RefreshToken.ofNewFamily(UUID.randomUUID(), "hash", NOW);
        assertThat(token.isReused(NOW.plus(Duration.ofDays(1)))).isFalse();
        RefreshToken ignored = token.rotate("next", NOW);
        Instant graceEnds = NOW.plus(Duration.ofSeconds(30));
        assertThat(token.isReused(graceEnds)).isFalse();
        assertThat(token.isReused(graceEnds.plus(SECOND))).isTrue();
    }

    @Test
    @DisplayName("G17: a second request does not lengthen the grace")
    void graceIsNotLengthened() {
        RefreshToken token = RefreshToken.ofNewFamily(UUID.randomUUID(), "hash", NOW);
        RefreshToken first = token.rotate("one", NOW);
        RefreshToken second = token.rotate("two", NOW.plus(Duration.ofSeconds(29)));
        assertThat(first.familyId()).isEqualTo(second.familyId());
        assertThat(token.isReused(NOW.plus(Duration.ofSeconds(31)))).isTrue();
    }

    @Test
    @DisplayName("R158, R179: a token is found by its hash")
    void foundByItsHash() {
        assertThat(find(stored().hash())).isPresent();
        assertThat(find("unknown")).isEmpty();
    }

    @Test
    @DisplayName("R185, R198, G17: a revoked family is refused, and no other")
    void revokesTheFamily() {
        Kept stolen = stored();
        Kept other = stored();
        DATABASE.run(entities -> new RefreshTokens(entities).revokeFamily(stolen.familyId(), NOW));
        assertThat(isUsable(stolen)).isFalse();
        assertThat(isUsable(other)).isTrue();
    }

    @Test
    @DisplayName("R194: all tokens of a person can be revoked")
    void revokesAllOfAPerson() {
        Kept mine = stored();
        Kept others = stored();
        DATABASE.run(entities -> new RefreshTokens(entities).revokeAllOf(mine.userId(), NOW));
        assertThat(isUsable(mine)).isFalse();
        assertThat(isUsable(others)).isTrue();
    }

    private static Kept stored() {
        return DATABASE.in(entities -> {
            UUID user = Fixtures.client(entities).id();
            String hash = UUID.randomUUID().toString();
            RefreshToken token = RefreshToken.ofNewFamily(user, hash, NOW);
            new RefreshTokens(entities).add(token);
            return new Kept(user, token.familyId(), hash);
        });
    }

    private static boolean isUsable(Kept token) {
        return find(token.hash()).orElseThrow().isUsable(NOW);
    }

    private static Optional<RefreshToken> find(String hash) {
        return DATABASE.in(entities -> new RefreshTokens(entities).findByHash(hash));
    }

    private record Kept(UUID userId, UUID familyId, String hash) {}
}
