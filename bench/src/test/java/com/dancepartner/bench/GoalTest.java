package com.dancepartner.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GoalTest {

    @Test
    @DisplayName("bench: a goal is met at its bound, where the bound is part of it")
    void atTheBound() {
        assertThat(Goal.atLeast("share", 0.7, 0.7, "").verdict()).isEqualTo("met");
        assertThat(Goal.atMost("slowdown", 2, 2, "").verdict()).isEqualTo("met");
        assertThat(Goal.below("difference", 0.05, 0.05, "").verdict()).isEqualTo("not met");
        assertThat(Goal.under("p95", 100, 100, "").verdict()).isEqualTo("not met");
    }

    @Test
    @DisplayName("bench: a goal is not met beyond its bound")
    void beyond() {
        assertThat(Goal.atLeast("share", 0.69, 0.7, "").verdict()).isEqualTo("not met");
        assertThat(Goal.atMost("slowdown", 2.01, 2, "").verdict()).isEqualTo("not met");
        assertThat(Goal.below("difference", 0.04, 0.05, "").verdict()).isEqualTo("met");
        assertThat(Goal.under("p95", 99.9, 100, "").verdict()).isEqualTo("met");
    }

    @Test
    @DisplayName("bench: what could not be measured meets no goal")
    void unmeasured() {
        assertThat(Goal.atLeast("share", Double.NaN, 0.7, "").verdict()).isEqualTo("not met");
        assertThat(Goal.below("difference", Double.NaN, 0.05, "").verdict()).isEqualTo("not met");
    }

    @Test
    @DisplayName("bench: fast refusals meet no goal")
    void refused() {
        assertThat(Goal.atMost("slowdown", 1, 2, "too many other answers").verdict())
                .isEqualTo("not met: too many other answers");
    }
}
