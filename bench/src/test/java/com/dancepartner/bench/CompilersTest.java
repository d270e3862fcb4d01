package com.dancepartner.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CompilersTest {

    @Test
    @DisplayName("bench: compilers that took less than a tenth of a CPU since the last question are done")
    void idle() {
        Iterator<Duration> work =
                List.of(0, 4_000, 4_499, 5_000).stream().map(Duration::ofMillis).iterator();
        Iterator<Long> seconds = List.of(0L, 5L, 10L, 15L).iterator();
        Compilers compilers = new Compilers(work::next, () -> seconds.next() * 1_000_000_000L);
        assertThat(compilers.getAsBoolean()).isFalse();
        assertThat(compilers.getAsBoolean()).isTrue();
        assertThat(compilers.getAsBoolean()).as("501 ms of 5 s").isFalse();
    }

    @Test
    @DisplayName("bench: the threads of a real JVM are found")
    void real() {
        assertThat(Compilers.of(ProcessHandle.current().pid()).getAsBoolean()).isIn(true, false);
    }

    @Test
    @DisplayName("bench: steady figures are not enough while compilers work")
    void warmUp() {
        Iterator<Boolean> idle = List.of(false, false, true).iterator();
        List<Double> curve = new WarmUp(line -> {}, idle::next).run("searches", 20, length -> 100);
        assertThat(curve).hasSize(8);
    }
}
