package com.dancepartner.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WorldTest {

    private static final int SIZE = 20_000;
    private static final World WORLD = World.of(SIZE, 7);
    private static final List<WorldHost> HOSTS = WORLD.hosts().toList();

    @Test
    @DisplayName("world: the same seed gives the same world, another one another")
    void reproducible() {
        assertThat(World.of(SIZE, 7).hosts().limit(2000)).containsExactlyElementsOf(HOSTS.subList(0, 2000));
        assertThat(World.of(SIZE, 8).host(1)).isNotEqualTo(HOSTS.get(0));
    }

    @Test
    @DisplayName(
            "world: this seed gave this host when the generator was written: figures of benchmarks stay comparable")
    void asEver() {
        WorldHost host = World.of(1, 1).host(1);
        assertThat(host.city().name() + ", " + host.name().first() + ", " + host.rate())
                .isEqualTo("Pyongyang, Hassan, 2200");
    }

    @Test
    @DisplayName("world: a smaller world is the beginning of a larger one")
    void prefix() {
        assertThat(World.of(100, 7).hosts()).containsExactlyElementsOf(HOSTS.subList(0, 100));
    }

    @Test
    @DisplayName("world: one host to two millions, no others")
    void sizes() {
        assertThat(World.of(2_000_000, 1).size()).isEqualTo(2_000_000);
        assertThatThrownBy(() -> World.of(0, 1)).hasMessageContaining("not 0");
        assertThatThrownBy(() -> World.of(2_000_001, 1)).hasMessageContaining("1 to 2000000");
    }

    @Test
    @DisplayName("world: a large city has its share of the hosts, and the ten largest have theirs")
    void byPopulation() {
        List<City> cities = Cities.load();
        double people = cities.stream().mapToLong(City::population).sum();
        Map<City, Long> counts = HOSTS.stream().collect(Collectors.groupingBy(WorldHost::city, Collectors.counting()));
        double share = cities.get(0).population() / people;
        assertThat(counts.getOrDefault(cities.get(0), 0L) / (double) SIZE).isCloseTo(share, within(0.2 * share));
        List<City> ten = cities.subList(0, 10);
        double shares = ten.stream().mapToLong(City::population).sum() / people;
        long found =
                ten.stream().mapToLong(city -> counts.getOrDefault(city, 0L)).sum();
        assertThat(found / (double) SIZE).isCloseTo(shares, within(0.1 * shares));
        assertThat(counts).hasSizeGreaterThan(4000);
    }

    @Test
    @DisplayName("world: hosts live near their city's centre, on the globe")
    void places() {
        assertThat(HOSTS).allSatisfy(host -> {
            assertThat(host.point().latitude())
                    .isBetween(-90.0, 90.0)
                    .isCloseTo(host.city().latitude(), within(0.6));
            assertThat(host.point().longitude()).isBetween(-180.0, 180.0);
        });
        assertThat(new Point(91, 181)).isEqualTo(new Point(90, -179));
        assertThat(Point.spread(500_000)).isCloseTo(3, within(0.001));
        assertThat(Point.spread(8_000_000)).isBetween(7.0, 9.0);
    }

    @Test
    @DisplayName("world: rates are positive, round, and in a currency that hosts may ask for")
    void rates() {
        assertThat(HOSTS).allSatisfy(host -> {
            assertThat(Tariff.all()).containsKey(host.tariff().currency());
            assertThat(host.rate()).isBetween(100L, 100_000_000L);
            assertThat(host.rate() % host.tariff().step()).isZero();
        });
        assertThat(HOSTS.stream()
                        .mapToDouble(
                                host -> host.rate() / (double) host.tariff().usual()))
                .satisfies(ratios -> assertThat(
                                ratios.stream().filter(ratio -> ratio < 1).count())
                        .isBetween((long) (0.3 * SIZE), (long) (0.6 * SIZE)));
    }

    @Test
    @DisplayName("world: one to four different styles, salsa most of all, skills 1 to 5, the three roles")
    void styles() {
        assertThat(HOSTS).allSatisfy(host -> {
            assertThat(host.offers()).hasSizeBetween(1, 4);
            assertThat(host.offers()).extracting(StyleOffer::style).doesNotHaveDuplicates();
            assertThat(host.offers()).extracting(StyleOffer::skill).allMatch(skill -> skill >= 1 && skill <= 5);
            assertThat(host.offers()).extracting(StyleOffer::role).isSubsetOf("lead", "follow", "switch");
        });
        Map<Style, Long> dancers = HOSTS.stream()
                .flatMap(host -> host.offers().stream())
                .collect(Collectors.groupingBy(StyleOffer::style, Collectors.counting()));
        assertThat(dancers).hasSize(30);
        assertThat(Collections.max(dancers.entrySet(), Map.Entry.comparingByValue())
                        .getKey()
                        .name())
                .isEqualTo("Salsa");
    }

    @Test
    @DisplayName("world: one to three different languages, first one of the country's")
    void languages() {
        assertThat(HOSTS).allSatisfy(host -> {
            assertThat(host.languages()).hasSizeBetween(1, 3).doesNotHaveDuplicates();
            assertThat(Languages.of(host.city().country()))
                    .contains(host.languages().get(0));
        });
    }

    @Test
    @DisplayName("world: headlines and biographies fit a profile, with no gap left unfilled")
    void texts() {
        assertThat(HOSTS).allSatisfy(host -> {
            assertThat(host.biography().headline())
                    .isNotBlank()
                    .hasSizeLessThan(120)
                    .doesNotContain("{", "}");
            assertThat(host.biography().text())
                    .isNotBlank()
                    .hasSizeLessThan(4000)
                    .doesNotContain("{", "}");
        });
        assertThat(HOSTS.stream().map(host -> host.biography().text()).distinct())
                .hasSizeGreaterThan(SIZE / 2);
    }

    @Test
    @DisplayName(
            "world: three hosts of ten are not rated, the others 1 to 300 times with 3 to 5 stars; one of twenty is not approved")
    void standing() {
        assertThat(HOSTS).extracting(WorldHost::standing).allSatisfy(standing -> {
            assertThat(standing.ratings()).isBetween(0, 300);
            assertThat(standing.ratingHundredths())
                    .isBetween(standing.ratings() == 0 ? 0 : 300, standing.ratings() == 0 ? 0 : 500);
        });
        assertThat(share(host -> host.standing().ratings() == 0)).isCloseTo(0.3, within(0.02));
        assertThat(share(host -> host.standing().verification().equals("approved")))
                .isCloseTo(0.95, within(0.01));
        assertThat(share(host -> host.standing().transfersEnabled())).isCloseTo(0.98, within(0.01));
    }

    @Test
    @DisplayName("world: no key twice among 100,000 hosts, nor between two worlds")
    void keys() {
        Set<UUID> seen = new HashSet<>();
        WorldKeys keys = new WorldKeys(7);
        for (int number = 1; number <= 100_000; number++) {
            assertThat(seen.add(keys.id(number, WorldKeys.USER))).isTrue();
            assertThat(seen.add(keys.id(number, WorldKeys.PROFILE))).isTrue();
            assertThat(seen.add(keys.id(number, WorldKeys.WINDOW + 1))).isTrue();
        }
        assertThat(seen).doesNotContain(new WorldKeys(8).id(1, WorldKeys.USER));
    }

    @Test
    @DisplayName("world: keys are UUIDs of version 7 that sort by the host's number; logins tell worlds apart")
    void versionSeven() {
        WorldKeys keys = new WorldKeys(7);
        UUID id = keys.id(1, WorldKeys.USER);
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(keys.id(2, WorldKeys.USER).toString()).isGreaterThan(id.toString());
        assertThat(keys.email("host", 42)).isEqualTo("host.7.42@world.dancepartner.example");
    }

    private static double share(java.util.function.Predicate<WorldHost> which) {
        return HOSTS.stream().filter(which).count() / (double) SIZE;
    }
}
