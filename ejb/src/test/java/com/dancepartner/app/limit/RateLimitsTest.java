package com.dancepartner.app.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dancepartner.app.cluster.TestGrid;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("UnnecessaryAssignment") // no container injects here
class RateLimitsTest {

    private final RateLimits limits = new RateLimits();
    private final SetTime time = new SetTime();
    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void inject() {
        limits.authenticated = 100;
        limits.anonymous = 20;
        limits.credentials = 10;
        limits.photos = 600;
        limits.buckets = TestGrid.buckets();
        limits.grid = TestGrid.questions();
        limits.realTime = time;
        limits.read();
    }

    @ParameterizedTest
    @DisplayName("R073, G47: 100 requests a minute when signed in, 20 when not, 10 at credentials")
    @CsvSource({"AUTHENTICATED, 100", "ANONYMOUS, 20", "CREDENTIALS, 10"})
    void atMost(Allowance allowance, int most) {
        for (int left = most - 1; left >= 0; left--) {
            Verdict verdict = limits.take(allowance, key);
            assertThat(verdict.allowed()).isTrue();
            assertThat(verdict.limit()).isEqualTo(most);
            assertThat(verdict.remaining()).isEqualTo(left);
            assertThat(verdict.retryAfter()).isZero();
        }
        Verdict refused = limits.take(allowance, key);
        assertThat(refused)
                .isEqualTo(new Verdict(
                        false,
                        most,
                        0,
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(1).dividedBy(most)));
    }

    @Test
    @DisplayName("G47: the bucket fills evenly, one of 20 in 3 seconds, and is full after a minute")
    void fillsEvenly() {
        empty();
        time.pass(Duration.ofMillis(2_999));
        assertThat(anonymous().allowed()).isFalse();
        time.pass(Duration.ofMillis(1));
        assertThat(anonymous().allowed()).isTrue();
        assertThat(anonymous().allowed()).isFalse();
        time.pass(Duration.ofMinutes(1));
        assertThat(anonymous().remaining()).isEqualTo(19);
    }

    @Test
    @DisplayName("G47: requests that were refused cost nothing more")
    void refusalsAreFree() {
        empty();
        for (int i = 0; i < 50; i++) {
            assertThat(anonymous().allowed()).isFalse();
        }
        time.pass(Duration.ofSeconds(3));
        assertThat(anonymous().allowed()).isTrue();
    }

    @Test
    @DisplayName("G47: another caller and another allowance have buckets of their own")
    void ownBuckets() {
        empty();
        assertThat(limits.take(Allowance.ANONYMOUS, key + "2").remaining()).isEqualTo(19);
        assertThat(limits.take(Allowance.CREDENTIALS, key).remaining()).isEqualTo(9);
    }

    @Test
    @DisplayName("G47: 50 at the same moment get the limit and not one more")
    void parallel() throws Exception {
        List<Verdict> verdicts = Crowd.of(50, this::anonymous);
        assertThat(verdicts.stream().filter(Verdict::allowed)).hasSize(20);
        assertThat(verdicts.stream().filter(Verdict::allowed).map(Verdict::remaining))
                .as("each sees another number left")
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("G47: a node that starts with another limit does not inherit buckets of the old size")
    void changedLimit() {
        empty();
        limits.anonymous = 30;
        limits.read();
        assertThat(anonymous().remaining()).isEqualTo(29);
    }

    @Test
    @DisplayName("G47: without the grid every request passes")
    void withoutTheGrid() {
        limits.buckets = TestGrid.on(TestGrid.failingMaps());
        for (int i = 0; i < 50; i++) {
            assertThat(anonymous()).isEqualTo(new Verdict(true, 20, 20, Duration.ZERO, Duration.ZERO));
        }
    }

    @Test
    @DisplayName("G47: a limit below one request stops the start, by its name")
    void impossibleLimit() {
        limits.credentials = 0;
        assertThatThrownBy(limits::read)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("rate.limit.credentials")
                .hasMessageContaining("at least 1");
        assertThatNoException().isThrownBy(limits::requireUsable);
    }

    private void empty() {
        for (int i = 0; i < 20; i++) {
            assertThat(anonymous().allowed()).isTrue();
        }
        assertThat(anonymous().allowed()).isFalse();
    }

    private Verdict anonymous() {
        return limits.take(Allowance.ANONYMOUS, key);
    }
}
