package com.dancepartner.app.limit;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.error.TooManyRequests;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

    private static final Verdict PLENTY = allowed(100, 60);
    private static final Verdict LITTLE = allowed(10, 3);
    private static final Verdict NOTHING = new Verdict(false, 10, 0, Duration.ofSeconds(60), Duration.ofMillis(5_001));

    @Test
    @DisplayName("G47: of two allowances the one that leaves less is told, a refusal before all")
    void stricter() {
        assertThat(PLENTY.or(LITTLE)).isEqualTo(LITTLE);
        assertThat(LITTLE.or(PLENTY)).isEqualTo(LITTLE);
        assertThat(LITTLE.or(NOTHING)).isEqualTo(NOTHING);
        assertThat(NOTHING.or(allowed(20, 0))).isEqualTo(NOTHING);
        assertThat(allowed(20, 0).or(NOTHING)).isEqualTo(NOTHING);
    }

    @ParameterizedTest(name = "{0}: reset {1}, retry after {2}")
    @DisplayName("R532: times are whole seconds, rounded up, and nobody is told to come back at once")
    @CsvSource({
        "PT0S, 0, 1",
        "PT0.000000001S, 1, 1",
        "PT1S, 1, 1",
        "PT1.000000001S, 2, 2",
        "PT2.5S, 3, 3",
        "PT15M, 900, 900"
    })
    void seconds(Duration time, long reset, long retryAfter) {
        Verdict verdict = new Verdict(false, 10, 0, time, time);
        assertThat(verdict.resetSeconds()).isEqualTo(reset);
        assertThat(verdict.refusal().retryAfterSeconds()).isEqualTo(retryAfter);
    }

    @Test
    @DisplayName("R532: a refusal is RATE_LIMITED, and says the limit and when to come back")
    void refusal() {
        TooManyRequests refusal = NOTHING.refusal();
        assertThat(refusal.code()).isEqualTo(ErrorCode.RATE_LIMITED);
        assertThat(refusal).hasMessage("Too many requests: at most 10 a minute");
        assertThat(refusal.retryAfter()).isEqualTo(NOTHING.retryAfter());
    }

    private static Verdict allowed(long limit, long remaining) {
        return new Verdict(true, limit, remaining, Duration.ofSeconds(30), Duration.ZERO);
    }
}
