package com.dancepartner.system;

import static com.dancepartner.system.Problems.assertProblem;
import static com.dancepartner.system.Session.done;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.walk.Answer;
import com.dancepartner.walk.Api;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One's bookings, page by page: as client, as host, by status and by time. */
class BookingListIT {

    private static final List<Session> SESSIONS = new ArrayList<>();

    private static Hosts.Host host;
    private static Product.Person client;
    private static Instant noon;

    /** Nine with this host, three at each of three starts, of which two are declined; one as client of another host. */
    @BeforeAll
    static void sessions() {
        host = Hosts.bookable();
        client = Product.person("client");
        noon = Hosts.noonIn(3);
        for (int day = 0; day < 3; day++) {
            Instant start = noon.plus(Duration.ofDays(day));
            SESSIONS.add(declined(Session.requested(host, client, start)));
            SESSIONS.add(declined(Session.requested(host, client, start)));
            SESSIONS.add(Session.confirmed(host, client, start));
        }
        SESSIONS.add(Session.requested(Hosts.bookable(), host.person(), noon.plus(Duration.ofHours(2))));
    }

    private static Session declined(Session session) {
        done(session.byHost("decline", Session.WHY));
        return session;
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("R361, R362, R364: who lists bookings sees own ones only, by role, status and time")
    @CsvSource(
            delimiter = '|',
            value = {
                "order=desc                                 | 10 | 9",
                "as=host                                    | 9  | 0",
                "as=client                                  | 1  | 9",
                "status=declined                            | 6  | 6",
                "status=declined,confirmed                  | 9  | 9",
                "status=confirmed&status=pending            | 4  | 3",
                "status=completed                           | 0  | 0",
                "from={1}                                   | 6  | 6",
                "to={1}                                     | 4  | 3",
                "from={1}&to={2}&status=confirmed&as=host   | 1  | 0",
            })
    void filters(String query, int ofHost, int ofClient) {
        String filled = query.replace("{1}", noon.plus(Duration.ofDays(1)).toString())
                .replace("{2}", noon.plus(Duration.ofDays(2)).toString());
        assertThat(ids(host.person().api(), filled + "&limit=100")).hasSize(ofHost);
        assertThat(ids(client.api(), filled + "&limit=100")).hasSize(ofClient);
    }

    @ParameterizedTest(name = "{0} by {1}")
    @DisplayName("R363, R364: cursors lead through all, none twice, in order, though several start at the same time")
    @CsvSource({"asc,1", "asc,2", "asc,4", "desc,1", "desc,2", "desc,4", "desc,9", "desc,10"})
    void pages(String order, int limit) {
        List<String> all = ids(host.person().api(), "limit=100&order=" + order);
        List<String> walked = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = list(host.person().api(), "limit=" + limit + "&order=" + order + cursor);
            page.json().path("items").forEach(item -> walked.add(item.path("id").asText()));
            cursor = page.at("next_cursor").isEmpty() ? "" : "&cursor=" + page.at("next_cursor");
        } while (!cursor.isEmpty());
        assertThat(walked).isEqualTo(all).hasSize(SESSIONS.size()).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("R363: the earliest comes first, or the latest")
    void order() {
        List<String> starts = starts("order=asc");
        assertThat(starts).isSorted();
        List<String> backwards = starts("order=desc");
        assertThat(backwards).isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(starts("")).isEqualTo(backwards);
    }

    @Test
    @DisplayName("R363, R525: a cursor of another list, of another person, or one that was changed, is a 422")
    void foreignCursors() {
        String cursor = list(client.api(), "limit=2").at("next_cursor");
        assertThat(cursor).isNotEmpty();
        Api other = host.person().api();
        assertRefused(other, "limit=2&cursor=" + cursor, "cursor");
        for (String list : new String[] {"order=asc", "as=client", "status=declined", "from=" + noon}) {
            assertRefused(client.api(), list + "&limit=2&cursor=" + cursor, "cursor");
        }
        assertRefused(client.api(), "limit=2&cursor=" + cursor.substring(2), "cursor");
        assertRefused(client.api(), "limit=2&cursor=%20", "cursor");
        assertThat(list(client.api(), "limit=3&cursor=" + cursor).json().path("items"))
                .as("another length of page is the same list")
                .hasSize(3);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("R362, R525: a filter that cannot be read is a 422 naming it")
    @CsvSource({
        "as,as=staff",
        "status,status=asleep",
        "status,'status=pending,asleep'",
        "from,from=tomorrow",
        "from,from=%2B999999999-12-31T23:59:59Z",
        "to,to=-999999999-01-01T00:00:00Z",
        "order,order=random",
        "limit,limit=0",
        "limit,limit=101",
        "limit,limit=many",
        "cursor,cursor=x",
    })
    void badFilters(String field, String query) {
        assertRefused(client.api(), query, field);
    }

    private static void assertRefused(Api caller, String query, String field) {
        assertProblem(caller.get("/bookings?" + query), 422, "VALIDATION_ERROR", field);
    }

    private static List<String> starts(String query) {
        List<String> starts = new ArrayList<>();
        list(host.person().api(), query)
                .json()
                .path("items")
                .forEach(item -> starts.add(item.path("scheduled_start").asText()));
        return starts;
    }

    private static List<String> ids(Api caller, String query) {
        List<String> ids = new ArrayList<>();
        list(caller, query)
                .json()
                .path("items")
                .forEach(item -> ids.add(item.path("id").asText()));
        return ids;
    }

    private static Answer list(Api caller, String query) {
        return done(caller.get("/bookings?" + query));
    }
}
