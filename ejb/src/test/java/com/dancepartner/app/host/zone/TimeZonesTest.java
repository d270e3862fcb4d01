package com.dancepartner.app.host.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.dancepartner.domain.error.BusinessException;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeZonesTest {

    /** Drawing the atlas takes a second: once for all. */
    private static final TimeZones ZONES = new TimeZones();

    @ParameterizedTest(name = "{0}")
    @DisplayName("G09: a place has the zone whose clocks are used there, borders and enclaves included")
    @CsvSource({
        "Europe/Lisbon, 38.71, -9.13",
        "Atlantic/Madeira, 32.65, -16.91",
        "Europe/Madrid, 37.39, -5.99",
        "Africa/Ceuta, 35.889, -5.321",
        "America/New_York, 40.7128, -74.0060",
        "America/Indiana/Knox, 41.296, -86.625",
        "America/Ciudad_Juarez, 31.67, -106.49",
        "Asia/Kathmandu, 27.7, 85.3",
        "Europe/Kyiv, 50.45, 30.52",
        "Pacific/Fiji, -17, 179.95",
        "Antarctica/McMurdo, -90, 180"
    })
    void places(String zone, double latitude, double longitude) {
        assertThat(ZONES.at(latitude, longitude)).isEqualTo(ZoneId.of(zone));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("G09: at sea the nautical zone is meant, to the ends of the earth")
    @CsvSource({
        "Etc/GMT+2, 0, -30",
        "Etc/GMT-12, 0, 180",
        "Etc/GMT+12, 0, -180",
        "Etc/GMT, 90, 0",
        "Etc/GMT+10, 30, -150"
    })
    void seas(String zone, double latitude, double longitude) {
        assertThat(ZONES.at(latitude, longitude)).isEqualTo(ZoneId.of(zone));
    }

    @Test
    @DisplayName("G09: where no shape is known, the longitude decides")
    void nautical() {
        assertThat(TimeZones.nautical(-172.4)).isEqualTo(ZoneId.of("Etc/GMT+11"));
        assertThat(TimeZones.nautical(7.4)).isEqualTo(ZoneId.of("Etc/GMT"));
        assertThat(TimeZones.nautical(-7.4)).isEqualTo(ZoneId.of("Etc/GMT"));
        assertThat(TimeZones.nautical(180)).isEqualTo(ZoneId.of("Etc/GMT-12"));
    }

    @Test
    @DisplayName("R265: what is not on earth has no zone")
    void notOnEarth() {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> ZONES.at(90.1, 0))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("latitude"));
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> ZONES.at(0, Double.NaN))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("longitude"));
    }

    @Test
    @DisplayName("G09: of a part of a zone the bounds are asked first, edges included")
    void boxes() {
        Box box = new Box(1, 2, 3, 4);
        assertThat(box.holds(1, 2)).isTrue();
        assertThat(box.holds(3, 4)).isTrue();
        assertThat(box.holds(0.9, 3)).isFalse();
        assertThat(box.holds(2, 4.1)).isFalse();
    }
}
