package com.dancepartner.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SearchResultsTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private static ClosedLoop closed(int count, int cpuMillis, String status) {
        Tally answers = new Tally();
        IntStream.range(0, count).forEach(i -> answers.add(status));
        Duration half = Duration.ofMillis(cpuMillis).dividedBy(2).multipliedBy(count);
        return new ClosedLoop(new Rate(count, SECOND), new Latencies(), answers, new CpuUse(half, half, Duration.ZERO));
    }

    private static SearchLoad.Outcome open(int millis) {
        SearchLoad.Outcome outcome = new SearchLoad.Outcome(new Latencies(), new Latencies(), new Tally());
        IntStream.range(0, 100).forEach(i -> {
            outcome.answers().add("200");
            outcome.latencies().add(Duration.ofMillis(millis).toNanos());
        });
        return outcome;
    }

    private static SearchFigures figures(int hosts, boolean free, int cpuMillis, int openMillis) {
        return new SearchFigures(
                hosts,
                free,
                closed(500, cpuMillis, "200"),
                new Baseline(new Rate(1000, SECOND), Duration.ofSeconds(2)),
                open(openMillis));
    }

    private static SearchResults results(SearchFigures... figures) {
        return new SearchResults(
                List.of(figures), new PageFigures(closed(800, 1, "200"), closed(1000, 1, "200"), 900, 847));
    }

    @Test
    @DisplayName("G49, R282, R284: share of pgbench, times with and without free time, growth and pages are judged")
    void goals() {
        List<Goal> goals = results(
                        figures(10_000, false, 2, 30),
                        figures(10_000, true, 4, 120),
                        figures(100_000, true, 8, 500),
                        figures(1_000_000, false, 10, 400))
                .goals();
        assertThat(goals)
                .extracting(Goal::measured)
                .containsExactly("0.50", "0.50", p95(30) + " ms", p95(120) + " ms", "5.00", "5.00", "0.80");
        assertThat(goals)
                .extracting(Goal::verdict)
                .containsExactly("met", "not met", "met", "not met", "met", "not met", "met");
    }

    private static String p95(int millis) {
        return Figures.of(open(millis).latencies().summary().p95());
    }

    @Test
    @DisplayName("bench: worlds that were not searched have no goals")
    void leftOut() {
        assertThat(results(figures(100_000, false, 2, 30)).goals())
                .extracting(Goal::name)
                .containsExactly("pages of hosts, share of a static file");
    }

    @Test
    @DisplayName("bench: quick refusals meet no goal")
    void refused() {
        SearchFigures refused = new SearchFigures(
                10_000,
                false,
                closed(500, 2, "429"),
                new Baseline(new Rate(1000, SECOND), Duration.ofSeconds(2)),
                open(10));
        assertThat(results(refused).goals().get(0).verdict()).isEqualTo("not met: too many other answers");
    }

    @Test
    @DisplayName("bench: the report has the rates, times, shares and costs of each world and mix")
    void report() {
        String text = results(
                        figures(10_000, false, 2, 30), figures(10_000, true, 4, 30), figures(1_000_000, false, 10, 30))
                .into(new Report("Search benchmark"))
                .text();
        assertThat(text)
                .containsPattern("10,000 hosts +500\\.00 +0\\.00")
                .containsPattern("10,000 hosts, free in the evening +500\\.00 +1,000\\.00 +0\\.50")
                .containsPattern("1,000,000 hosts +5\\.00 +5\\.00 +10\\.00 +× 5\\.00 +× 5\\.00 +0\\.00 +2\\.00")
                .containsPattern("static JSON file +1,000\\.00 .* 847 +none");
    }
}
