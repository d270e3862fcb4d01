package com.dancepartner.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BookingResultsTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private static BookingFigures figures(int created, int refused) {
        Tally answers = new Tally();
        IntStream.range(0, created).forEach(i -> answers.add("201"));
        IntStream.range(0, refused).forEach(i -> answers.add("503"));
        CpuUse used = new CpuUse(Duration.ofMillis(1000), Duration.ofMillis(400), Duration.ofMillis(300));
        return new BookingFigures(
                new ClosedLoop(new Rate(created, SECOND), new Latencies(), answers, used),
                Duration.ofMillis(200),
                new Baseline(new Rate(500, SECOND), Duration.ofMillis(250)));
    }

    @Test
    @DisplayName("R340: the share of the bare guarded insert is judged")
    void goals() {
        assertThat(new BookingResults(figures(100, 0)).goals())
                .extracting(Goal::measured, Goal::verdict)
                .containsExactly(tuple("0.20", "met"), tuple("0.20", "not met"));
    }

    @Test
    @DisplayName("R340: a single refusal fails the run")
    void refused() {
        Report report = new BookingResults(figures(200, 1)).into(new Report("Booking benchmark"));
        assertThat(report.violations()).containsExactly("Not every booking was made: 503 × 1");
        assertThat(report.text()).contains("WRONG: Not every booking was made", "not met: not every booking was made");
    }

    @Test
    @DisplayName("bench: the report has rate, share, and the costs of server, database, stand-in and load generator")
    void report() {
        Report report = new BookingResults(figures(100, 0).and(figures(100, 0))).into(new Report("Booking benchmark"));
        assertThat(report.violations()).isEmpty();
        assertThat(report.text())
                .containsPattern("POST /bookings +100\\.00 .* none")
                .containsPattern("all rounds +100\\.00 +500\\.00 +0\\.20")
                .containsPattern("all rounds +10\\.00 +4\\.00 +14\\.00 +2\\.00 +1\\.00 +0\\.50");
    }
}
