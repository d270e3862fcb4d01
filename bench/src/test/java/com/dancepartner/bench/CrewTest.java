package com.dancepartner.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CrewTest {

    @Test
    @DisplayName("bench: so many threads work at once until the time is over")
    void together() {
        CountDownLatch all = new CountDownLatch(3);
        Set<Long> threads = ConcurrentHashMap.newKeySet();
        Duration took = Crew.start(3, Duration.ofMillis(200), () -> {
                    if (threads.add(Thread.currentThread().getId())) {
                        all.countDown();
                        awaitAll(all);
                    }
                })
                .await();
        assertThat(threads).hasSize(3);
        assertThat(took).isGreaterThanOrEqualTo(Duration.ofMillis(200));
    }

    @Test
    @DisplayName("bench: who asks late gets the time of the work, not of the asking")
    void askedLate() {
        Crew first = Crew.start(1, Duration.ofMillis(10), Thread::onSpinWait);
        Duration later =
                Crew.start(1, Duration.ofSeconds(2), Thread::onSpinWait).await();
        assertThat(first.await()).isLessThan(later);
    }

    @Test
    @DisplayName("bench: work that breaks off breaks the measurement off")
    void brokenOff() {
        Crew crew = Crew.start(1, Duration.ofMinutes(1), () -> {
            throw new IllegalStateException("the password does not fit its own hash");
        });
        assertThatIllegalStateException()
                .isThrownBy(crew::await)
                .withMessageContaining("the password does not fit its own hash");
    }

    private static void awaitAll(CountDownLatch all) {
        try {
            assertThat(all.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
