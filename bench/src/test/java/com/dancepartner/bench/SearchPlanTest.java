package com.dancepartner.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SearchPlanTest {

    @Test
    @DisplayName(
            "G49: searches are measured on ten thousand, a hundred thousand and a million hosts; a first look leaves"
                    + " the million out")
    void sizes() {
        assertThat(SearchPlan.of(false, "").hosts()).containsExactly(10_000, 100_000, 1_000_000);
        assertThat(SearchPlan.of(true, "").hosts()).containsExactly(10_000, 100_000);
    }

    @Test
    @DisplayName("bench: sizes can be chosen, the smallest comes first")
    void chosen() {
        assertThat(SearchPlan.of(true, "1000000, 10000").hosts()).containsExactly(10_000, 1_000_000);
        assertThat(SearchPlan.of(true, "5").name()).isEqualTo("quick");
    }

    @Test
    @DisplayName("bench: what is no list of numbers is refused before anything starts")
    void refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SearchPlan.of(false, "10K"))
                .withMessage("-Dhosts=10K is no list of numbers like 10000,100000,1000000");
    }
}
