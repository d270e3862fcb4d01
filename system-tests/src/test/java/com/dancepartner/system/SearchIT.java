package com.dancepartner.system;

import static com.dancepartner.system.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.dancepartner.walk.Answer;
import com.dancepartner.walk.Api;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hosts are found by place, wishes, words and free time, in order, page by page. */
class SearchIT {

    private static final URI NODE = Product.stack().nodes().get(0).baseUri();
    private static final Ground GROUND = new Ground();

    private static Hosts.Host near;
    private static Hosts.Host far;

    @BeforeAll
    static void hosts() {
        near = GROUND.hostWho(GROUND.profile(2)
                .replace("Somebody", "Slow waltz")
                .replace("_cents\": 4000", "_cents\": 9000")
                .replace("EUR", "USD")
                .replace("[\"en\"]", "[\"de\"]")
                .replace("\"salsa\", \"skill_level\": 5", "\"waltz\", \"skill_level\": 3"));
        far = GROUND.hostWho(GROUND.profile(10)
                .replace("Somebody", "Tángo at the river")
                .replace("[\"en\"]", "[\"pt\", \"en\"]")
                .replace(
                        "[{\"style\": \"salsa\", \"skill_level\": 5, \"role\": \"switch\"}]",
                        "[{\"style\": \"argentine-tango\", \"skill_level\": 5, \"role\": \"lead\"},"
                                + " {\"style\": \"salsa\", \"skill_level\": 2, \"role\": \"follow\"}]"));
        Product.execute(
                "UPDATE host_profiles SET rating_average = 4.80, rating_count = 10 WHERE id = '" + far.id() + "'");
    }

