package com.dancepartner.domain.discovery;

import static com.dancepartner.domain.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.dancepartner.domain.discovery.Area.Point;
import com.dancepartner.domain.discovery.Area.Range;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaTest {

    @ParameterizedTest
    @DisplayName("R265, R267: what is no place, and a radius out of bounds, is refused by name")
    @CsvSource({
        "lat, 90.001, 0, 1", "lat, -90.001, 0, 1", "lat, NaN, 0, 1", "lat, Infinity, 0, 1", "lng, 0, 180.001, 1",
        "lng, 0, -180.001, 1", "lng, 0, NaN, 1", "radius_km, 0, 0, 0", "radius_km, 0, 0, -1",
                "radius_km, 0, 0, 200000.1",
        "radius_km, 0, 0, NaN", "radius_km, 0, 0, Infinity"
    })
    void outOfBounds(String field, double latitude, double longitude, double radius) {
        assertInvalid(field, () -> new Area(latitude, longitude, radius));
    }

    @ParameterizedTest
    @DisplayName("R266: bounds are within bounds")
    @CsvSource({"90, 180, 200000", "-90, -180, 0.001", "0, 0, 1"})
    void bounds(double latitude, double longitude, double radius) {
        assertThat(new Area(latitude, longitude, radius).longitudes()).isNotEmpty();
    }

    @Test
    @DisplayName("R261: a circle that crosses the antimeridian has two ranges of longitude")
    void antimeridian() {
        assertThat(new Area(0, 10, 1000).longitudes()).hasSize(1);
        assertThat(new Area(0, 180, 111_195).longitudes())
                .satisfiesExactly(west -> assertRange(west, 179, 180), east -> assertRange(east, -180, -179));
        assertThat(new Area(0, -179.5, 111_195).longitudes())
                .satisfiesExactly(east -> assertRange(east, -180, -178.5), west -> assertRange(west, 179.5, 180));
    }

    @Test
    @DisplayName("R261: a circle with a pole in it touches all longitudes")
    void poles() {
        Range around = new Range(-180, 180);
        assertThat(new Area(90, 0, 1).longitudes()).containsExactly(around);
        assertThat(new Area(-90, 77, 1).longitudes()).containsExactly(around);
        assertThat(new Area(89, 12, 111_300).longitudes()).containsExactly(around);
        assertThat(new Area(89, 12, 111_000).longitudes()).doesNotContain(around);
    }

    @Test
    @DisplayName("R261: whoever is within the circle is within its chord, its bands and its longitudes, anywhere")
    void nobodyIsLeftOut() {
        Random random = new Random(261);
        for (int i = 0; i < 20_000; i++) {
            double radius = Math.pow(10, 1 + random.nextDouble() * 4.3);
            Area area = new Area(latitude(random), random.nextDouble() * 360 - 180, radius);
            double latitude = Math.max(-90, Math.min(90, area.latitude() + degrees(random, radius)));
            double longitude = random.nextBoolean()
                    ? random.nextDouble() * 360 - 180
                    : wrapped(area.longitude() + degrees(random, radius / Math.cos(Math.toRadians(latitude))));
            double metres = OraclePlace.metres(latitude, longitude, area.latitude(), area.longitude());
            double chord = chordSquared(area.middle(), Point.of(latitude, longitude));
            assertThat(Area.metres(chord)).isCloseTo(metres, within(1e-6 * metres + 1e-6));
            assertThat(chord <= area.chordSquared())
                    .as("%s, %s in %s", latitude, longitude, area)
                    .isEqualTo(metres <= radius);
            if (metres <= radius) {
                assertThat((int) Math.floor(latitude * 50)).isBetween(area.firstBand(), area.lastBand());
                assertThat(area.longitudes()).anyMatch(range -> range.from() <= longitude && longitude <= range.to());
            }
        }
    }

    private static double latitude(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> 90 - random.nextDouble();
            case 1 -> random.nextDouble() - 90;
            default -> random.nextDouble() * 180 - 90;
        };
    }

    private static double degrees(Random random, double metres) {
        return Math.toDegrees(metres / Area.EARTH) * (random.nextDouble() * 2.4 - 1.2);
    }

    private static double wrapped(double longitude) {
        return longitude - 360 * Math.floor((longitude + 180) / 360);
    }

    private static double chordSquared(Point one, Point other) {
        double x = one.x() - other.x();
        double y = one.y() - other.y();
        double z = one.z() - other.z();
        return x * x + y * y + z * z;
    }

    private static void assertRange(Range range, double from, double to) {
        assertThat(range.from()).isCloseTo(from, within(0.001));
        assertThat(range.to()).isCloseTo(to, within(0.001));
    }
}
