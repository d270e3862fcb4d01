package com.dancepartner.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.dancepartner.domain.Fixtures;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RefreshTokenTest {

    private static final Instant NOW = Fixtures.NOW;
    private static final Instant GRACE_ENDS = NOW.plus(Duration.ofSeconds(30));

    private final UUID device = UUID.randomUUID();
    private final SecretToken secret = SecretToken.fresh();
    private final RefreshToken token = RefreshToken.first(device, secret, NOW);

    @Test
    @DisplayName("R153, R180: a refresh token lasts seven days, and not an instant longer")
    void lastsSevenDays() {
        Instant end = NOW.plus(Duration.ofDays(7));
        assertThat(token.isExpired(NOW)).isFalse();
        assertThat(token.isExpired(end.minusNanos(1))).isFalse();
        assertThat(token.isExpired(end)).isTrue();
        assertThat(token.isExpired(end.plusNanos(1))).isTrue();
    }

    @Test
    @DisplayName("G17: the first token of a sign-in belongs to its device and was not used")
    void first() {
        assertThat(token.deviceId()).isEqualTo(device);
        assertThat(token.isUsed()).isFalse();
        assertThat(token.isReused(NOW.plus(Duration.ofDays(1)))).isFalse();
    }

    @Test
    @DisplayName("G18: each token goes with an access token of its own")
    void accessTokens() {
        RefreshToken other = RefreshToken.first(device, secret, NOW);
        assertThat(token.accessTokenId()).isEqualTo(token.accessTokenId()).isNotEqualTo(other.accessTokenId());
    }

    @Test
    @DisplayName("R186, G17: a used token is followed by another of the same device, which lasts anew")
    void rotates() {
        Instant later = NOW.plus(Duration.ofDays(1));
        SecretToken following = token.use(secret, later);
        RefreshToken next = token.next(following, later);
        assertThat(token.isUsed()).isTrue();
        assertThat(following).isNotEqualTo(secret);
        assertThat(next.deviceId()).isEqualTo(device);
        assertThat(next.isUsed()).isFalse();
        assertThat(next.isExpired(NOW.plus(Duration.ofDays(8)).minusNanos(1))).isFalse();
        assertThat(next.isExpired(NOW.plus(Duration.ofDays(8)))).isTrue();
    }

    @Test
    @DisplayName("G17: a token is used once")
    void usedOnce() {
        SecretToken ignored = token.use(secret, NOW);
        assertThatIllegalStateException()
                .isThrownBy(() -> token.use(secret, NOW))
                .withMessage("used before");
    }

    @Test
    @DisplayName("G17: whoever holds a used token finds the one that follows, again and again; nobody else does")
    void successor() {
        SecretToken following = token.use(secret, NOW);
        assertThat(token.successor(secret)).isEqualTo(following).isEqualTo(token.successor(secret));
        assertThat(token.successor(SecretToken.fresh())).isNotEqualTo(following);
    }

    @Test
    @DisplayName("G17: two tokens of one secret are followed by different ones")
    void successorsDiffer() {
        RefreshToken twin = RefreshToken.first(device, secret, NOW);
        assertThat(token.use(secret, NOW)).isNotEqualTo(twin.use(secret, NOW));
    }

    @Test
    @DisplayName("G17: a token that was not used is followed by none")
    void noSuccessorYet() {
        assertThatIllegalStateException()
                .isThrownBy(() -> token.successor(secret))
                .withMessage("not used yet");
    }

    @Test
    @DisplayName("G17: a phone's second request is served 30 seconds later, an instant after that it is a theft")
    void reuseAfterTheGrace() {
        SecretToken ignored = token.use(secret, NOW);
        assertThat(token.isReused(NOW)).isFalse();
        assertThat(token.isReused(GRACE_ENDS)).isFalse();
        assertThat(token.isReused(GRACE_ENDS.plusNanos(1))).isTrue();
    }
}
