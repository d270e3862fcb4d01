package com.dancepartner.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RaceResultsTest {

    private static final RacePlan PLAN = new RacePlan(2, 3, 42, Instant.parse("2026-11-23T16:00:00Z"));
    private static final RaceEnd CLEAN = new RaceEnd(3, 2, 2, 0, 0, 0, 0, 5);

    private static RaceAnswer answer(int status, String body) {
        return RaceAnswer.of(
                new WireAnswer(status, body.getBytes(StandardCharsets.UTF_8), false),
                Duration.ofMillis(10).toNanos());
    }

    private static final RaceAnswer WON = answer(201, "{\"id\":\"0198f0a0-0000-7000-8000-000000000001\"}");
    private static final RaceAnswer LOST = answer(409, "{\"error\": {\"code\": \"BOOKING_CONFLICT\"}}");
    private static final RaceAnswer BUSY = answer(503, "{\"error\":{\"code\":\"UNAVAILABLE\"}}");

    @SafeVarargs
    private static RaceLog log(List<RaceAnswer>... rounds) {
        RaceLog log = new RaceLog();
        for (int i = 0; i < rounds.length; i++) {
            log.add(i, rounds[i], Duration.ofSeconds(1));
        }
        return log;
    }

    private static RaceResults results(RaceLog log, RaceEnd end) {
        return new RaceResults(PLAN, log(List.of(LOST, WON)), log, end, 5);
    }

    @Test
    @DisplayName("R340: one winner in each round and nothing left behind is right; the report has figures and seed")
    void right() {
        Report report = results(log(List.of(WON, LOST, LOST), List.of(LOST, WON, LOST)), CLEAN)
                .into(new Report("Race"));
        assertThat(report.violations()).isEmpty();
        assertThat(report.text())
                .containsPattern("3 at once, seed 42 +2 +6 +2 +4 +none +3\\.00")
                .containsPattern("losers +10\\.\\d\\d .* 4\n")
                .containsPattern("rounds without exactly one winner +0 +0 +met")
                .containsPattern("bookings in the database, one for each 201 +3 +3 +met");
    }

    @Test
    @DisplayName("R340: two winners, none, or an answer that is neither win nor conflict fail the run")
    void unfair() {
        Report report = results(log(List.of(WON, WON, LOST), List.of(LOST, LOST, BUSY)), CLEAN)
                .into(new Report("Race"));
        assertThat(report.violations())
                .containsExactly(
                        "rounds without exactly one winner: 2 instead of 0 (round 0: 2, round 1: 0)",
                        "answers that are neither 201 nor BOOKING_CONFLICT: 1 instead of 0 (503 UNAVAILABLE × 1)");
    }

    @Test
    @DisplayName("R340, G12: deadlocks, overlaps, orphaned holds and bookings without one fail the run")
    void leftBehind() {
        RaceLog log = log(List.of(WON, LOST, LOST), List.of(LOST, WON, LOST));
        log.cancelled("200");
        log.cancelled("500");
        assertThat(results(log, new RaceEnd(4, 1, 3, 2, 1, 1, 1, 6)).checks())
                .filteredOn(check -> !check.holds())
                .extracting(RaceResults.Check::name)
                .containsExactly(
                        "winners' cancellations refused",
                        "deadlocks",
                        "bookings in the database, one for each 201",
                        "live bookings that overlap",
                        "live bookings: those that winners keep",
                        "holds without a live booking",
                        "live bookings without a hold",
                        "commands to Stripe not carried out");
    }

    @Test
    @DisplayName("bench: another 409 than that of a taken hour is told with its code")
    void codes() {
        assertThat(answer(409, "{\"error\":{\"code\":\"CONFLICT\"}}").outcome()).isEqualTo("409 CONFLICT");
        assertThat(answer(502, "<html>").outcome()).isEqualTo("502");
        assertThat(LOST.outcome()).isEqualTo("409");
    }

    @Test
    @DisplayName("bench: a hold counts once for one booking")
    void surplus() {
        assertThat(RaceEnd.surplus(List.of("a", "a", "b"), List.of("a", "c"))).isEqualTo(2);
        assertThat(RaceEnd.surplus(List.of("a"), List.of("a"))).isZero();
    }

    @Test
    @DisplayName("bench: how a race goes is told in a line")
    void told() {
        assertThat(log(List.of(WON, LOST, BUSY)).told(1000))
                .matches("Round 1 of 1,000: 1 winners, 1 conflicts, other answers: 503 UNAVAILABLE × 1;"
                        + " unfair rounds: 0; losers p99 10\\.\\d\\d ms, 3\\.00 requests a second");
    }
}
