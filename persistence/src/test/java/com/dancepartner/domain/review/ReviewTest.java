package com.dancepartner.domain.review;

import static com.dancepartner.domain.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.Fixtures;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewTest {

    @ParameterizedTest
    @DisplayName("R438: a session is rated with one to five stars")
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void stars(int stars) {
        assertThat(review(stars).rating()).isEqualTo(stars);
    }

    @ParameterizedTest
    @DisplayName("R438: other ratings are refused by name")
    @ValueSource(ints = {0, 6, -1, 65_541})
    void otherRatings(int stars) {
        assertInvalid("rating", () -> review(stars));
    }

    private static Review review(int stars) {
        return new Review(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), stars, "Thank you", Fixtures.NOW);
    }
}
