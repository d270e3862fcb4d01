package com.dancepartner.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** When people want to dance: between seven and eleven in the evening, tonight or tomorrow, by the sun of the place. */
final class Evenings {

    private static final LocalTime EVENING = LocalTime.of(19, 0);
    private static final Duration LENGTH = Duration.ofHours(4);

    /** The platform's notice of two hours, and time for the run itself. */
    private static final Duration NOTICE = Duration.ofHours(4);

    private static final int DEGREES_AN_HOUR = 15;
    private static final List<Integer> MINUTES = List.of(60, 60, 90, 120);

    private final Optional<Instant> now;

    private Evenings(Optional<Instant> now) {
        this.now = now;
    }

    /** At any time. */
    static Evenings any() {
        return new Evenings(Optional.empty());
    }

    static Evenings from(Instant now) {
        return new Evenings(Optional.of(now));
    }

    /** The part of the query that asks for free time; none when any time will do. */
    Optional<String> after(Place place, Random random) {
        return now.map(instant -> {
            Instant start = next(place, instant).plus(Duration.ofDays(random.nextInt(2)));
            return "from=" + start + "&to=" + start.plus(LENGTH) + "&duration="
                    + MINUTES.get(random.nextInt(MINUTES.size()));
        });
    }

    /** Tonight, unless it is too late for that: then tomorrow. */
    private static Instant next(Place place, Instant now) {
        ZoneOffset sun = ZoneOffset.ofHours((int) Math.round(place.longitude() / DEGREES_AN_HOUR));
        OffsetDateTime earliest = now.plus(NOTICE).atOffset(sun);
        OffsetDateTime tonight = earliest.with(EVENING);
        return (tonight.isBefore(earliest) ? tonight.plusDays(1) : tonight).toInstant();
    }
}
