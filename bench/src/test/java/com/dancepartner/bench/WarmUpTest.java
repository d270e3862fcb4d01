package com.dancepartner.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WarmUpTest {

    private final List<String> told = new ArrayList<>();

    private List<Double> curve(int most, Double... rates) {
        Iterator<Double> next = List.of(rates).iterator();
        return new WarmUp(told::add).run("searches", most, length -> next.next());
    }

    @Test
    @DisplayName("bench: it is warm when two slices in a row are hardly faster than the best before")
    void settled() {
        assertThat(curve(20, 100.0, 500.0, 900.0, 1000.0, 1010.0, 990.0, 980.0)).hasSize(6);
        assertThat(told).hasSize(6).last().isEqualTo("Warming up, searches a second: 990.00");
    }

    @Test
    @DisplayName("bench: one slow slice does not end the warm-up")
    void hiccup() {
        assertThat(curve(20, 100.0, 400.0, 500.0, 600.0, 200.0, 900.0, 905.0, 910.0))
                .hasSize(8);
    }

    @Test
    @DisplayName("bench: what does not settle is ended, and the report says so")
    void neverSettled() {
        List<Double> curve = curve(6, 10.0, 20.0, 30.0, 40.0, 60.0, 80.0);
        assertThat(curve).hasSize(6);
        assertThat(WarmUp.told("searches", curve))
                .isEqualTo("Warmed up with searches for 30 s, 10.00 a second at first, 80.00 at last"
                        + " and not yet steady: what follows is too slow");
    }
}
