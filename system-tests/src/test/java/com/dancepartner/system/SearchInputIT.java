package com.dancepartner.system;

import static com.dancepartner.system.Problems.assertProblem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.walk.Answer;
import java.net.URLEncoder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is put into the address of a search is understood, or refused by the parameter that is at fault. */
class SearchInputIT {

    private static final Ground GROUND = new Ground();
    private static final String EIGHT = "2030-01-01T20:00:00Z";

    @BeforeAll
    static void somebody() {
        Hosts.Host host = GROUND.host(2);
        assertThat(GROUND.found("")).containsExactly(host.id());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("R265, R525: a search whose place is none is a 422 naming the parameter")
    @CsvSource({
        "lat, lng=0",
        "lat, lat=&lng=0",
        "lat, lat=abc&lng=0",
        "lat, lat=91&lng=0",
        "lat, lat=-90.0001&lng=0",
        "lat, lat=NaN&lng=0",
        "lat, lat=1e400&lng=0",
        "lng, lat=0",
        "lng, lat=0&lng=x",
        "lng, lat=0&lng=181",
        "lng, lat=0&lng=-180.0001",
        "lng, lat=0&lng=-Infinity",
    })
    void badPlaces(String field, String parameters) {
        assertProblem(Product.anonymous().get("/hosts?" + parameters), 422, "VALIDATION_ERROR", field);
        assertProblem(Product.anonymous().get("/hosts/nearby?" + parameters), 422, "VALIDATION_ERROR", field);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("R279, R525: a wish that is out of range, unknown or unreadable is a 422 naming the parameter")
    @CsvSource(
            delimiter = '|',
            value = {
                "radius_km  | radius_km=0",
                "radius_km  | radius_km=-1",
                "radius_km  | radius_km=201",
                "radius_km  | radius_km=NaN",
                "radius_km  | radius_km=1e400",
                "radius_km  | radius_km=wide",
                "radius_km  | radius_km=",
                "styles     | styles=nope",
                "styles     | styles=salsa,nope",
                "styles     | styles%5B%5D=nope",
                "styles     | styles=Salsa",
                "min_level  | min_level=0",
                "min_level  | min_level=6",
                "min_level  | min_level=x",
                "min_level  | min_level=1.5",
                "role       | role=dance",
                "role       | role=",
                "languages  | languages=xx",
                "languages  | languages=en,EN",
                "min_rating | min_rating=0",
                "min_rating | min_rating=6",
                "min_rating | min_rating=x",
                "min_rating | min_rating=NaN",
                "max_price  | max_price=-1&currency=EUR",
                "max_price  | max_price=0&currency=EUR",
                "max_price  | max_price=x&currency=EUR",
                "max_price  | max_price=100000000001&currency=EUR",
                "currency   | max_price=5000",
                "currency   | currency=XYZ",
                "currency   | currency=eur",
                "currency   | currency=",
                "q          | q=a+b+c+d+e+f+g+h+i+j+k",
                "sort       | sort=nearest",
                "sort       | sort=",
                "limit      | limit=0",
                "limit      | limit=51",
                "limit      | limit=x",
                "cursor     | cursor=x",
                "cursor     | cursor=",
            })
    void badWishes(String field, String parameters) {
        assertProblem(GROUND.search(parameters), 422, "VALIDATION_ERROR", field);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("R525, G61: a time that is none, or leaves no room for a session, is a 422 naming the parameter")
    @CsvSource({
        "from, from=yesterday",
        "from, from=2030-01-01",
        "from, from=%2B1000000000-12-31T23:59:59Z",
        "from, to=" + EIGHT,
        "to, from=" + EIGHT + "&to=tomorrow",
        "to, from=" + EIGHT + "&to=2030-01-01T19:00:00Z",
        "to, from=" + EIGHT + "&to=" + EIGHT,
        "to, from=" + EIGHT + "&to=2030-01-08T20:00:01Z",
        "to, from=" + EIGHT + "&to=2030-01-01T21:29:59Z&duration=90",
        "duration, from=" + EIGHT + "&duration=29",
        "duration, from=" + EIGHT + "&duration=241",
        "duration, duration=x",
    })
    void badTimes(String field, String parameters) {
        assertProblem(GROUND.search(parameters), 422, "VALIDATION_ERROR", field);
    }

    @Test
    @DisplayName("G61: from needs no to; a week and 240 minutes are not too long")
    void goodTimes() {
        for (String parameters : new String[] {
            "from=" + EIGHT,
            "from=" + EIGHT + "&duration=30",
            "from=" + EIGHT + "&to=2030-01-08T20:00:00Z&duration=240",
            "from=2030-01-01T21:00:00%2B01:00"
        }) {
            assertThat(GROUND.found(parameters)).as("years ahead").isEmpty();
        }
    }

    @ParameterizedTest
    @DisplayName("G61: what means something to SQL, to a pattern or to a text query is text like any other")
    @ValueSource(
            strings = {
                "'",
                "''",
                "\"",
                "\\",
                "%",
                "_",
                "%_%",
                "&",
                "|",
                "!",
                "!salsa",
                "salsa & | ! waltz",
                "(salsa",
                "salsa)",
                "salsa:*",
                "salsa:ABCD",
                "salsa <-> waltz",
                "<2>",
                "*",
                ":",
                "?1",
                "$1",
                "{}",
                "salsa'); DROP TABLE host_search; --",
                "' OR '1'='1",
                "/* */",
                "\u0000",
                "a\u0000b",
                "\uFEFF\u200B",
                "\uD83D\uDC83",
                "\u0645\u0631\u062D\u0628\u0627",
                "Zoe\u0308 \u00C5ngstr\u00F6m"
            })
    void metacharacters(String q) {
        Answer answer = GROUND.search("q=" + URLEncoder.encode(q, UTF_8));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("items").isArray()).isTrue();
        assertThat(answer.json().path("items").size())
                .isEqualTo(q.matches("!salsa|\\(salsa|salsa\\)|salsa:\\*") ? 1 : 0);
    }

    @Test
    @DisplayName("R525, G61: 100 characters are looked for, 101 and more are a 422")
    void longWords() {
        assertThat(GROUND.found("q=" + "a".repeat(100))).isEmpty();
        for (int length : new int[] {101, 5_000}) {
            assertProblem(GROUND.search("q=" + "a".repeat(length)), 422, "VALIDATION_ERROR", "q");
        }
    }

    @ParameterizedTest
    @DisplayName("R524: an address of 10 KB is refused by Payara itself, without a page about itself")
    @EnumSource
    void longAddress(Node node) {
        Answer answer = node.call().send("GET", "/api/v1/hosts?" + GROUND.middle() + "&q=" + "a".repeat(10_000));
        assertThat(answer.status()).isBetween(400, 431);
        assertThat(answer.text()).doesNotContain("<", "Payara");
        assertThat(answer.text().isEmpty() || !answer.at("error.code").isEmpty())
                .as("nothing, or the one form of errors: " + answer.text())
                .isTrue();
    }
}
