package com.dancepartner.system;

import static com.dancepartner.system.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.walk.Api;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a host's calendar cannot take is a 422 with the field named, and nothing of it is kept. */
class AvailabilityInputIT {

    private static final String OWN = "/host-profile/availability";
    private static final String OVERRIDE = OWN + "/override";
    private static final String TRAVEL = "/host-profile/travel";
    private static final String SCHEDULE = """
            {"windows":[{"day":"monday","start":"20:00","end":"02:00"}],"rules":{"buffer_minutes":0,"step_minutes":15}}""";
    private static final String OPENING = """
            {"kind":"opening","start":"2040-01-01T10:00","end":"2040-01-01T12:00","note":"once"}""";
    private static final String JOURNEY = """
            {"city":"Porto","country":"PT","latitude":41.15,"longitude":-8.61,"time_zone":"Europe/Lisbon","from":"2040-01-01","to":"2040-01-02"}""";

    private static Hosts.Host host;
    private static Api own;

    @BeforeAll
    static void host() {
        host = Hosts.bookable();
        own = host.person().api();
    }

    @ParameterizedTest(name = "{0}: {2}")
    @DisplayName("R525, R328, G38: windows and rules out of bounds")
    @CsvSource(
            delimiter = '|',
            value = {
                "day            | monday             | someday",
                "start          | 20:00              | 24:00",
                "end            | 02:00              | 2:00",
                "buffer_minutes | buffer_minutes\":0 | buffer_minutes\":61",
                "buffer_minutes | buffer_minutes\":0 | buffer_minutes\":-1",
                "notice_minutes | buffer_minutes\":0 | notice_minutes\":119",
                "notice_minutes | buffer_minutes\":0 | notice_minutes\":20161",
                "horizon_days   | buffer_minutes\":0 | horizon_days\":0",
                "horizon_days   | buffer_minutes\":0 | horizon_days\":91",
                "step_minutes   | step_minutes\":15  | step_minutes\":20",
                "min_minutes    | buffer_minutes\":0 | min_minutes\":29",
                "max_minutes    | buffer_minutes\":0 | max_minutes\":241",
                "max_minutes    | buffer_minutes\":0 | min_minutes\":180,\"max_minutes\":120",
                "open_requests  | buffer_minutes\":0 | open_requests\":4",
                "colour         | \"rules\"          | \"colour\"",
            })
    void schedules(String field, String good, String bad) {
        String before = own.get(OWN).text();
        assertThat(SCHEDULE).contains(good);
        assertProblem(own.put(OWN, SCHEDULE.replace(good, bad)), 422, "VALIDATION_ERROR", field);
        assertThat(own.get(OWN).text()).isEqualTo(before);
    }

