package com.dancepartner.domain.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.dancepartner.domain.Database;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody who wants to know where a host lives asks many searches, and learns no more than what each of them shows. */
class TrilaterationTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private static final HostRows ROWS = new HostRows(DATABASE);
    private static final long SEED = 286;
    private static final List<HostSort> SORTS = List.of(HostSort.values());
    private static final int HOMES = 8;

    /** Within one metre of the public point the attack has found what it could have read. */
    private static final double METRE = 1;

    @Test
    @DisplayName("R286: wherever in its cell a home is, every answer is the same")
    void aMoveWithinTheCellChangesNothing() {
        UUID host = ROWS.host(50.0001, 14.0001);
        UUID neighbour = ROWS.host(50.0071, 14.0003);
        UUID flatmate = ROWS.host(50.0002, 14.0001);
        List<HostPage> before = answers(50);
        assertThat(before)
                .anySatisfy(page ->
                        assertThat(page.hits()).extracting(HostHit::profileId).contains(host, neighbour, flatmate));
        assertThat(before).anySatisfy(page -> assertThat(page.hits()).isEmpty());
        Random random = new Random(SEED);
        for (int home = 0; home < HOMES; home++) {
            move(host, random, 50, 14);
            assertThat(answers(50)).isEqualTo(before);
        }
    }

    @Test
    @DisplayName("R286: distances from many places lead to the public point, not to the home")
    void byDistances() {
        attack(
                52,
                (entities, host, middle) ->
                        distance(entities, host, middle, 50_000).orElseThrow());
    }

    @Test
    @DisplayName(
            "R286: radii within which the host is just found or just not lead to the public point, not to the home")
    void byRadii() {
        attack(54, TrilaterationTest::smallestRadius);
    }

    @Test
    @DisplayName("R286: the order among neighbours whose place is known tells of the public point alone")
    void byOrder() {
        UUID host = ROWS.host(56.002, 14.002);
        UUID neighbour = ROWS.host(56.0301, 14.0301);
        OraclePlace home = new OraclePlace("", "", 56.002, 14.002);
        OraclePlace other = new OraclePlace("", "", 56.0301, 14.0301);
        Random random = new Random(SEED);
        DATABASE.run(entities -> {
            for (int i = 0; i < 200; i++) {
                double latitude = 56 + random.nextDouble() * 0.04;
                double longitude = 14 + random.nextDouble() * 0.04;
                boolean nearer = home.metresTo(latitude, longitude) < other.metresTo(latitude, longitude);
                HostPage page = Asking.near(latitude, longitude).within(20_000).page(entities, Optional.empty());
                assertThat(page.hits())
                        .extracting(HostHit::profileId)
                        .containsExactly(nearer ? host : neighbour, nearer ? neighbour : host);
            }
        });
    }

    /** Measures from eight places, for several homes in one cell. */
    private static void attack(double latitude, Measure measure) {
        UUID host = ROWS.host(latitude + 0.002, 14.002);
        Random random = new Random(SEED);
        for (int i = 0; i < HOMES; i++) {
            Spot home = move(host, random, latitude, 14);
            OraclePlace place = new OraclePlace("", "", home.latitude(), home.longitude());
            Spot shown = new Spot(place.latitude(), place.longitude());
            List<Spot> middles = Stream.generate(
                            () -> new Spot(latitude + random.nextGaussian() * 0.1, 14 + random.nextGaussian() * 0.1))
                    .limit(8)
                    .toList();
            List<Double> measured = DATABASE.in(entities -> middles.stream()
                    .map(middle -> measure.metres(entities, host, middle))
                    .toList());
            Spot guess = bestGuess(middles, measured);
            assertThat(guess.metresTo(shown)).isLessThan(METRE);
            assertThat(guess.metresTo(home)).isCloseTo(shown.metresTo(home), within(METRE));
        }
    }

    /** The place whose distances differ least from those measured, by steps that become smaller. */
    private static Spot bestGuess(List<Spot> middles, List<Double> measured) {
        ToDoubleFunction<Spot> error = spot -> {
            double sum = 0;
            for (int i = 0; i < middles.size(); i++) {
                double apart = spot.metresTo(middles.get(i)) - measured.get(i);
                sum += apart * apart;
            }
            return sum;
        };
        Spot best = middles.get(0);
        for (double step = 0.2; step > 1e-8; ) {
            Spot from = best;
            double width = step;
            best = Stream.of(
                            from,
                            new Spot(from.latitude() + width, from.longitude()),
                            new Spot(from.latitude() - width, from.longitude()),
                            new Spot(from.latitude(), from.longitude() + width),
                            new Spot(from.latitude(), from.longitude() - width))
                    .min((one, other) -> Double.compare(error.applyAsDouble(one), error.applyAsDouble(other)))
                    .orElseThrow();
            step = best.equals(from) ? step / 2 : step;
        }
        return best;
    }

    private static double smallestRadius(EntityManager entities, UUID host, Spot middle) {
        double out = 1;
        double in = 100_000;
        while (in - out > 0.01) {
            double radius = (in + out) / 2;
            if (distance(entities, host, middle, radius).isPresent()) {
                in = radius;
            } else {
                out = radius;
            }
        }
        return in;
    }

    private static Optional<Double> distance(EntityManager entities, UUID host, Spot middle, double radius) {
        return Asking.near(middle.latitude(), middle.longitude())
                .within(radius)
                .page(entities, Optional.empty())
                .hits()
                .stream()
                .filter(hit -> hit.profileId().equals(host))
                .map(HostHit::distanceMetres)
                .findFirst();
    }

    /** 200 searches around the place, of all kinds, the same each time. */
    private static List<HostPage> answers(double latitude) {
        Random random = new Random(SEED);
        return DATABASE.in(entities -> {
            List<HostPage> answers = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                Asking asking = Asking.near(latitude + random.nextGaussian() * 0.02, 14 + random.nextGaussian() * 0.02)
                        .within(100 + random.nextDouble() * 5_000)
                        .by(SORTS.get(i % SORTS.size()));
                answers.add((i % 3 == 0 ? asking.words("dana") : asking).page(entities, Optional.empty()));
            }
            return answers;
        });
    }

    /** Somewhere else in the cell that begins at these degrees, in the part that is surely of the same cell. */
    private static Spot move(UUID host, Random random, double latitude, double longitude) {
        OraclePlace place = new OraclePlace("", "", latitude + 0.002, longitude + 0.002);
        Spot home = new Spot(
                place.latitude() + (random.nextDouble() - 0.5) * 0.0098,
                place.longitude() + (random.nextDouble() - 0.5) * 0.0098);
        ROWS.run(
                "UPDATE host_profiles SET latitude = ?2, longitude = ?3 WHERE id = ?1",
                host,
                home.latitude(),
                home.longitude());
        return home;
    }

    /** How an attacker learns of the metres between a host and a place. */
    private interface Measure {
        double metres(EntityManager entities, UUID host, Spot middle);
    }

    private record Spot(double latitude, double longitude) {

        double metresTo(Spot other) {
            return OraclePlace.metres(latitude, longitude, other.latitude, other.longitude);
        }
    }
}
