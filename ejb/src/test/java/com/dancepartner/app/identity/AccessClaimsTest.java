package com.dancepartner.app.identity;

import static com.dancepartner.app.identity.Somebody.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessClaimsTest {

    private final Claims ours = Claims.ours();

    @Test
    @DisplayName("R187, G18: a token says which one it is, whose, on which device, in which version and until when")
    void read() {
        assertThat(of(ours))
                .contains(new AccessClaims(
                        UUID.fromString(String.valueOf(ours.claims().get("jti"))),
                        UUID.fromString(String.valueOf(ours.claims().get("sub"))),
                        UUID.fromString(String.valueOf(ours.claims().get("sid"))),
                        3,
                        NOW.plusSeconds(900)));
    }

    @Test
    @DisplayName("R187: claims are read in JSON's quotes as well")
    void quoted() {
        UUID device = UUID.randomUUID();
        assertThat(of(ours.with("sid", "\"" + device + "\"")).map(AccessClaims::deviceId))
                .contains(device);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("R192: a signed token whose ids are missing or no ids is none of ours")
    @CsvSource({
        "jti,",
        "jti, ''",
        "jti, 1",
        "jti, 0000",
        "sub,",
        "sub, ''",
        "sub, ada@example.com",
        "sid,",
        "sid, ''",
        "sid, phone",
        "jti, 0123456789ab-0123-0123-0123-0123456789abcdef",
        "sid, 1-2-3-4-5"
    })
    void otherIds(String claim, @Nullable String value) {
        assertThat(of(ours.with(claim, value))).isEmpty();
    }

    @Test
    @DisplayName("R187: a token that is signed but lets nobody in is none of ours")
    void groups() {
        assertThat(of(ours.with("groups", Set.of("HOST", "USER")))).isPresent();
        assertThat(of(ours.with("groups", Set.of("HOST")))).isEmpty();
        assertThat(of(ours.with("groups", Set.of()))).isEmpty();
        assertThat(of(ours.with("groups", null))).isEmpty();
    }

    @ParameterizedTest(name = "version {0}")
    @DisplayName("G18: nor is one whose version is missing or no number")
    @CsvSource({",", "''", "-1", "1.5", "one", "1234567890123"})
    void otherVersions(@Nullable String version) {
        assertThat(of(ours.with("tv", version))).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("R155: a token that is to be valid later is not valid yet; a minute is allowed for clocks that differ")
    @ValueSource(strings = {"nbf", "iat"})
    void notYet(String claim) {
        assertThat(of(ours.with(claim, NOW.getEpochSecond() + 60))).isPresent();
        assertThat(of(ours.with(claim, NOW.getEpochSecond() + 61))).isEmpty();
        assertThat(of(ours.with(claim, NOW.getEpochSecond() - 3600))).isPresent();
    }

    @ParameterizedTest
    @DisplayName("R155: a time that cannot be read makes a token not valid, a missing one does not")
    @ValueSource(strings = {"nbf", "iat"})
    void unreadableTimes(String claim) {
        assertThat(of(ours.with(claim, "tomorrow"))).isEmpty();
        assertThat(of(ours.with(claim, -1L))).isEmpty();
        assertThat(of(ours.with(claim, null))).isPresent();
    }

    private static Optional<AccessClaims> of(Claims token) {
        return AccessClaims.of(token, NOW);
    }

    @Test
    @DisplayName("R157: the end is read to the second")
    void end() {
        assertThat(of(ours.with("exp", 1L)).map(AccessClaims::expiresAt)).contains(Instant.ofEpochSecond(1));
    }
}
