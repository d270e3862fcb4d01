package com.dancepartner.domain.host;

import static com.dancepartner.domain.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {

    @ParameterizedTest(name = "{0}, {1}")
    @DisplayName("R265, R266: every point of the globe is a place")
    @CsvSource({"0, 0", "90, 180", "-90, -180", "38.7227, -9.1449"})
    void acceptsTheGlobe(double latitude, double longitude) {
        Place place = new Place("Somewhere", "PT", latitude, longitude, "Europe/Lisbon");
        assertThat(place.latitude()).isEqualTo(latitude);
    }

    @ParameterizedTest
    @DisplayName("R267: latitudes beyond the poles are refused by name")
    @ValueSource(doubles = {90.0001, -90.0001, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesLatitudes(double latitude) {
        assertInvalid("latitude", () -> new Place("Nowhere", "PT", latitude, 0, "Europe/Lisbon"));
    }

    @ParameterizedTest
    @DisplayName("R267: longitudes beyond the date line are refused by name")
    @ValueSource(doubles = {180.0001, -180.0001, Double.NaN, Double.NEGATIVE_INFINITY})
    void refusesLongitudes(double longitude) {
        assertInvalid("longitude", () -> new Place("Nowhere", "PT", 0, longitude, "Europe/Lisbon"));
    }

    @ParameterizedTest
    @DisplayName("G09: zones are IANA's")
    @ValueSource(strings = {"Europe/Lisbon", "America/Argentina/Buenos_Aires", "Asia/Kathmandu"})
    void acceptsZones(String zone) {
        assertThat(new Place("Lisbon", "PT", 0, 0, zone).timeZone()).isEqualTo(zone);
    }

    @ParameterizedTest
    @DisplayName("G09: offsets, abbreviations and inventions are refused by name")
    @ValueSource(strings = {"", "+01:00", "UTC+1", "CET", "Europe/Atlantis", "Europe/", "europe/lisbon"})
    void refusesWhatIsNoZone(String zone) {
        assertInvalid("time_zone", () -> new Place("Lisbon", "PT", 0, 0, zone));
    }
}
