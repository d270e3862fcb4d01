package com.dancepartner.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.walk.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Requests one after the other until one is refused for being too many.
 *
 * @param passed those before
 * @param refusal the last
 * @param took all of them together
 */
record Burst(List<Answer> passed, Answer refusal, Duration took) {

    private static final int ENDLESS = 400;
    private static final int TOO_MANY_REQUESTS = 429;

    static Burst of(Supplier<Answer> request) {
        long began = System.nanoTime();
        List<Answer> passed = new ArrayList<>();
        Answer answer = request.get();
        while (answer.status() != TOO_MANY_REQUESTS) {
            passed.add(answer);
            assertThat(passed).as("there is a limit").hasSizeLessThan(ENDLESS);
            answer = request.get();
        }
        return new Burst(List.copyOf(passed), answer, Duration.ofNanos(System.nanoTime() - began));
    }

    /**
     * So many passed, and no more than were given back meanwhile.
     *
     * @param perMinute how many are given back, evenly
     */
    void assertPassed(int many, int perMinute) {
        int givenBack = (int) (took.toMillis() * perMinute / 60_000) + 1;
        assertThat(passed).hasSizeBetween(many, many + givenBack);
    }
}
