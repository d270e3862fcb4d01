package com.dancepartner.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MediansTest {

    @Test
    @DisplayName("bench: the median of an odd number is the middle one, whatever the order")
    void odd() {
        assertThat(Medians.of(List.of(9L, 1L, 5L))).isEqualTo(5);
    }

    @Test
    @DisplayName("bench: the median of an even number is between both middle ones")
    void even() {
        assertThat(Medians.of(List.of(4L, 1L, 3L, 100L))).isEqualTo(3.5);
    }

    @Test
    @DisplayName("bench: no samples have no median")
    void none() {
        assertThat(Medians.of(List.of())).isNaN();
    }

    @Test
    @DisplayName("G23: the difference is a share of the smaller median, in either direction")
    void difference() {
        assertThat(Medians.difference(100, 105)).isCloseTo(0.05, within(1e-9));
        assertThat(Medians.difference(105, 100)).isCloseTo(0.05, within(1e-9));
        assertThat(Medians.difference(100, 100)).isZero();
    }

    @Test
    @DisplayName("G23: what halves of the same samples differ by is chance")
    void noise() {
        assertThat(Medians.noise(List.of(10L, 11L, 10L, 11L, 10L, 11L))).isCloseTo(0.1, within(1e-9));
    }
}
