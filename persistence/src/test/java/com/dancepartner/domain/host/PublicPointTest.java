package com.dancepartner.domain.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.jpa.Rows;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PublicPointTest {

    private static final String POINTS = """
            SELECT latitude, longitude, public_latitude(latitude), public_longitude(latitude, longitude)
              FROM (SELECT latitude, longitude FROM places) p
            """;

    /** Each row of cells once, at random longitudes, and the corners of the earth. */
    private static final String PLACES = """
            WITH places (latitude, longitude) AS (
                SELECT (row - 9000) / 100.0 + %s, random() * 360 - 180 FROM generate_series(0, 17999) row
                UNION ALL SELECT random() * 180 - 90, random() * 360 - 180 FROM generate_series(1, 5000)
                UNION ALL VALUES (90, 180), (90, -180), (-90, 180), (-90, -180), (0, 0), (0, 180), (0, -180),
                                 (38.7223, -9.1393), (89.995, 0), (60, 24.94), (60.005, 24.94)) %s
            """;

    @RegisterExtension
    static final Database DATABASE = new Database();

    @Test
    @DisplayName("R286: the public point in Java is the one that the database keeps, everywhere")
    void asTheDatabase() {
        for (double offset : new double[] {0, 0.005, 0.0099}) {
            List<Object[]> rows = DATABASE.in(entities -> Rows.of(
                    entities.createNativeQuery(PLACES.formatted(offset, POINTS)).getResultList()));
            assertThat(rows).hasSizeGreaterThan(23_000);
            assertThat(rows.stream().filter(PublicPointTest::differs)).isEmpty();
        }
    }

    @Test
    @DisplayName("R286: a public point is less than a kilometre off, on earth, and the same for all of its cell")
    void near() {
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            double latitude = random.nextDouble() * 178 - 89;
            double longitude = random.nextDouble() * 360 - 180;
            PublicPoint point = PublicPoint.of(latitude, longitude);
            assertThat(Math.abs(point.latitude() - latitude)).isLessThan(0.00501);
            double metres = Math.abs(point.longitude() - longitude) * 111_320 * Math.cos(Math.toRadians(latitude));
            assertThat(metres).isLessThan(580);
            assertThat(PublicPoint.of(point.latitude(), point.longitude())).isEqualTo(point);
        }
    }

    private static boolean differs(Object[] row) {
        PublicPoint kept = new PublicPoint(number(row[2]), number(row[3]));
        return !PublicPoint.of(number(row[0]), number(row[1])).equals(kept);
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }
}
