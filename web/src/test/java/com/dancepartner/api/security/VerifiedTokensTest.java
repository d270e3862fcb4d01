package com.dancepartner.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.app.time.RealTime;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerifiedTokensTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final Duration QUARTER_HOUR = Duration.ofMinutes(15);
    private static final int MOST = 10_000;

    private final VerifiedTokens tokens = new VerifiedTokens();
    private final SetTime time = new SetTime();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        tokens.realTime = time;
    }

    @Test
    @DisplayName("G18: a verified token is known with its caller and groups, another is not")
    void known() {
        remember("a", QUARTER_HOUR);
        assertThat(tokens.find("a")).hasValueSatisfying(login -> {
            assertThat(login.principal().getName()).isEqualTo("caller");
            assertThat(login.groups()).containsExactly("USER");
        });
        assertThat(tokens.find("b")).isEmpty();
    }

    @ParameterizedTest(name = "valid for {0}: known after {1}, gone after {2}")
    @DisplayName("G18, R157: a token is forgotten when it expires, and after 60 seconds at the latest")
    @CsvSource({"PT15M, PT59.999S, PT60S", "PT61S, PT59.999S, PT60S", "PT30S, PT29.999S, PT30S", "PT1S, PT0S, PT1S"})
    void forgotten(Duration valid, Duration known, Duration gone) {
        remember("a", valid);
        time.now = NOW.plus(known);
        assertThat(tokens.find("a")).isPresent();
        time.now = NOW.plus(gone);
        assertThat(tokens.find("a")).isEmpty();
    }

    @Test
    @DisplayName("G18: use does not lengthen the 60 seconds")
    void useDoesNotLengthen() {
        remember("a", QUARTER_HOUR);
        time.now = NOW.plusSeconds(59);
        assertThat(tokens.find("a")).isPresent();
        time.now = NOW.plusSeconds(61);
        assertThat(tokens.find("a")).isEmpty();
    }

    @Test
    @DisplayName("G18: a token that is verified anew is known for another while")
    void verifiedAnew() {
        remember("a", QUARTER_HOUR);
        time.now = NOW.plusSeconds(60);
        assertThat(tokens.find("a")).isEmpty();
        tokens.remember("a", new Token(NOW.plus(QUARTER_HOUR)), Set.of("USER", "HOST"));
        assertThat(tokens.find("a"))
                .hasValueSatisfying(login -> assertThat(login.groups()).containsExactlyInAnyOrder("USER", "HOST"));
    }

    @Test
    @DisplayName("R157: an expired token is not even remembered")
    void expired() {
        remember("a", Duration.ofSeconds(-1));
        assertThat(tokens.find("a")).isEmpty();
    }

    @Test
    @DisplayName("G18: of 10,001 tokens the one that was longest unused goes")
    void leastRecentlyUsedGoes() {
        for (int i = 0; i < MOST; i++) {
            remember("t" + i, QUARTER_HOUR);
        }
        assertThat(tokens.find("t0")).isPresent();
        remember("one more", QUARTER_HOUR);
        assertThat(tokens.find("t1")).isEmpty();
        assertThat(tokens.find("t0")).isPresent();
        assertThat(tokens.find("t2")).isPresent();
        assertThat(tokens.find("one more")).isPresent();
    }

    @Test
    @DisplayName("G18: groups are remembered as they were verified, whatever becomes of the caller's set")
    void groupsAreCopied() {
        Set<String> groups = new HashSet<>(Set.of("USER"));
        tokens.remember("a", new Token(NOW.plus(QUARTER_HOUR)), groups);
        groups.add("ADMIN");
        assertThat(tokens.find("a"))
                .hasValueSatisfying(login -> assertThat(login.groups()).containsExactly("USER"));
    }

    @Test
    @DisplayName("G18: a caller who came without a token of ours is not remembered")
    void otherPrincipals() {
        Principal staff = () -> "staff";
        tokens.remember("a", staff, Set.of("ADMIN"));
        assertThat(tokens.find("a")).isEmpty();
    }

    private void remember(String token, Duration valid) {
        tokens.remember(token, new Token(time.now().plus(valid)), Set.of("USER"));
    }

    /** A time that stands still until it is set. */
    private static final class SetTime extends RealTime {

        private Instant now = NOW;

        @Override
        public Instant now() {
            return now;
        }
    }

    /** A token of which the end is known. */
    private record Token(Instant expiry) implements JsonWebToken {

        @Override
        public String getName() {
            return "caller";
        }

        @Override
        public Set<String> getClaimNames() {
            return Set.of("exp");
        }

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as JsonWebToken has it
        public <T> @Nullable T getClaim(String claim) {
            return claim.equals("exp") ? (T) Long.valueOf(expiry.getEpochSecond()) : null;
        }
    }
}
