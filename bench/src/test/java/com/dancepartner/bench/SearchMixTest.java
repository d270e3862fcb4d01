package com.dancepartner.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SearchMixTest {

    private static final Ground GROUND = new Ground(
            List.of(new Place(38.72, -9.14), new Place(-16.5, 179.99), new Place(89.99, 0)),
            List.of("salsa", "bachata", "kizomba", "tango", "lindy-hop"),
            List.of("en", "es", "pt"));
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private static List<String> draw(Evenings evenings) {
        return SearchMix.draw(5_000, GROUND, evenings);
    }

    private static double share(Predicate<String> wanted) {
        return draw(Evenings.any()).stream().filter(wanted).count() / 5_000.0;
    }

    private static Predicate<String> has(String parameter) {
        return Pattern.compile("[?&]" + parameter + "=").asPredicate();
    }

    @Test
    @DisplayName("bench: every run draws the same searches, hardly any twice")
    void reproducible() {
        assertThat(draw(Evenings.any())).isEqualTo(draw(Evenings.any()));
        assertThat(draw(Evenings.any()).stream().distinct().count()).isGreaterThan(4_990);
    }

    @Test
    @DisplayName("G49: most searches have wishes, one in ten has words, four in five are by distance")
    void shares() {
        assertThat(share(has("styles"))).isCloseTo(0.55, within(0.03));
        assertThat(share(has("min_rating"))).isCloseTo(0.4, within(0.03));
        assertThat(share(has("max_price").and(has("currency")))).isCloseTo(0.4, within(0.03));
        assertThat(share(has("q"))).isCloseTo(0.1, within(0.02));
        assertThat(share(search -> search.contains("sort=distance"))).isCloseTo(0.76, within(0.03));
        assertThat(share(has("from"))).isZero();
    }

    @Test
    @DisplayName("bench: the much danced styles are asked for more often")
    void skewed() {
        assertThat(share(search -> search.matches(".*styles=[^&]*salsa.*")))
                .isGreaterThan(2 * share(search -> search.matches(".*styles=[^&]*lindy-hop.*")));
    }

    @Test
    @DisplayName("bench: searches are valid addresses on the globe, also at the antimeridian and near a pole")
    void valid() {
        assertThat(draw(Evenings.any())).allSatisfy(search -> {
            assertThat(URI.create(search).getPath()).isEqualTo("/api/v1/hosts");
            assertThat(number(search, "lat")).isBetween(-90.0, 90.0);
            assertThat(number(search, "lng")).isBetween(-180.0, 180.0);
            assertThat(number(search, "radius_km")).isBetween(5.0, 50.0);
        });
    }

    @Test
    @DisplayName("R282: the same mix asks for free time in the evening")
    void free() {
        assertThat(draw(Evenings.from(NOW))).allMatch(has("from").and(has("to")).and(has("duration")));
    }

    private static double number(String search, String parameter) {
        return Double.parseDouble(search.replaceFirst(".*[?&]" + parameter + "=([^&]*).*", "$1"));
    }
}
