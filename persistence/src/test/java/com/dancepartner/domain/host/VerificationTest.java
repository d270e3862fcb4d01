package com.dancepartner.domain.host;

import static com.dancepartner.domain.Refusals.assertInvalid;
import static com.dancepartner.domain.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.Fixtures;
import com.dancepartner.domain.error.ErrorCode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VerificationTest {

    static List<VerificationMove> everyMove() {
        List<VerificationMove> moves = new ArrayList<>();
        for (VerificationStatus from : VerificationStatus.values()) {
            for (Verifier by : Verifier.values()) {
                for (VerificationStatus to : VerificationStatus.values()) {
                    moves.add(new VerificationMove(from, by, to));
                }
            }
        }
        return moves;
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("R248, G42: a verification makes the moves of the table, and no others")
    @MethodSource("everyMove")
    void moves(VerificationMove move) {
        HostProfile profile = in(move.from());
        if (VerificationMove.TABLE.contains(move)) {
            profile.verify(move.by(), move.to(), Fixtures.NOW);
            assertThat(profile.verification()).isEqualTo(move.to());
        } else {
            assertRefused(ErrorCode.STATE_CONFLICT, () -> profile.verify(move.by(), move.to(), Fixtures.NOW));
            assertThat(profile.verification()).isEqualTo(move.from());
        }
        assertThat(profile.isApproved()).isEqualTo(profile.verification() == VerificationStatus.APPROVED);
    }

    @Test
    @DisplayName("G42: only hosts submit, only staff decide, and nobody is approved unasked")
    void whoMoves() {
        assertThat(VerificationMove.TABLE)
                .allMatch(move -> (move.by() == Verifier.HOST) == (move.to() == VerificationStatus.PENDING));
        assertThat(VerificationMove.TABLE)
                .doesNotContain(new VerificationMove(
                        VerificationStatus.NOT_SUBMITTED, Verifier.STAFF, VerificationStatus.APPROVED));
    }

    @Test
    @DisplayName("R248: a verification has not been submitted at first")
    void first() {
        assertThat(HostProfile.draft(UUID.randomUUID(), Fixtures.NOW).verification())
                .isEqualTo(VerificationStatus.NOT_SUBMITTED);
    }

    @Test
    @DisplayName("G42: a status is found by its wire name")
    void names() {
        for (VerificationStatus status : VerificationStatus.values()) {
            assertThat(VerificationStatus.named(status.wire(), "status")).isEqualTo(status);
        }
        assertInvalid("status", () -> VerificationStatus.named("APPROVED", "status"));
    }

    /** A profile that walked there by moves of the table. */
    private static HostProfile in(VerificationStatus status) {
        HostProfile profile = HostProfile.draft(UUID.randomUUID(), Fixtures.NOW);
        for (VerificationMove move : pathTo(status)) {
            profile.verify(move.by(), move.to(), Fixtures.NOW);
        }
        return profile;
    }

    private static List<VerificationMove> pathTo(VerificationStatus goal) {
        Map<VerificationStatus, List<VerificationMove>> paths = new EnumMap<>(VerificationStatus.class);
        paths.put(VerificationStatus.NOT_SUBMITTED, List.of());
        Deque<VerificationStatus> open = new ArrayDeque<>(List.of(VerificationStatus.NOT_SUBMITTED));
        while (!paths.containsKey(goal)) {
            VerificationStatus here = open.remove();
            for (VerificationMove move : VerificationMove.TABLE) {
                if (move.from() == here && !paths.containsKey(move.to())) {
                    List<VerificationMove> path = new ArrayList<>(paths.getOrDefault(here, List.of()));
                    path.add(move);
                    paths.put(move.to(), path);
                    open.add(move.to());
                }
            }
        }
        return paths.getOrDefault(goal, List.of());
    }

    @Test
    @DisplayName("G42: every state can be reached")
    void reachable() {
        assertThat(Arrays.stream(VerificationStatus.values()).map(VerificationTest::in))
                .extracting(HostProfile::verification)
                .containsExactly(VerificationStatus.values());
    }
}
