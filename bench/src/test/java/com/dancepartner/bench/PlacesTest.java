package com.dancepartner.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private static final List<Place> CITIES = List.of(new Place(38.72, -9.14), new Place(52.52, 13.4));

    private static List<Place> first(int count) {
        Places places = new Places(CITIES);
        return Stream.generate(places::next).limit(count).toList();
    }

    @Test
    @DisplayName("bench: people search near the cities, not all in one spot")
    void near() {
        assertThat(first(1000)).allMatch(place -> CITIES.stream().anyMatch(city -> isNear(place, city)));
        assertThat(first(1000)).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("bench: every run asks for the same places")
    void reproducible() {
        assertThat(first(100)).isEqualTo(first(100));
    }

    private static boolean isNear(Place place, Place city) {
        return Math.abs(place.latitude() - city.latitude()) < 0.5
                && Math.abs(place.longitude() - city.longitude()) < 0.5;
    }
}
