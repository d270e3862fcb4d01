package com.dancepartner.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TallyTest {

    private final Tally tally = new Tally();

    private void add(int count, String outcome) {
        IntStream.range(0, count).forEach(i -> tally.add(outcome));
    }

    @Test
    @DisplayName("bench: other answers are told with their counts")
    void others() {
        add(1200, "200");
        add(3, "429");
        add(1, "no answer (HttpTimeoutException)");
        assertThat(tally.of("200")).isEqualTo(1200);
        assertThat(tally.total()).isEqualTo(1204);
        assertThat(tally.otherThan("200")).isEqualTo("429 × 3, no answer (HttpTimeoutException) × 1");
    }

    @Test
    @DisplayName("bench: no other answers are none")
    void none() {
        add(1, "200");
        assertThat(tally.otherThan("200")).isEqualTo("none");
    }

    @Test
    @DisplayName("bench: one other answer in a hundred is let pass, two are not")
    void mostly() {
        add(99, "200");
        add(1, "500");
        assertThat(tally.mostly("200")).isTrue();
        add(1, "500");
        assertThat(tally.mostly("200")).isFalse();
    }

    @Test
    @DisplayName("bench: two tallies together count what each of them counts")
    void together() {
        add(2, "200");
        Tally other = new Tally();
        other.add("200");
        other.add("429");
        Tally both = tally.and(other);
        assertThat(both.of("200")).isEqualTo(3);
        assertThat(both.otherThan("200")).isEqualTo("429 × 1");
        assertThat(tally.total()).isEqualTo(2);
    }
}
