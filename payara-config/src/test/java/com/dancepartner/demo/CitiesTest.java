package com.dancepartner.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CitiesTest {

    private static final List<City> ALL = Cities.load();

    @Test
    @DisplayName("demo: there are cities enough, and those that every demonstration visits")
    void enough() {
        assertThat(ALL).hasSizeGreaterThan(150);
        assertThat(ALL).extracting(City::name).contains("Lisbon", "Berlin", "London", "New York", "Seville");
    }

    @Test
    @DisplayName("demo: the largest cities come first")
    void largestFirst() {
        assertThat(ALL)
                .isSortedAccordingTo(Comparator.comparingLong(City::population).reversed());
    }

    @Test
    @DisplayName("demo: loading them again gives the same cities")
    void reproducible() {
        assertThat(Cities.load()).isEqualTo(ALL);
    }

    @Test
    @DisplayName("demo: every city's time zone is one of a region, with its own summer time")
    void zones() {
        assertThat(ALL)
                .allSatisfy(city -> assertThat(ZoneId.getAvailableZoneIds()).contains(city.timeZone()));
        assertThat(ALL).allSatisfy(city -> assertThat(city.timeZone()).contains("/"));
    }

    @Test
    @DisplayName("demo: every city's prices are in the currency of its country")
    void currencies() {
        assertThat(ALL)
                .allSatisfy(city -> assertThat(city.price().currency())
                        .isEqualTo(Currency.getInstance(new Locale("", city.country()))
                                .getCurrencyCode()));
        assertThat(ALL).allSatisfy(city -> assertThat(city.price().minor()).isPositive());
    }

    @Test
    @DisplayName("demo: every city lies on the globe")
    void onTheGlobe() {
        assertThat(ALL).allSatisfy(city -> {
            assertThat(city.latitude()).isBetween(-90.0, 90.0);
            assertThat(city.longitude()).isBetween(-180.0, 180.0);
            assertThat(city.name()).isNotBlank();
        });
    }

    @Test
    @DisplayName("demo: Lisbon is where it is")
    void lisbon() {
        assertThat(ALL)
                .filteredOn(city -> city.name().equals("Lisbon"))
                .singleElement()
                .satisfies(city -> {
                    assertThat(city.country()).isEqualTo("PT");
                    assertThat(city.timeZone()).isEqualTo("Europe/Lisbon");
                    assertThat(city.price()).isEqualTo(new City.Price("EUR", 4000));
                    assertThat(city.latitude()).isBetween(38.6, 38.8);
                });
    }
}
