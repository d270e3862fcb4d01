package com.dancepartner.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final long SECOND = 1_000_000_000;

    private final List<String> printed = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong(5 * SECOND);

    @Test
    @DisplayName("world: the bar says what, how far, how fast and how long still")
    void text() {
        Progress progress = new Progress(printed::add, true, nanos::get);
        progress.begin("Writing hosts", 1_000_000);
        nanos.addAndGet(20 * SECOND);
        progress.reached(520_000);
        assertThat(printed).hasSize(1);
        assertThat(printed.get(0))
                .startsWith("\r")
                .doesNotContain("\n")
                .isEqualToIgnoringWhitespace(
                        "Writing hosts [#####-----] 52 % 520,000 of 1,000,000, 26,000/s, about 18 s left");
    }

    @Test
    @DisplayName("world: a terminal's line covers the longer one before it, and ends with the work")
    void terminal() {
        Progress progress = new Progress(printed::add, true, nanos::get);
        progress.begin("Writing hosts", 10);
        progress.reached(0);
        nanos.addAndGet(2 * SECOND);
        progress.reached(10);
        assertThat(printed.get(0)).hasSize(91).contains("Writing hosts [----------] 0 %  0 of 10 ");
        assertThat(printed.get(1))
                .hasSize(92)
                .endsWith("\n")
                .contains("Writing hosts [##########] 100 %  10 of 10, 5/s, took 2 s");
    }

    @Test
    @DisplayName("world: elsewhere there is a line for every tenth, not for every step")
    void tenths() {
        Progress progress = new Progress(printed::add, false, nanos::get);
        progress.begin("Writing hosts", 1000);
        for (int done = 1; done <= 1000; done++) {
            progress.reached(done);
        }
        assertThat(printed).hasSize(10).allMatch(line -> line.endsWith("\n"));
        assertThat(printed.get(0)).isEqualTo("Writing hosts [#---------] 10 %  100 of 1,000\n");
    }
}