    @Test
    @DisplayName("R365, R525: windows must be given, and not two for one start")
    void windows() {
        assertProblem(own.put(OWN, "{}"), 422, "VALIDATION_ERROR", "windows");
        String window = "{\"day\":\"monday\",\"start\":\"20:00\",\"end\":\"02:00\"}";
        assertProblem(
                own.put(OWN, "{\"windows\":[" + window + "," + window + "]}"), 422, "VALIDATION_ERROR", "windows");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @DisplayName("R366, R525, G11: openings and blocks that make no sense")
    @CsvSource(
            delimiter = '|',
            value = {
                "kind      | opening             | party",
                "start     | 2040-01-01T10:00    | 2040-01-01",
                "start     | 2040-01-01T10:00    | 2040-01-01T10:00Z",
                "start     | 2040-01-01T10:00    | 2040-02-30T10:00",
                "start     | 2040-01-01T10:00    | +99999-01-01T10:00",
                "end       | 2040-01-01T12:00    | 2040-01-01T10:00",
                "end       | 2040-01-01T12:00    | 2040-01-01T09:00",
                "end       | 2040-01-01T12:00    | 2040-02-01T10:01",
                "end       | 2040-01-01T12:00    | 2020-01-01T12:00",
                "end       | 2040                | 2020",
                "time_zone | \"note\":\"once\"   | \"time_zone\":\"Europe/Atlantis\"",
                "time_zone | \"note\":\"once\"   | \"time_zone\":\"+01:00\"",
            })
    void overrides(String field, String good, String bad) {
        assertThat(OPENING).contains(good);
        assertProblem(own.post(OVERRIDE, OPENING.replace(good, bad)), 422, "VALIDATION_ERROR", field);
        assertThat(own.get(OWN).json().path("overrides")).isEmpty();
    }

    @Test
    @DisplayName("R366, R525: a note is 200 characters at most, a block 400 days")
    void longOverrides() {
        assertProblem(own.post(OVERRIDE, OPENING.replace("once", "x".repeat(201))), 422, "VALIDATION_ERROR", "note");
        String block = OPENING.replace("opening", "block").replace("2040-01-01T12:00", "2041-02-04T10:01");
        assertProblem(own.post(OVERRIDE, block), 422, "VALIDATION_ERROR", "end");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @DisplayName("G09, R525: journeys that make no sense")
    @CsvSource(
            delimiter = '|',
            value = {
                "city      | Porto           | ' '",
                "country   | \"PT\"          | \"pt\"",
                "latitude  | 41.15           | 91",
                "longitude | -8.61           | -181",
                "time_zone | Europe/Lisbon   | Europe/Atlantis",
                "from      | 2040-01-01      | 2040-02-30",
                "from      | 2040-01-01      | 2040-01-01T00:00",
                "to        | 2040-01-02      | 2039-12-31",
                "to        | 2040-01-02      | 2041-02-05",
                "to        | 2040            | 2020",
            })
    void journeys(String field, String good, String bad) {
        assertThat(JOURNEY).contains(good);
        assertProblem(own.post(TRAVEL, JOURNEY.replace(good, bad)), 422, "VALIDATION_ERROR", field);
        assertThat(own.get(TRAVEL).json().path("items")).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("R525, R328: questions for slots and verdicts out of range")
    @CsvSource({
        "from,?to=2040-01-01T00:00:00Z",
        "to,?from=2040-01-01T00:00:00Z&to=2040-01-01T00:00:00Z",
        "to,?from=2040-01-01T00:00:00Z&to=2040-02-01T00:00:01Z",
        "to,?from=2040-01-01T00:00:00Z&to=tomorrow",
        "duration_minutes,?from=2040-01-01T00:00:00Z&to=2040-01-02T00:00:00Z&duration_minutes=29",
        "duration_minutes,?from=2040-01-01T00:00:00Z&to=2040-01-02T00:00:00Z&duration_minutes=241",
        "time_zone,?from=2040-01-01T00:00:00Z&to=2040-01-02T00:00:00Z&time_zone=Atlantis",
        "start,/verdict",
        "start,/verdict?start=noon",
        "start,/verdict?start=%2B1000000000-12-31T23:59:59Z",
        "duration_minutes,/verdict?start=2040-01-01T00:00:00Z&duration_minutes=241",
    })
    void questions(String field, String question) {
        String path = "/hosts/" + host.id() + "/availability" + question;
        assertProblem(Product.anonymous().get(path), 422, "VALIDATION_ERROR", field);
    }

    @Test
    @DisplayName("R319: who asks for slots at the end of time is told that there are none")
    void endOfTime() {
        String range = "?from=%2B1000000000-12-31T00:00:00Z&to=%2B1000000000-12-31T23:59:59Z";
        assertThat(Product.anonymous()
                        .get("/hosts/" + host.id() + "/availability" + range)
                        .json()
                        .path("slots"))
                .isEmpty();
    }

    @Test
    @DisplayName("R276, G08: who is no host, or has a draft, has no calendar")
    void noHosts() {
        Api client = Product.person("client").api();
        Api draft = Product.person("host").api();
        for (Api somebody : List.of(client, draft)) {
            int status = somebody == client ? 403 : 409;
            String code = somebody == client ? "FORBIDDEN" : "STATE_CONFLICT";
            assertProblem(somebody.get(OWN), status, code, "");
            assertProblem(somebody.put(OWN, SCHEDULE), status, code, "");
            assertProblem(somebody.post(OVERRIDE, OPENING), status, code, "");
            assertProblem(somebody.get(TRAVEL), status, code, "");
            assertProblem(somebody.post(TRAVEL, JOURNEY), status, code, "");
            assertProblem(somebody.get(OWN + "/verdict?start=2040-01-01T00:00:00Z"), status, code, "");
        }
    }
}
