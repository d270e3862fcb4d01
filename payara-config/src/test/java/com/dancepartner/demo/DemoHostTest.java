package com.dancepartner.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.world.City;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DemoHostTest {

    private static final City LISBON = city("Lisbon", "PT");
    private static final City BANGKOK = city("Bangkok", "TH");

    @Test
    @DisplayName("demo: one seed draws one world")
    void reproducible() {
        assertThat(draw(LISBON, 7)).isEqualTo(draw(LISBON, 7));
        assertThat(draw(LISBON, 7)).isNotEqualTo(draw(LISBON, 8));
    }

    @Test
    @DisplayName("demo: a host's ids follow from the city and the number, not from the seed")
    void ids() {
        DemoHost host = DemoHost.draw(LISBON, 1, new Random(1));
        DemoHost same = DemoHost.draw(LISBON, 1, new Random(2));
        assertThat(host.userId()).isEqualTo(same.userId()).isNotEqualTo(host.profileId());
        assertThat(host.profileId()).isEqualTo(same.profileId());
        assertThat(DemoHost.draw(LISBON, 2, new Random(1)).userId()).isNotEqualTo(host.userId());
    }

    @Test
    @DisplayName("demo: logins and accounts are plain ASCII, whatever the city's name")
    void logins() {
        DemoHost host = DemoHost.draw(city("São Paulo", "BR"), 12, new Random(1));
        assertThat(host.key()).isEqualTo("saopaulo.12");
        assertThat(host.email()).isEqualTo("host.saopaulo.12@demo.dancepartner.example");
        assertThat(host.accountId()).isEqualTo("acct_demo_saopaulo_12");
    }

    @Test
    @DisplayName("demo: hosts ask between 70 and 150 percent of the usual rate, in round amounts")
    void rates() {
        assertThat(draw(LISBON, 1)).allSatisfy(host -> {
            assertThat(host.rate()).isBetween(2500L, 6000L);
            assertThat(host.rate() % 500).isZero();
        });
        assertThat(draw(BANGKOK, 1)).allSatisfy(host -> {
            assertThat(host.rate()).isBetween(70_000L, 170_000L);
            assertThat(host.rate() % 10_000).isZero();
            assertThat(host.currency()).isEqualTo("THB");
        });
    }

    @Test
    @DisplayName("demo: hosts speak their country's language, and English")
    void languages() {
        assertThat(DemoHost.draw(LISBON, 1, new Random(1)).languages()).containsExactly("pt", "en");
        assertThat(DemoHost.draw(city("London", "GB"), 1, new Random(1)).languages())
                .containsExactly("en");
    }

    @Test
    @DisplayName("demo: hosts live in or near their city")
    void near() {
        assertThat(draw(LISBON, 1)).allSatisfy(host -> {
            assertThat(host.latitude()).isBetween(LISBON.latitude() - 0.3, LISBON.latitude() + 0.3);
            assertThat(host.longitude()).isBetween(LISBON.longitude() - 0.3, LISBON.longitude() + 0.3);
        });
    }

    @Test
    @DisplayName("demo: hosts dance two to four of the thirty styles, none twice, at a skill from 2 to 5")
    void styles() {
        assertThat(draw(LISBON, 1)).allSatisfy(host -> {
            List<Integer> styles =
                    IntStream.range(0, host.styles()).mapToObj(host::style).toList();
            assertThat(styles).hasSizeBetween(2, 4).doesNotHaveDuplicates();
            assertThat(styles).allMatch(style -> style >= 1 && style <= 30);
            assertThat(host.skill()).isBetween(2, 5);
        });
    }

    private static List<DemoHost> draw(City city, long seed) {
        Random random = new Random(seed);
        return IntStream.rangeClosed(1, 500)
                .mapToObj(number -> DemoHost.draw(city, number, random))
                .toList();
    }

    private static City city(String name, String country) {
        return new City(name, country, 38.7227, -9.1449, 500_000, "Europe/Lisbon");
    }
}
