package com.dancepartner.app.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PayoutProgressTest {

    private static final UUID RUN = new UUID(0, 7);

    private final AtomicLong nanos = new AtomicLong();
    private final List<String> told = new ArrayList<>();
    private final PayoutProgress progress = new PayoutProgress(nanos::get, told::add);

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    @DisplayName("R360: the log says every five seconds how many transfers were sent, and how fast")
    void sent() {
        progress.sent(RUN, 0, 100_000);
        pass(Duration.ofSeconds(4));
        progress.sent(RUN, 4_600, 100_000);
        assertThat(told).isEmpty();
        pass(Duration.ofSeconds(1));
        progress.sent(RUN, 1_150, 100_000);
        progress.sent(RUN, 50, 100_000);
        assertThat(told).containsExactly("Payout run " + RUN + ": 5,750 of 100,000 transfers sent (1,150 a second)");
        pass(Duration.ofSeconds(5));
        progress.sent(RUN, 6_500, 100_000);
        assertThat(told).last().isEqualTo("Payout run " + RUN + ": 12,300 of 100,000 transfers sent (1,230 a second)");
    }

    @Test
    @DisplayName("R360: planning has a pace of its own, and each run as well")
    void planned() {
        progress.planned(RUN, 50);
        progress.sent(RUN, 1, 50);
        progress.planned(new UUID(0, 8), 3);
        pass(Duration.ofSeconds(10));
        progress.planned(RUN, 50);
        assertThat(told).containsExactly("Payout run " + RUN + ": 100 transfers planned (10 a second)");
    }

    @Test
    @DisplayName("R360: what ended long ago is forgotten")
    void forgotten() {
        progress.planned(RUN, 1_000);
        pass(Duration.ofMinutes(61));
        progress.planned(RUN, 5);
        assertThat(told).isEmpty();
        pass(Duration.ofSeconds(5));
        progress.planned(RUN, 5);
        assertThat(told).containsExactly("Payout run " + RUN + ": 10 transfers planned (2 a second)");
        new PayoutProgress().planned(RUN, 1);
    }
}
