package com.dancepartner.app.identity;

import static com.dancepartner.app.identity.Somebody.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import com.dancepartner.app.cluster.ClusterMessages;
import com.dancepartner.app.identity.VerifiedTokens.Login;
import com.dancepartner.app.time.RealTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class VerifiedTokensTest {

    private static final Instant EXPIRY = NOW.plus(Duration.ofMinutes(15));
    private static final int MOST = 10_000;

    private final ClusterMessages messages = mock();
    private final VerifiedTokens tokens = new VerifiedTokens();
    private final SetTime time = new SetTime();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        tokens.realTime = time;
        tokens.messages = messages;
    }

    @Test
    @DisplayName("G18: a verified token is known, another is not")
    void known() {
        Login login = login(UUID.randomUUID());
        assertThat(tokens.remember("a", login)).isSameAs(login);
        assertThat(tokens.find("a")).containsSame(login);
        assertThat(tokens.find("b")).isEmpty();
    }

    @Test
    @DisplayName("G18: a token that is verified anew is known as it stands then")
    void anew() {
        Login login = login(UUID.randomUUID());
        Login later = login.goodUntil(EXPIRY);
        assertThat(tokens.remember("a", login)).isSameAs(login);
        assertThat(tokens.remember("a", later)).isSameAs(later);
        assertThat(tokens.find("a")).containsSame(later);
    }

    @Test
    @DisplayName("R157: a token is forgotten when it expires")
    void expired() {
        remember("a", UUID.randomUUID());
        time.now = EXPIRY.minusNanos(1);
        assertThat(tokens.find("a")).isPresent();
        time.now = EXPIRY;
        assertThat(tokens.find("a")).isEmpty();
        time.now = NOW;
        assertThat(tokens.find("a")).isEmpty();
    }

    @Test
    @DisplayName("G18: of 10,001 tokens the one that was longest unused goes, and no other")
    void leastRecentlyUsedGoes() {
        for (int i = 0; i < MOST; i++) {
            remember("t" + i, UUID.randomUUID());
        }
        assertThat(tokens.find("t0")).isPresent();
        remember("one more", UUID.randomUUID());
        assertThat(tokens.find("t1")).isEmpty();
        assertThat(tokens.find("t0")).isPresent();
        assertThat(tokens.find("t2")).isPresent();
        assertThat(tokens.find("one more")).isPresent();
    }

    @Test
    @DisplayName("G18: the tokens of a device that was signed out are forgotten, others are not")
    void forgetsDevices() {
        UUID phone = UUID.randomUUID();
        UUID tablet = UUID.randomUUID();
        remember("first", phone);
        remember("second", phone);
        remember("tablet", tablet);
        tokens.forget(List.of(phone, UUID.randomUUID()));
        assertThat(tokens.find("first")).isEmpty();
        assertThat(tokens.find("second")).isEmpty();
        assertThat(tokens.find("tablet")).isPresent();
        remember("looked at meanwhile", phone);
        assertThat(tokens.find("looked at meanwhile")).isEmpty();
    }

    @Test
    @DisplayName("G18: a device that was signed out is known as such until 10,000 others were")
    void knowsTheRefused() {
        List<UUID> devices = Stream.generate(UUID::randomUUID).limit(MOST + 1).toList();
        tokens.forget(devices.subList(0, MOST));
        remember("first", devices.get(0));
        assertThat(tokens.find("first")).isEmpty();
        tokens.forget(devices.subList(MOST, MOST + 1));
        remember("first", devices.get(0));
        remember("second", devices.get(1));
        assertThat(tokens.find("first")).isPresent();
        assertThat(tokens.find("second")).isEmpty();
    }

    @Test
    @DisplayName("G18: also when another node says so")
    void listens() {
        UUID phone = UUID.randomUUID();
        UUID tablet = UUID.randomUUID();
        remember("phone", phone);
        remember("tablet", tablet);
        tokens.listen();
        ArgumentCaptor<Consumer<String>> listener = ArgumentCaptor.captor();
        verify(messages).subscribe(eq("tokens-refused"), listener.capture());
        listener.getValue().accept(phone + "," + tablet);
        assertThat(tokens.find("phone")).isEmpty();
        assertThat(tokens.find("tablet")).isEmpty();
    }

    @Test
    @DisplayName("G18: a login is fresh until its standing is to be asked again, and keeps who it is then")
    void fresh() {
        Login login = login(UUID.randomUUID());
        assertThat(login.isFresh(NOW.plusSeconds(60).minusNanos(1))).isTrue();
        assertThat(login.isFresh(NOW.plusSeconds(60))).isFalse();
        Login later = login.goodUntil(EXPIRY);
        assertThat(later.isFresh(NOW.plusSeconds(60))).isTrue();
        assertThat(later).isEqualTo(new Login(login.principal(), login.groups(), login.claims(), EXPIRY));
    }

    private void remember(String token, UUID device) {
        Login ignored = tokens.remember(token, login(device));
    }

    /** Good for a minute. */
    private static Login login(UUID device) {
        return new Login(
                () -> "ada",
                Set.of("USER"),
                new AccessClaims(UUID.randomUUID(), UUID.randomUUID(), device, 0, EXPIRY),
                NOW.plusSeconds(60));
    }

    /** A time that stands still until it is set. */
    private static final class SetTime extends RealTime {

        private Instant now = NOW;

        @Override
        public Instant now() {
            return now;
        }
    }
}
