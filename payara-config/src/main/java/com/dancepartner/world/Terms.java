package com.dancepartner.world;

import com.dancepartner.domain.availability.BookingRules;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Draws what hosts ask of bookings: one of ten has said so, half of those let clients book at once. */
final class Terms {

    private static final int ONE_OF = 10;
    private static final List<Integer> BUFFERS = List.of(0, 15, 15, 30);
    private static final List<Integer> NOTICES = List.of(120, 120, 720, 1_440);

    private Terms() {}

    static Optional<BookingRules> draw(RandomGenerator random) {
        if (random.nextInt(ONE_OF) > 0) {
            return Optional.empty();
        }
        BookingRules usual = BookingRules.STANDARD;
        return Optional.of(new BookingRules(
                any(BUFFERS, random),
                any(NOTICES, random),
                usual.horizonDays(),
                usual.stepMinutes(),
                usual.minMinutes(),
                usual.maxMinutes(),
                usual.openRequests(),
                random.nextBoolean()));
    }

    private static int any(List<Integer> choices, RandomGenerator random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
