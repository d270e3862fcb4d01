package com.dancepartner.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CitiesTest {

    private static final List<City> ALL = Cities.load();

    @Test
    @DisplayName("world: thousands of cities, with those that every demonstration visits")
    void enough() {
        assertThat(ALL).hasSizeGreaterThan(8000);
        assertThat(ALL)
                .extracting(city -> city.name() + " " + city.country())
                .contains("Lisbon PT", "Berlin DE", "London GB", "New York US", "Seville ES");
    }

    @Test
    @DisplayName("world: the largest cities come first, none with less than 50,000 people")
    void largestFirst() {
        assertThat(ALL)
                .isSortedAccordingTo(Comparator.comparingLong(City::population).reversed());
        assertThat(ALL.get(ALL.size() - 1).population()).isGreaterThanOrEqualTo(50_000);
    }

    @Test
    @DisplayName("world: every city's time zone is one of a region, with its own summer time")
    void zones() {
        assertThat(ALL).extracting(City::timeZone).isSubsetOf(ZoneId.getAvailableZoneIds());
        assertThat(ALL).extracting(City::timeZone).allMatch(zone -> zone.contains("/"));
    }

    @Test
    @DisplayName("world: every city lies on the globe, in a country of ISO 3166 whose languages are known")
    void onTheGlobe() {
        List<String> countries = List.of(Locale.getISOCountries());
        assertThat(ALL).allSatisfy(city -> {
            assertThat(city.latitude()).isBetween(-90.0, 90.0);
            assertThat(city.longitude()).isBetween(-180.0, 180.0);
            assertThat(city.name()).isNotBlank().hasSizeLessThanOrEqualTo(120);
            assertThat(countries).contains(city.country());
            assertThat(Languages.of(city.country())).isNotEmpty();
        });
    }

    @Test
    @DisplayName("world: Lisbon is where it is")
    void lisbon() {
        assertThat(ALL)
                .filteredOn(city -> city.name().equals("Lisbon"))
                .singleElement()
                .satisfies(city -> {
                    assertThat(city.timeZone()).isEqualTo("Europe/Lisbon");
                    assertThat(city.latitude()).isBetween(38.6, 38.8);
                    assertThat(city.longitude()).isBetween(-9.2, -9.1);
                    assertThat(city.population()).isBetween(400_000L, 700_000L);
                });
    }
}
