package com.dancepartner.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProcessTimesTest {

    @Test
    @DisplayName("bench: a program's name may hold parentheses and blanks")
    void parse() {
        ProcessTimes times = ProcessTimes.parse(
                "41 (a) (b c) S 1 41 41 0 -1 4194304 100 200 0 0 150 50 7 3 20 0 1 0 500 1000000 200\n");
        assertThat(times.own()).isEqualTo(Duration.ofSeconds(2));
        assertThat(times.gone()).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    @DisplayName("bench: the time of this process only grows, that of a process that has ended is nothing")
    void running() {
        Duration before = ProcessTimes.of(ProcessHandle.current().pid()).own();
        assertThat(before).isPositive();
        assertThat(ProcessTimes.of(ProcessHandle.current().pid()).own()).isGreaterThanOrEqualTo(before);
        assertThat(ProcessTimes.of(Integer.MAX_VALUE).own()).isZero();
    }
}
