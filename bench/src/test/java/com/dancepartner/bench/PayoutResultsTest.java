package com.dancepartner.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PayoutResultsTest {

    private static final PayoutResults RESULTS = new PayoutResults(
            new Rate(2_000, Duration.ofSeconds(2)), Duration.ofMillis(2_500), new Rate(10_000, Duration.ofSeconds(4)));

    @Test
    @DisplayName("R360: the share of the same writes in pgbench is judged")
    void goals() {
        assertThat(RESULTS.goals())
                .extracting(Goal::measured, Goal::verdict)
                .containsExactly(tuple("0.40", "met"), tuple("0.40", "not met"));
    }

    @Test
    @DisplayName("bench: the report has both rates, their share, and the time that the report took")
    void report() {
        assertThat(RESULTS.into(new Report("Payout benchmark")).text())
                .containsPattern("2,000 transfers +1,000\\.00 +2,500\\.00 +0\\.40")
                .containsPattern("the run +2\\.00 +2\\.50");
    }

    @Test
    @DisplayName("bench: a payout has 100,000 transfers, or as many as are asked for")
    void plans() {
        assertThat(PayoutPlan.ofSystemProperties(false)).isEqualTo(PayoutPlan.FULL);
        assertThat(PayoutPlan.ofSystemProperties(true)).isEqualTo(PayoutPlan.QUICK);
        assertThat(PayoutPlan.FULL.payments()).isEqualTo(100_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PayoutPlan("none", 0, 1, Duration.ofSeconds(1)))
                .withMessage("-Dpayments=0 is not 1 to 1000000");
        assertThat(PayoutBench.duration("1.25")).isEqualTo(Duration.ofMillis(1_250));
    }
}
