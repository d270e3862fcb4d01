package com.dancepartner.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EveningsTest {

    private static final Place LISBON = new Place(38.72, -9.14); // its sun stands an hour behind UTC

    private static Set<String> starts(Place place, String now) {
        Evenings evenings = Evenings.from(Instant.parse(now));
        Random random = new Random(1);
        return IntStream.range(0, 100)
                .mapToObj(i -> evenings.after(place, random).orElseThrow())
                .map(query -> query.replaceFirst("&duration=(60|90|120)$", ""))
                .collect(Collectors.toSet());
    }

    @Test
    @DisplayName("R282: tonight or tomorrow, from seven to eleven by the sun of the place")
    void tonight() {
        assertThat(starts(LISBON, "2026-11-22T12:00:00Z"))
                .containsExactlyInAnyOrder(
                        "from=2026-11-22T20:00:00Z&to=2026-11-23T00:00:00Z",
                        "from=2026-11-23T20:00:00Z&to=2026-11-24T00:00:00Z");
    }

    @Test
    @DisplayName("R282: who comes too late for tonight takes one of the next two nights")
    void tooLate() {
        assertThat(starts(LISBON, "2026-11-22T17:00:00Z"))
                .containsExactlyInAnyOrder(
                        "from=2026-11-23T20:00:00Z&to=2026-11-24T00:00:00Z",
                        "from=2026-11-24T20:00:00Z&to=2026-11-25T00:00:00Z");
    }

    @Test
    @DisplayName("bench: the evening comes to both sides of the antimeridian")
    void antimeridian() {
        assertThat(starts(new Place(-16.5, 180), "2026-11-22T00:00:00Z"))
                .contains("from=2026-11-22T07:00:00Z&to=2026-11-22T11:00:00Z");
        assertThat(starts(new Place(-16.5, -180), "2026-11-22T00:00:00Z"))
                .contains("from=2026-11-22T07:00:00Z&to=2026-11-22T11:00:00Z");
    }

    @Test
    @DisplayName("bench: at any time there is nothing to ask for")
    void any() {
        assertThat(Evenings.any().after(LISBON, new Random(1))).isEmpty();
    }
}
