package com.dancepartner.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.Fixtures;
import com.dancepartner.domain.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HoldPlanTest {

    private static final Instant NOW = Fixtures.NOW;
    private static final Duration SESSION = Duration.ofHours(2);

    @Test
    @DisplayName("G12: a session that ends within six days is paid for at once, a second later it is not")
    void sixDays() {
        Instant end = NOW.plus(Duration.ofDays(6));
        assertThat(HoldPlan.of(new TimeSpan(end.minus(SESSION), end), NOW)).isEmpty();
        assertThat(HoldPlan.of(new TimeSpan(end.minus(SESSION), end.plusSeconds(1)), NOW))
                .isPresent();
    }

    @Test
    @DisplayName("G12: the hold is placed 72 hours before the start, and can be repaired until 24 hours before")
    void usualPlan() {
        TimeSpan schedule = TimeSpan.of(NOW.plus(Duration.ofDays(20)), SESSION);
        assertThat(HoldPlan.of(schedule, NOW))
                .contains(new HoldPlan(
                        schedule.start().minus(Duration.ofHours(72)),
                        schedule.start().minus(Duration.ofHours(24))));
    }

    @Test
    @DisplayName("G12: it is time for a hold from when it is first tried")
    void due() {
        TimeSpan schedule = TimeSpan.of(NOW.plus(Duration.ofDays(20)), SESSION);
        HoldPlan plan = HoldPlan.of(schedule, NOW).orElseThrow();
        assertThat(plan.isDue(plan.dueAt().minusMillis(1))).isFalse();
        assertThat(plan.isDue(plan.dueAt())).isTrue();
        assertThat(plan.triesAt(plan.dueAt())).isTrue();
        assertThat(plan.triesAt(plan.deadline())).isFalse();
        assertThat(plan.isFirstTry()).isTrue();
    }

    @Test
    @DisplayName("G12: a hold is tried once more a day later, but not past the deadline")
    void repeat() {
        TimeSpan schedule = TimeSpan.of(NOW.plus(Duration.ofHours(71)), SESSION);
        HoldPlan plan = HoldPlan.moved(schedule, NOW);
        assertThat(plan.repeatAfter(NOW)).isEqualTo(NOW.plus(Duration.ofHours(24)));
        assertThat(plan.repeatAfter(NOW.plus(Duration.ofHours(30)))).isEqualTo(plan.deadline());
    }

    @Test
    @DisplayName("G12: a session moved near leaves an hour for a hold, but none after the start")
    void movedNear() {
        Instant tomorrow = NOW.plus(Duration.ofHours(20));
        assertThat(HoldPlan.moved(TimeSpan.of(tomorrow, SESSION), NOW).deadline())
                .isEqualTo(NOW.plus(Duration.ofHours(1)));
        Instant soon = NOW.plus(Duration.ofMinutes(30));
        assertThat(HoldPlan.moved(TimeSpan.of(soon, SESSION), NOW).deadline()).isEqualTo(soon);
        assertThat(HoldPlan.moved(TimeSpan.of(soon, SESSION), NOW).triesAt(NOW)).isTrue();
    }
}