    @Test
    @DisplayName("R002, R085, R283: the nearest hosts within 25 km are found without further words")
    void nearby() {
        Ground ground = new Ground();
        Hosts.Host third = ground.host(30);
        Hosts.Host second = ground.host(15);
        Hosts.Host first = ground.host(5);
        Answer answer = Product.anonymous().get("/hosts/nearby?" + ground.middle());
        assertThat(Ground.ids(answer)).containsExactly(first.id(), second.id());
        assertThat(answer.at("total")).isEqualTo("2");
        assertThat(answer.at("total_shown")).isEqualTo("2");
        assertThat(answer.at("next_cursor")).isEmpty();
        assertThat(Double.parseDouble(answer.at("items.0.why.distance_metres"))).isCloseTo(5_000, within(1_200.0));
        assertThat(ground.found("radius_km=31")).containsExactly(first.id(), second.id(), third.id());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("R084, R279, R281, R283, R264, G16, G60, G61: each parameter chooses or orders by itself")
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                    | near far",
                "radius_km=5                           | near",
                "radius_km=0.5                         | ''",
                "styles=argentine-tango                | far",
                "styles=waltz                          | near",
                "styles=waltz,argentine-tango          | near far",
                "styles=waltz&styles=salsa             | near far",
                "styles%5B%5D=waltz&styles%5B%5D=blues | near",
                "styles=blues                          | ''",
                "min_level=4                           | far",
                "min_level=3&styles=salsa              | ''",
                "role=lead                             | near far",
                "role=switch                           | near",
                "role=follow&styles=argentine-tango    | ''",
                "languages=pt                          | far",
                "languages=pt,de                       | near far",
                "languages=sw                          | ''",
                "min_rating=4.5                        | far",
                "min_rating=4.9                        | ''",
                "max_price=5000&currency=EUR           | far",
                "max_price=10000000&currency=JPY       | near far",
                "max_price=3999&currency=EUR           | ''",
                "q=tang                                | far",
                "q=TANGO%20river                       | far",
                "q=slow                                | near",
                "q=dance                               | near far",
                "q=nobody%20says%20this                | ''",
                "q=---                                 | ''",
                "sort=distance                         | near far",
                "sort=rating                           | far near",
                "sort=price                            | far near",
                "sort=relevance&q=dance                | near far",
                "role=lead&languages=en&q=river        | far",
            })
    void filters(String parameters, String expected) {
        assertThat(GROUND.found(parameters)).isEqualTo(ids(expected));
    }

    private static List<String> ids(String names) {
        return Stream.of(names.split(" "))
                .filter(name -> !name.isEmpty())
                .map(name -> (name.equals("near") ? near : far).id())
                .toList();
    }

    @Test
    @DisplayName("R281, R285, G16: a host says why it stands there, and what it costs in the caller's currency")
    void shown() {
        Answer answer = GROUND.search("sort=rating&currency=JPY&q=tango");
        assertThat(answer.at("items.0.headline")).isEqualTo("Tángo at the river");
        assertThat(answer.at("items.0.display_name")).isEqualTo("Test P.");
        assertThat(answer.at("items.0.hourly_rate_cents")).isEqualTo("4000");
        assertThat(answer.at("items.0.about.currency")).isEqualTo("JPY");
        assertThat(Long.parseLong(answer.at("items.0.about.cents"))).isPositive();
        assertThat(answer.at("items.0.rating_count")).isEqualTo("10");
        assertThat(answer.at("items.0.why.sort")).isEqualTo("rating");
        assertThat(answer.at("items.0.why.rating_score")).isEqualTo("4.53");
        assertThat(answer.at("items.0.why.matched")).isEqualTo("words");
        assertThat(answer.at("items.0.styles.0.slug")).isEqualTo("salsa");
        Answer plain = GROUND.search("radius_km=5");
        assertThat(plain.json().at("/items/0/about").isMissingNode()).isTrue();
        assertThat(plain.json().at("/items/0/rating_average").isMissingNode()).isTrue();
    }

    @Test
    @DisplayName(
            "R087, G61: a host is found for the hour that is free, not for one that is booked, and again when it is let go")
    void freeTime() {
        Ground ground = new Ground();
        Hosts.Host host = ground.host(2);
        Product.Person client = Product.person("client");
        Instant noon = Hosts.noonIn(2);
        Instant one = noon.plus(Duration.ofHours(1));
        assertThat(ground.found("from=" + noon)).containsExactly(host.id());
        Answer booking = client.api().post("/bookings", host.booking(noon, "pm_card_visa"));
        assertThat(booking.status()).as(booking.text()).isEqualTo(201);
        assertThat(ground.found("from=" + noon)).isEmpty();
        assertThat(ground.found("from=" + noon.plusSeconds(1800))).isEmpty();
        assertThat(ground.found("from=" + noon.minusSeconds(1800) + "&to=" + one.plusSeconds(1800)))
                .as("half an hour before and after is no hour")
                .isEmpty();
        assertThat(ground.found("from=" + noon.minusSeconds(1800) + "&to=" + one.plusSeconds(1800) + "&duration=30"))
                .containsExactly(host.id());
        assertThat(ground.found("from=" + one)).containsExactly(host.id());
        assertThat(ground.found("from=" + noon + "&to=" + one.plus(Duration.ofHours(1))))
                .as("the next free hour")
                .containsExactly(host.id());
        assertThat(ground.found("")).containsExactly(host.id());
        Answer declined = host.person()
                .api()
                .post("/bookings/" + booking.at("id") + "/decline", "{\"reason\":\"away that day\"}");
        assertThat(declined.at("status")).as(declined.text()).isEqualTo("declined");
        assertThat(ground.found("from=" + noon)).containsExactly(host.id());
    }

    @Test
    @DisplayName("G61, G38: nobody is free sooner than in two hours, or later than in ninety days")
    void noticeAndHorizon() {
        Instant now = Hosts.now();
        assertThat(GROUND.found("from=" + now + "&to=" + now.plus(Duration.ofHours(2))))
                .isEmpty();
        assertThat(GROUND.found("from=" + now + "&to=" + now.plus(Duration.ofHours(4))))
                .containsExactly(near.id(), far.id());
        assertThat(GROUND.found("from=" + now.plus(Duration.ofDays(88)) + "&to=" + now.plus(Duration.ofDays(89))))
                .containsExactly(near.id(), far.id());
        assertThat(GROUND.found("from=" + now.plus(Duration.ofDays(90)) + "&duration=30"))
                .isEmpty();
        assertThat(GROUND.found("from=" + now.minus(Duration.ofDays(30)))).isEmpty();
    }

    @Test
    @DisplayName("R280, G25: pages follow one another, whoever comes and goes meanwhile: nobody twice, nobody missed")
    void pages() {
        Ground ground = new Ground();
        List<Hosts.Host> hosts =
                DoubleStream.of(4, 6, 8, 10, 12).mapToObj(ground::host).toList();
        Answer first = ground.search("limit=2");
        assertThat(Ground.ids(first))
                .containsExactly(hosts.get(0).id(), hosts.get(1).id());
        ground.host(2);
        Hosts.Host last = ground.host(14);
        assertThat(hosts.get(2)
                        .person()
                        .api()
                        .put(Ground.HOURS, Ground.NO_HOURS)
                        .status())
                .isEqualTo(200);
        Answer second = ground.search("limit=2&cursor=" + first.at("next_cursor"));
        assertThat(Ground.ids(second))
                .containsExactly(hosts.get(3).id(), hosts.get(4).id());
        Answer third = ground.searchAt(Product.anonymous().at(NODE), "limit=50&cursor=" + second.at("next_cursor"));
        assertThat(Ground.ids(third)).as("on the other node").containsExactly(last.id());
        assertThat(third.at("next_cursor")).isEmpty();
        assertThat(Stream.of(first, second, third).map(page -> page.at("total")))
                .as("as it was counted for the first page")
                .containsOnly("5");
    }

    @Test
    @DisplayName("R525, G25: a cursor that was changed, or that another search gave, is a 422")
    void cursors() {
        String cursor = GROUND.search("limit=1").at("next_cursor");
        assertThat(GROUND.found("limit=1&cursor=" + cursor)).containsExactly(far.id());
        for (String parameters : List.of(
                "cursor=" + cursor.substring(1),
                "cursor=" + cursor.substring(0, 10) + (cursor.charAt(10) == 'A' ? "B" : "A") + cursor.substring(11),
                "cursor=" + cursor.substring(0, cursor.length() - 1),
                "cursor=" + cursor + cursor,
                "sort=rating&cursor=" + cursor,
                "min_level=2&cursor=" + cursor,
                "radius_km=26&cursor=" + cursor)) {
            assertProblem(GROUND.search(parameters), 422, "VALIDATION_ERROR", "cursor");
        }
    }

    @Test
    @DisplayName(
            "G41, G42: a host is found once nothing is missing, reads what is, and is gone when something is again")
    void becomingBookable() {
        Ground ground = new Ground();
        Product.Person person = Product.person("client");
        String id =
                person.api().post("/users/me/become-host", ground.profile(2)).at("id");
        Api own = SignIn.of(person).api();
        assertMissing(ground, own, "availability", "payouts", "verification");
        own.put(Ground.HOURS, "{\"windows\":[{\"day\":\"monday\",\"start\":\"00:00\",\"end\":\"00:00\"}]}");
        assertMissing(ground, own, "payouts", "verification");
        Hosts.paidByStripe(person);
        assertMissing(ground, own, "verification");
        assertThat(own.post(Ground.OWN + "/verification", null).at("verification_status"))
                .isEqualTo("pending");
        assertMissing(ground, own, "verification");
        decide(id, "approved");
        assertThat(ground.found("")).containsExactly(id);
        assertThat(own.get(Ground.OWN).json().path("missing")).isEmpty();
        own.delete(Ground.OWN + "/dance-styles/salsa");
        own.put(Ground.HOURS, Ground.NO_HOURS);
        assertMissing(ground, own, "dance_styles", "availability");
        own.post(Ground.OWN + "/dance-styles", "{\"style\":\"blues\",\"skill_level\":2,\"role\":\"lead\"}");
        own.put(Ground.HOURS, "{\"windows\":[{\"day\":\"friday\",\"start\":\"20:00\",\"end\":\"02:00\"}]}");
        assertThat(ground.found("styles=blues")).containsExactly(id);
        decide(id, "suspended");
        assertMissing(ground, own, "verification");
    }

    private static void decide(String id, String status) {
        Answer decided = Product.admin()
                .post(
                        "/admin/hosts/" + id + "/verification",
                        "{\"status\":\"" + status + "\",\"reason\":\"met in person\"}");
        assertThat(decided.at("verification_status")).as(decided.text()).isEqualTo(status);
    }

    /** Not found, and told in this order what is missing. */
    private static void assertMissing(Ground ground, Api own, String... codes) {
        Answer profile = own.get(Ground.OWN);
        assertThat(profile.json().path("missing").findValuesAsText("code"))
                .as(profile.text())
                .containsExactly(codes);
        assertThat(profile.at("bookable")).isEqualTo("false");
        assertThat(ground.found("")).isEmpty();
    }
}
