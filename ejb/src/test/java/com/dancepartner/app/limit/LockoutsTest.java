package com.dancepartner.app.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dancepartner.app.cluster.SharedMaps;
import com.dancepartner.app.cluster.SharedMoments;
import com.dancepartner.app.cluster.TestGrid;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.error.TooManyRequests;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryAssignment") // no container injects here
class LockoutsTest {

    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final Lockouts lockouts = new Lockouts();
    private final SetTime time = new SetTime();
    private final String email = UUID.randomUUID() + "@example.com";

    @BeforeEach
    void inject() {
        lockouts.failures = 5;
        lockouts.minutes = 15;
        lockouts.maps = TestGrid.maps();
        lockouts.grid = TestGrid.questions();
        lockouts.clock = time.clock();
        lockouts.read();
    }

    @Test
    @DisplayName("G24: after 5 failures an account is closed, from whatever address, whether it exists or not")
    void accountCloses() {
        for (int i = 0; i < 5; i++) {
            lockouts.begin(email, address()).failed();
        }
        assertClosed(() -> lockouts.begin(email, address()), WINDOW);
        assertThatNoException().isThrownBy(() -> lockouts.begin("other." + email, address()));
    }

    @Test
    @DisplayName("G24: after 5 failures an address is closed, for whatever account")
    void addressCloses() {
        String address = address();
        for (int i = 0; i < 5; i++) {
            lockouts.begin(i + email, address).failed();
        }
        assertClosed(() -> lockouts.begin(email, address), WINDOW);
        assertThatNoException()
                .as("the refused attempt did not count against the account")
                .isThrownBy(() -> fail(5));
    }

    @Test
    @DisplayName("G24: it opens 15 minutes after the failures, to the instant")
    void opens() {
        fail(5);
        time.pass(WINDOW.minusNanos(1));
        assertClosed(this::begin, Duration.ofNanos(1));
        time.pass(Duration.ofNanos(1));
        assertThatNoException().isThrownBy(this::begin);
    }

    @Test
    @DisplayName("G24: in no 15 minutes are there more than 5 attempts, however they are spread")
    void slidingWindow() {
        fail(1);
        time.pass(Duration.ofMinutes(14));
        fail(4);
        assertClosed(this::begin, Duration.ofMinutes(1));
        time.pass(Duration.ofMinutes(1));
        fail(1);
        assertClosed(this::begin, Duration.ofMinutes(14));
    }

    @Test
    @DisplayName("G24: attempts on a closed account do not keep it closed")
    void refusalsDoNotCount() {
        fail(5);
        for (int i = 0; i < 14; i++) {
            time.pass(Duration.ofMinutes(1));
            assertThatThrownBy(this::begin).isInstanceOf(TooManyRequests.class);
        }
        time.pass(Duration.ofMinutes(1));
        assertThatNoException().isThrownBy(() -> fail(5));
    }

    @Test
    @DisplayName("G24: success forgets the account's failures")
    void successClears() {
        fail(4);
        begin().succeeded();
        assertThatNoException().isThrownBy(() -> fail(5));
        assertThatThrownBy(this::begin).isInstanceOf(TooManyRequests.class);
    }

    @Test
    @DisplayName("G24: success with one account gives its address nothing back for others")
    void successKeepsTheAddress() {
        String address = address();
        for (int i = 0; i < 4; i++) {
            lockouts.begin(i + email, address).failed();
        }
        lockouts.begin(email, address).succeeded();
        lockouts.begin(email, address).failed();
        assertThatThrownBy(() -> lockouts.begin(email, address)).isInstanceOf(TooManyRequests.class);
    }

    @Test
    @DisplayName("G24: an attempt that proved nothing neither counts nor clears")
    void withdrawn() {
        fail(4);
        for (int i = 0; i < 10; i++) {
            begin().withdrawn();
        }
        fail(1);
        assertThatThrownBy(this::begin).isInstanceOf(TooManyRequests.class);
    }

    @Test
    @DisplayName("G24: an attempt that nobody ended counts against the account")
    void leftAlone() {
        for (int i = 0; i < 5; i++) {
            begin();
        }
        assertThatThrownBy(this::begin).isInstanceOf(TooManyRequests.class);
    }

    @Test
    @DisplayName("G24: of 50 guesses at one account at the same moment 5 get through")
    void parallelGuesses() throws Exception {
        List<Boolean> through = Crowd.of(50, () -> {
            try {
                begin();
                return true;
            } catch (TooManyRequests e) {
                return false;
            }
        });
        assertThat(through.stream().filter(passed -> passed)).hasSize(5);
    }

    @Test
    @DisplayName("G24: an address that failed at many accounts at the same moment opens when all but 4 are past")
    void parallelAddress() {
        String address = address();
        List<Attempt> attempts = List.of(
                lockouts.begin("1" + email, address),
                lockouts.begin("2" + email, address),
                lockouts.begin("3" + email, address),
                lockouts.begin("4" + email, address),
                lockouts.begin("5" + email, address),
                lockouts.begin("6" + email, address));
        attempts.forEach(attempt -> {
            attempt.failed();
            time.pass(Duration.ofMinutes(1));
        });
        assertClosed(() -> lockouts.begin(email, address), Duration.ofMinutes(10));
    }

    @Test
    @DisplayName("G24: the grid holds no email address")
    void noEmailInTheGrid() {
        begin();
        SharedMoments moments = TestGrid.maps().moments("lockouts", WINDOW);
        assertThat(moments.under("account:" + email)).isEmpty();
        assertThat(begin().account()).matches("account:[0-9a-f]{64}");
        assertThat(moments.under(begin().account())).hasSize(3);
    }

    @Test
    @DisplayName("G24: without the grid nobody is locked out")
    void withoutTheGrid() {
        SharedMaps away = TestGrid.failingMaps();
        lockouts.maps = away;
        assertThatNoException().isThrownBy(() -> {
            for (int i = 0; i < 10; i++) {
                begin().failed();
                begin().withdrawn();
                begin().succeeded();
            }
        });
    }

    @Test
    @DisplayName("G24: numbers below one stop the start, by their names")
    void impossibleNumbers() {
        lockouts.minutes = 0;
        assertThatThrownBy(lockouts::read).hasMessageContaining("lockout.minutes");
        lockouts.failures = -1;
        assertThatThrownBy(lockouts::read).hasMessageContaining("lockout.failures");
        assertThatNoException().isThrownBy(lockouts::requireUsable);
    }

    private Attempt begin() {
        return lockouts.begin(email, address());
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            begin().failed();
        }
    }

    /** One that nobody has come from yet. */
    private static String address() {
        return UUID.randomUUID().toString();
    }

    private static void assertClosed(ThrowingCallable attempt, Duration opensIn) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(TooManyRequests.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(ErrorCode.RATE_LIMITED);
                    assertThat(refusal.retryAfter()).isEqualTo(opensIn);
                })
                .hasMessage("Too many failed attempts: wait "
                        + opensIn.plusSeconds(59).toMinutes() + " min");
    }
}
