package com.dancepartner.system;

import static com.dancepartner.system.Problems.assertProblem;
import static com.dancepartner.system.Session.done;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.walk.Answer;
import com.dancepartner.walk.Api;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Calendars of hosts elsewhere, as files: nobody books, is offered or finds an hour at which a host is taken elsewhere. */
class CalendarImportIT {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final String UPLOAD = Calendars.OWN + "/upload?name=File";
    private static final int MOST_BYTES = 1024 * 1024;

    private static SignIn somebody;

    @BeforeAll
    static void somebody() {
        somebody = SignIn.of(Hosts.bookable().person());
    }

    @ParameterizedTest
    @DisplayName(
            "R312, R318, R335: a busy time of an uploaded calendar is not offered, found or booked, each time by the"
                    + " same rule, until the calendar goes")
    @EnumSource
    void blocks(Node node) {
        Ground ground = new Ground();
        Hosts.Host host = ground.host(2);
        SignIn own = SignIn.of(host.person());
        Instant noon = Hosts.noonIn(2);
        assertFree(node, ground, host, noon);
        Answer feed = Calendars.upload(node, own, Calendars.busyAt(noon));
        assertThat(feed.status()).as(feed.text()).isEqualTo(201);
        assertThat(feed.header("Location")).endsWith(Calendars.OWN + "/" + feed.at("id"));
        assertThat(feed.at("kind")).isEqualTo("upload");
        assertThat(feed.at("status")).isEqualTo("ok");
        assertThat(feed.at("busy_count")).isEqualTo("1");
        assertThat(feed.text()).doesNotContain("Dentist");
        for (Node asked : Node.values()) {
            assertTaken(asked, ground, host, noon);
        }
        assertThat(own.api(node.uri())
                        .delete(Calendars.OWN + "/" + feed.at("id"))
                        .status())
                .isEqualTo(204);
        for (Node asked : Node.values()) {
            assertFree(asked, ground, host, noon);
        }
        Session ignored = Session.requested(host, Product.person("client"), noon);
    }

    private static void assertFree(Node node, Ground ground, Hosts.Host host, Instant start) {
        Api anybody = Product.anonymous().at(node.uri());
        assertThat(slots(anybody, host, start)).contains(start.toString());
        assertThat(verdict(anybody, host, start).at("free")).isEqualTo("true");
        assertThat(Ground.ids(ground.searchAt(anybody, "from=" + start))).containsExactly(host.id());
    }

    private static void assertTaken(Node node, Ground ground, Hosts.Host host, Instant start) {
        Api anybody = Product.anonymous().at(node.uri());
        assertThat(slots(anybody, host, start))
                .contains(start.minus(HOUR).toString(), start.plus(HOUR).toString())
                .doesNotContain(
                        start.toString(),
                        start.minusSeconds(900).toString(),
                        start.plusSeconds(2700).toString());
        Answer verdict = verdict(anybody, host, start);
        assertThat(verdict.at("rule")).isEqualTo("taken_elsewhere");
        assertThat(verdict.at("message")).isEqualTo("The host is taken at this time");
        Answer own = host.person()
                .api()
                .at(node.uri())
                .get("/host-profile/availability/verdict?start=" + start + "&duration_minutes=60");
        assertThat(own.at("rule")).isEqualTo("taken_elsewhere");
        assertThat(own.at("message")).contains("A calendar that you have connected");
        Answer attempt =
                Product.person("client").api().at(node.uri()).post("/bookings", host.booking(start, Session.CARD));
        assertProblem(attempt, 409, "BOOKING_CONFLICT", "scheduled_start");
        assertThat(attempt.at("error.message")).isEqualTo(verdict.at("message"));
        assertThat(Ground.ids(ground.searchAt(anybody, "from=" + start))).isEmpty();
        assertThat(Ground.ids(ground.searchAt(anybody, "from=" + start.plus(HOUR))))
                .containsExactly(host.id());
    }

