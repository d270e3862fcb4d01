package com.dancepartner.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LoginResultsTest {

    private static final Rate BARE = new Rate(200, Duration.ofSeconds(10));

    private static SearchLoad.Outcome searches(int millis) {
        SearchLoad.Outcome outcome = new SearchLoad.Outcome(new Latencies(), new Latencies(), new Tally());
        IntStream.range(0, 100).forEach(i -> {
            outcome.answers().add("200");
            outcome.latencies().add(Duration.ofMillis(millis).toNanos());
        });
        return outcome;
    }

    private static Tally answers(String status) {
        Tally tally = new Tally();
        IntStream.range(0, 300).forEach(i -> tally.add(status));
        return tally;
    }

    private static Timing timing(String what, String expected, long unknown) {
        return new Timing(what, expected, List.of(100L, 100L), List.of(unknown, unknown), answers(expected));
    }

    private static LoginResults results(Rate bareAfter, SearchLoad.Outcome during) {
        LoginBench.Storm storm =
                new LoginBench.Storm(new Rate(300, Duration.ofSeconds(20)), answers("200"), during, "of 40 CPU-s …");
        return new LoginResults(
                BARE,
                bareAfter,
                storm,
                searches(10),
                searches(10),
                timing("login", "401", 103),
                timing("forgot-password", "202", 107));
    }

    @Test
    @DisplayName("R484, G23: share, slowdown and both differences are judged")
    void goals() {
        List<Goal> goals = results(BARE, searches(25)).goals();
        assertThat(goals).extracting(Goal::measured).containsExactly("0.75", "2.50", "3.0 %", "7.0 %");
        assertThat(goals).extracting(Goal::verdict).containsExactly("met", "not met", "met", "not met");
    }

    @Test
    @DisplayName("bench: searches that were refused during the logins meet no goal")
    void refused() {
        SearchLoad.Outcome during = searches(10);
        IntStream.range(0, 10).forEach(i -> during.answers().add("429"));
        assertThat(results(BARE, during).goals().get(1).verdict()).isEqualTo("not met: too many other answers");
    }

    @Test
    @DisplayName("G23: a small difference shows nothing where chance alone makes a larger one")
    void chance() {
        Timing noisy = new Timing("login", "401", List.of(100L, 120L), List.of(110L, 110L), answers("401"));
        LoginResults found = results(BARE, searches(10));
        LoginResults results =
                new LoginResults(BARE, BARE, found.storm(), found.alone(), found.aloneAgain(), noisy, found.forgot());
        assertThat(results.goals().get(2).measured()).isEqualTo("0.0 %");
        assertThat(results.goals().get(2).verdict()).isEqualTo("not met: chance alone differs by 20.0 %");
    }

    @Test
    @DisplayName("bench: a bare loop that changes its pace is remarked")
    void unsteady() {
        assertThat(results(BARE, searches(10)).into(new Report("")).text()).doesNotContain("Attention");
        assertThat(results(new Rate(150, Duration.ofSeconds(10)), searches(10))
                        .into(new Report(""))
                        .text())
                .contains("Attention: the bare loop");
    }
}
