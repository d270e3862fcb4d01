package com.dancepartner.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RacePlanTest {

    private static final Instant FIRST = Instant.parse("2026-11-23T16:00:00Z");
    private static final Duration LENGTH = Duration.ofMinutes(120);

    private final RacePlan plan = new RacePlan(1000, 200, 7, FIRST);

    private static Instant earliest(List<Appointment> appointments) {
        return Collections.min(appointments.stream().map(Appointment::start).toList());
    }

    private static Instant latest(List<Appointment> appointments) {
        return Collections.max(appointments.stream().map(Appointment::start).toList());
    }

    @Test
    @DisplayName("R340: in each round everybody asks for two hours of one host, and all of them overlap")
    void overlapping() {
        for (int round = 0; round < 40; round++) {
            List<Appointment> wanted = plan.appointments(round, 200);
            assertThat(wanted)
                    .extracting(Appointment::client)
                    .containsExactlyElementsOf(IntStream.range(0, 200).boxed().toList());
            assertThat(wanted).extracting(Appointment::host).containsOnly(plan.host(round));
            assertThat(latest(wanted)).isBefore(earliest(wanted).plus(LENGTH));
            assertThat(earliest(wanted).getEpochSecond() % 900).isZero();
        }
        assertThat(new HashSet<>(plan.appointments(3, 200).stream()
                        .map(Appointment::start)
                        .toList()))
                .hasSize(8);
    }

    @Test
    @DisplayName("R340: rounds of one host do not touch each other, and all lie where the money is held at once")
    void apart() {
        for (int round = 1; round < plan.all(); round++) {
            if (plan.host(round) == plan.host(round - 1)) {
                assertThat(latest(plan.appointments(round - 1, 200)).plus(LENGTH))
                        .isBeforeOrEqualTo(earliest(plan.appointments(round, 200)));
            }
        }
        assertThat(latest(plan.appointments(19, 200)).plus(LENGTH)).isBefore(FIRST.plus(Duration.ofDays(5)));
        assertThat(plan.host(plan.all() - 1)).isLessThan(plan.hosts());
    }

    @Test
    @DisplayName("G40: bookings that are kept lie at different times, so that nobody who keeps one is out of the race")
    void kept() {
        Set<Instant> times = new HashSet<>();
        IntStream.range(0, plan.all())
                .filter(plan::keeps)
                .forEach(round -> times.add(FIRST.plus(Duration.ofHours(4L * (round % 20)))));
        assertThat(times).hasSize(plan.kept()).hasSize(20);
        assertThat(new RacePlan(5, 200, 7, FIRST).kept()).isEqualTo(5);
    }

    @Test
    @DisplayName("bench: the same seed asks for the same times, another one for others")
    void seed() {
        assertThat(plan.appointments(4, 200)).isEqualTo(new RacePlan(9, 200, 7, FIRST).appointments(4, 200));
        assertThat(plan.appointments(4, 200)).isNotEqualTo(new RacePlan(9, 200, 8, FIRST).appointments(4, 200));
    }

    @Test
    @DisplayName("bench: a race that cannot be run is refused before anything starts")
    void refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RacePlan(0, 200, 7, FIRST))
                .withMessage("-Drounds=0 is not 1 to 100000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RacePlan(10, 1, 7, FIRST))
                .withMessage("-Dparallel=1 is not 2 to 1000");
        RacePlan quick = RacePlan.ofSystemProperties(true, Instant.parse("2026-11-23T10:20:30Z"));
        assertThat(quick.rounds()).isEqualTo(40);
        assertThat(quick.first()).isEqualTo(FIRST);
    }
}