    @Test
    @DisplayName("R312: another file takes the place of the first, with its busy times")
    void replaced() {
        Hosts.Host host = Hosts.bookable();
        SignIn own = SignIn.of(host.person());
        Instant noon = Hosts.noonIn(2);
        String id = Calendars.upload(Node.SERVER, own, Calendars.busyAt(noon)).at("id");
        Answer replaced =
                done(Calendars.replace(Node.MICRO, own, id, Calendars.busyAt(noon.plus(HOUR), noon.plus(HOUR))));
        assertThat(replaced.at("id")).isEqualTo(id);
        assertThat(replaced.at("busy_count")).isEqualTo("1");
        assertThat(verdict(Product.anonymous(), host, noon).at("free")).isEqualTo("true");
        assertThat(verdict(Product.anonymous(), host, noon.plus(HOUR)).at("rule"))
                .isEqualTo("taken_elsewhere");
        assertProblem(Calendars.replace(Node.SERVER, own, id, "rubbish"), 422, "VALIDATION_ERROR", "calendar");
        assertThat(verdict(Product.anonymous(), host, noon.plus(HOUR)).at("rule"))
                .as("what was known stands")
                .isEqualTo("taken_elsewhere");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("R312: what is no calendar is a 422 on both nodes, and nothing is kept of it")
    @MethodSource
    void rubbish(Node node, String what, String sent) {
        assertProblem(Calendars.upload(node, somebody, sent), 422, "VALIDATION_ERROR", "calendar");
        assertThat(somebody.api().get(Calendars.OWN).json().path("items")).isEmpty();
    }

    static Stream<Arguments> rubbish() {
        return Node.each(
                Arguments.of("nothing", ""),
                Arguments.of("words", "hello"),
                Arguments.of("JSON", "{\"busy\":[]}"),
                Arguments.of("a page", "<!doctype html><title>Sign in</title>"),
                Arguments.of("cut off", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n"),
                Arguments.of("no date", Calendars.busyAt(Instant.EPOCH).replace("DTSTART:1", "DTSTART:x")),
                Arguments.of(
                        "each second for ever",
                        Calendars.busyAt(Hosts.noonIn(1)).replace("SUMMARY:Dentist", "RRULE:FREQ=SECONDLY")));
    }

    @ParameterizedTest
    @DisplayName("R312, G59: 1 MiB is let in, a byte more is refused before it is read; of nobody not a byte is read")
    @EnumSource
    void sizes(Node node) {
        SignIn own = SignIn.of(Hosts.bookable().person());
        String small = Calendars.busyAt(Hosts.noonIn(2));
        String filler = "X-FILLER:" + "x".repeat(60) + "\r\n";
        int lines = (MOST_BYTES - small.length()) / filler.length();
        String large = small.replace("VERSION:2.0\r\n", "VERSION:2.0\r\n" + filler.repeat(lines));
        assertThat(large.getBytes(UTF_8).length).isBetween(MOST_BYTES - filler.length(), MOST_BYTES);
        Answer uploaded = Calendars.upload(node, own, large);
        assertThat(uploaded.status()).as(uploaded.text()).isEqualTo(201);
        assertThat(uploaded.at("busy_count")).isEqualTo("1");
        String path = "/api/v1" + UPLOAD;
        assertProblem(
                announced(node, MOST_BYTES + 1)
                        .header("Authorization", "Bearer " + own.accessToken())
                        .send("POST", path),
                413,
                "PAYLOAD_TOO_LARGE",
                "");
        assertProblem(announced(node, 5).send("POST", path), 401, "UNAUTHORIZED", "");
        assertProblem(announced(node, MOST_BYTES + 1).send("POST", path), 401, "UNAUTHORIZED", "");
    }

    private static RawHttp announced(Node node, int length) {
        return node.call().header("Content-Type", Calendars.TYPE).header("Content-Length", Integer.toString(length));
    }

    @Test
    @DisplayName("R312: an upload has a name and the type of a calendar, and comes from a host")
    void inputs() {
        String calendar = Calendars.busyAt(Hosts.noonIn(2));
        Node node = Node.SERVER;
        for (String query : List.of("", "?name=", "?name=%20", "?name=" + "x".repeat(61))) {
            String path = Calendars.OWN + "/upload" + query;
            assertProblem(
                    Calendars.send(node, somebody, "POST", path, calendar, Calendars.TYPE),
                    422,
                    "VALIDATION_ERROR",
                    "name");
        }
        for (String type : List.of("application/json", "text/plain", "application/octet-stream")) {
            assertProblem(
                    Calendars.send(node, somebody, "POST", UPLOAD, calendar, type), 415, "UNSUPPORTED_MEDIA_TYPE", "");
        }
        SignIn client = SignIn.of(Product.person("client"));
        assertProblem(Calendars.upload(node, client, calendar), 403, "FORBIDDEN", "");
        assertProblem(client.api().get(Calendars.OWN), 403, "FORBIDDEN", "");
    }

    @Test
    @DisplayName("R312: five calendars are the most; one less is room for another")
    void most() {
        SignIn own = SignIn.of(Hosts.bookable().person());
        String calendar = Calendars.busyAt(Hosts.noonIn(2));
        for (int i = 0; i < 5; i++) {
            assertThat(Calendars.upload(Node.SERVER, own, calendar).status()).isEqualTo(201);
        }
        assertProblem(Calendars.upload(Node.MICRO, own, calendar), 409, "CONFLICT", "");
        assertProblem(Calendars.subscribe(own.api(), "https://calendar.invalid/a.ics"), 409, "CONFLICT", "");
        String first = own.api().get(Calendars.OWN).at("items.0.id");
        assertThat(own.api().delete(Calendars.OWN + "/" + first).status()).isEqualTo(204);
        assertThat(Calendars.upload(Node.MICRO, own, calendar).status()).isEqualTo(201);
        assertThat(own.api().get(Calendars.OWN).json().path("items")).hasSize(5);
    }

    @Test
    @DisplayName("R312: another host's calendar is not there; an uploaded one cannot be fetched")
    void strangers() {
        SignIn own = SignIn.of(Hosts.bookable().person());
        String calendar = Calendars.busyAt(Hosts.noonIn(2));
        String id = Calendars.upload(Node.SERVER, own, calendar).at("id");
        String feed = Calendars.OWN + "/" + id;
        assertProblem(Calendars.replace(Node.SERVER, somebody, id, calendar), 404, "NOT_FOUND", "");
        assertProblem(somebody.api().post(feed + "/refresh", null), 404, "NOT_FOUND", "");
        assertProblem(somebody.api().delete(feed), 404, "NOT_FOUND", "");
        assertThat(somebody.api().get(Calendars.OWN).text()).doesNotContain(id);
        assertProblem(own.api().post(feed + "/refresh", null), 409, "STATE_CONFLICT", "kind");
        assertThat(own.api().get(Calendars.OWN).at("items.0.id")).isEqualTo(id);
    }

    private static List<String> slots(Api caller, Hosts.Host host, Instant around) {
        Answer slots = caller.get("/hosts/" + host.id() + "/availability?from=" + around.minus(HOUR.multipliedBy(3))
                + "&to=" + around.plus(HOUR.multipliedBy(3)) + "&duration_minutes=60");
        assertThat(slots.status()).as(slots.text()).isEqualTo(200);
        return slots.json().path("slots").findValuesAsText("start");
    }

    private static Answer verdict(Api caller, Hosts.Host host, Instant start) {
        return done(
                caller.get("/hosts/" + host.id() + "/availability/verdict?start=" + start + "&duration_minutes=60"));
    }
}
