package com.dancepartner.api.host;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.dancepartner.app.discovery.HostSearchRequest;
import com.dancepartner.domain.discovery.FreeTime;
import com.dancepartner.domain.discovery.HostSort;
import com.dancepartner.domain.discovery.SearchWords;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.host.DanceRole;
import com.dancepartner.domain.time.TimeSpan;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostSearchParametersTest {

    private static final Instant EIGHT = Instant.parse("2026-11-27T20:00:00Z");

    private final HostSearchParameters parameters = new HostSearchParameters();

    @BeforeEach
    void somewhere() {
        parameters.lat = "38.7";
        parameters.lng = "-9.1";
    }

    @Test
    @DisplayName("R264, R279: only the place is required; the rest has defaults")
    void defaults() {
        HostSearchRequest request = parameters.toRequest();
        assertThat(request.latitude()).isEqualTo(38.7);
        assertThat(request.longitude()).isEqualTo(-9.1);
        assertThat(request.radiusMetres()).isEqualTo(25_000);
        assertThat(request.styles()).isEmpty();
        assertThat(request.minLevel()).isEqualTo(1);
        assertThat(request.role()).isEmpty();
        assertThat(request.languages()).isEmpty();
        assertThat(request.minRating()).isEmpty();
        assertThat(request.maxPrice()).isEmpty();
        assertThat(request.currency()).isEmpty();
        assertThat(request.words()).isEmpty();
        assertThat(request.free()).isEmpty();
        assertThat(request.sort()).isEqualTo(HostSort.DISTANCE);
        assertThat(request.limit()).isEqualTo(20);
        assertThat(request.cursor()).isEmpty();
    }

    @Test
    @DisplayName("R264, R279, G61: everything that is said is understood")
    void everything() {
        parameters.radiusKm = "0.5";
        parameters.minLevel = "5";
        parameters.role = "switch";
        parameters.minRating = "4.5";
        parameters.maxPrice = "100000000000";
        parameters.currency = "JPY";
        parameters.q = "  tango ";
        parameters.sort = "relevance";
        parameters.limit = "50";
        parameters.cursor = "abc";
        HostSearchRequest request = parameters.toRequest();
        assertThat(request.radiusMetres()).isEqualTo(500);
        assertThat(request.minLevel()).isEqualTo(5);
        assertThat(request.role()).contains(DanceRole.SWITCH);
        assertThat(request.minRating())
                .hasValueSatisfying(least -> assertThat(least).isEqualByComparingTo(new BigDecimal("4.5")));
        assertThat(request.maxPrice()).contains(100_000_000_000L);
        assertThat(request.currency()).contains("JPY");
        assertThat(request.words()).contains(new SearchWords("  tango "));
        assertThat(request.sort()).isEqualTo(HostSort.RELEVANCE);
        assertThat(request.limit()).isEqualTo(50);
        assertThat(request.cursor()).contains("abc");
    }

    @Test
    @DisplayName("R279: styles and languages may be repeated, stand in one value, and styles in brackets")
    void lists() {
        parameters.styles = List.of("salsa, waltz", "zouk");
        parameters.stylesInBrackets = List.of("blues", ",");
        parameters.languages = List.of("pt,en", "", " de ");
        HostSearchRequest request = parameters.toRequest();
        assertThat(request.styles()).containsExactly("salsa", "waltz", "zouk", "blues");
        assertThat(request.languages()).containsExactly("pt", "en", "de");
    }

    @ParameterizedTest
    @DisplayName("R281: each order is known by its name")
    @EnumSource
    void orders(HostSort order) {
        parameters.sort = order.wire();
        assertThat(parameters.toRequest().sort()).isEqualTo(order);
    }

    @ParameterizedTest
    @DisplayName("G60: each role is known by its name")
    @EnumSource
    void roles(DanceRole role) {
        parameters.role = role.wire();
        assertThat(parameters.toRequest().role()).contains(role);
    }

    @ParameterizedTest
    @DisplayName("G61: a search box that was left empty is none")
    @ValueSource(strings = {"", " ", "\t"})
    void noWords(String q) {
        parameters.q = q;
        assertThat(parameters.toRequest().words()).isEmpty();
    }

    @Test
    @DisplayName("G61: 100 characters are words, whatever they are")
    void longWords() {
        for (String q : List.of("a".repeat(100), "';--%_\\&|!:*()<->\u0000", "\uD83D\uDC83")) {
            parameters.q = q;
            assertThat(parameters.toRequest().words()).contains(new SearchWords(q));
        }
    }

    @Test
    @DisplayName("G61: from alone means that very session, an hour if nothing else is said")
    void exactlyThen() {
        parameters.from = EIGHT.toString();
        assertThat(parameters.toRequest().free()).contains(free(60, 60));
        parameters.duration = "90";
        assertThat(parameters.toRequest().free()).contains(free(90, 90));
    }

    @Test
    @DisplayName("G61: from and to mean any session between them, of 30 to 240 minutes")
    void between() {
        parameters.from = EIGHT.toString();
        parameters.to = "2026-11-28T01:00:00+01:00";
        for (int minutes : new int[] {30, 60, 240}) {
            parameters.duration = Integer.toString(minutes);
            assertThat(parameters.toRequest().free()).contains(free(240, minutes));
        }
    }

    @Test
    @DisplayName("G61: a week may be looked through")
    void week() {
        parameters.from = EIGHT.toString();
        parameters.to = EIGHT.plus(Duration.ofDays(7)).toString();
        assertThat(parameters.toRequest().free()).contains(free(7 * 24 * 60, 60));
    }

    private static FreeTime free(int spanMinutes, int minutes) {
        return new FreeTime(TimeSpan.of(EIGHT, Duration.ofMinutes(spanMinutes)), Duration.ofMinutes(minutes));
    }

    @ParameterizedTest
    @DisplayName("R265, R525: a search without a place is refused by what is missing")
    @ValueSource(strings = {"lat", "lng"})
    void noPlace(String name) {
        put(name, null);
        assertRefused(name);
        put(name, " ");
        assertRefused(name);
    }

    @ParameterizedTest
    @DisplayName("R265, R267, R525: what is no finite number is refused by its parameter")
    @ValueSource(strings = {"lat", "lng", "radius_km", "min_rating"})
    void noNumber(String name) {
        for (String value : List.of(
                "abc", "38,7", "NaN", "Infinity", "-Infinity", "1e400", "-1e400", "1 2", "9".repeat(10_000), "0x")) {
            put(name, value);
            assertRefused(name);
        }
    }

    @ParameterizedTest(name = "{0}: {1} to {2}")
    @DisplayName("R525: what is no whole number within its bounds is refused by its parameter")
    @CsvSource({"min_level, 1, 5", "max_price, 1, 100000000000", "duration, 30, 240", "limit, 1, 50"})
    void noWholeNumber(String name, long least, long most) {
        for (String value :
                List.of("", " ", "x", "1.5", "1e1", " 5", "NaN", "9223372036854775808", "9".repeat(10_000))) {
            put(name, value);
            assertRefused(name);
        }
        for (long value : new long[] {least - 1, most + 1, 0, -1, Long.MAX_VALUE, Long.MIN_VALUE, 4294967297L + most}) {
            put(name, Long.toString(value));
            assertRefused(name);
        }
        for (long value : new long[] {least, most}) {
            put(name, Long.toString(value));
            assertThat(parameters.toRequest()).isNotNull();
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("R525: what is none of the words that are known is refused by its parameter")
    @CsvSource({
        "role, dance",
        "role, LEAD",
        "role, ''",
        "role, 'lead,follow'",
        "sort, nearest",
        "sort, Distance",
        "sort, ''",
        "sort, 'distance; DROP TABLE users'"
    })
    void unknown(String name, String value) {
        put(name, value);
        assertRefused(name);
    }

    @Test
    @DisplayName("R525, G61: more than 100 characters, or more than ten words, are refused")
    void tooManyWords() {
        for (String q : List.of("a".repeat(101), "a b c d e f g h i j k", "x".repeat(1_000_000))) {
            put("q", q);
            assertRefused("q");
        }
    }

    @ParameterizedTest(name = "{1} to {2} for {3}")
    @DisplayName("R525, G61: a time that is none, that ends before it starts, is too long or too short is refused")
    @CsvSource({
        "from, yesterday, , 60",
        "from, '', , 60",
        "from, 2026-11-27, , 60",
        "from, 2026-02-30T20:00:00Z, , 60",
        "from, , 2026-11-27T20:00:00Z, 60",
        "to, 2026-11-27T20:00:00Z, tomorrow, 60",
        "to, 2026-11-27T20:00:00Z, '', 60",
        "to, 2026-11-27T20:00:00Z, 2026-11-27T20:00:00Z, 60",
        "to, 2026-11-27T20:00:00Z, 2026-11-27T19:00:00Z, 60",
        "to, 2026-11-27T20:00:00Z, 2026-11-27T20:59:59Z, 60",
        "to, 2026-11-27T20:00:00Z, 2026-12-04T20:00:01Z, 60",
        "to, -1000000000-01-01T00:00:00Z, +1000000000-12-31T23:59:59Z, 60",
        "duration, 2026-11-27T20:00:00Z, , 29",
        "duration, 2026-11-27T20:00:00Z, , 241",
        "duration, , , 0",
    })
    void badTimes(String field, @Nullable String from, @Nullable String to, String minutes) {
        put("from", from);
        put("to", to);
        put("duration", minutes);
        assertRefused(field);
    }

    @Test
    @DisplayName("R525, G61: a start at the end of time leaves no room for a session")
    void endOfTime() {
        put("from", Instant.MAX.toString());
        assertRefused("from");
    }

    private void put(String name, @Nullable String value) {
        switch (name) {
            case "lat" -> parameters.lat = value;
            case "lng" -> parameters.lng = value;
            case "radius_km" -> parameters.radiusKm = requireNonNull(value);
            case "min_level" -> parameters.minLevel = requireNonNull(value);
            case "role" -> parameters.role = value;
            case "min_rating" -> parameters.minRating = value;
            case "max_price" -> parameters.maxPrice = value;
            case "q" -> parameters.q = value;
            case "from" -> parameters.from = value;
            case "to" -> parameters.to = value;
            case "duration" -> parameters.duration = requireNonNull(value);
            case "sort" -> parameters.sort = requireNonNull(value);
            default -> parameters.limit = requireNonNull(value);
        }
    }

    private void assertRefused(String field) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(parameters::toRequest)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATION_ERROR))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }
}
