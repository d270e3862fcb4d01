package com.dancepartner.system;

import static com.dancepartner.system.Problems.assertProblem;
import static com.dancepartner.system.Session.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.dancepartner.walk.Api;
import com.dancepartner.walk.Await;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calendars elsewhere that are fetched every two seconds: how well they are read is seen, and nothing inside is asked. */
class CalendarFeedIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration NOW_AND_THEN = Duration.ofSeconds(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String INSIDE = "The address does not lead to the public Internet";

    private static Api somebody;

    private Hosts.Host host;
    private Api own;
    private Instant noon;

    @BeforeAll
    static void somebody() {
        somebody = Hosts.bookable().person().api();
    }

    @BeforeEach
    void host() {
        host = Hosts.bookable();
        own = host.person().api();
        noon = Hosts.noonIn(2);
    }

    @Test
    @DisplayName(
            "R312, R318: a calendar is fetched again and again: what changes there changes what can be booked here")
    void followed() {
        CalendarServer.Published calendar = CalendarServer.published(Calendars.busyAt(noon));
        String id = Calendars.subscribed(own, calendar.url());
        await(id, feed -> feed.status().equals("ok") && feed.busyCount().equals("1"));
        assertThat(rule(noon)).isEqualTo("taken_elsewhere");
        Await.until("what is unchanged is not sent again", PATIENCE, () -> calendar.spared() > 0);
        calendar.says(Calendars.busyAt(noon.plus(HOUR), noon.plus(HOUR.multipliedBy(3))));
        await(id, feed -> feed.busyCount().equals("2"));
        assertThat(rule(noon)).isEmpty();
        assertThat(rule(noon.plus(HOUR))).isEqualTo("taken_elsewhere");
        assertThat(own.delete(Calendars.OWN + "/" + id).status()).isEqualTo(204);
        assertThat(rule(noon.plus(HOUR))).isEmpty();
    }

    @Test
    @DisplayName("R312: a calendar that fails says so in words, keeps what is known, and recovers by itself")
    void failing() {
        CalendarServer.Published calendar = CalendarServer.published(Calendars.busyAt(noon));
        String id = Calendars.subscribed(own, calendar.url());
        await(id, feed -> feed.status().equals("ok"));
        calendar.failsWith(500);
        Calendars.Feed failing = await(id, feed -> feed.status().equals("failing"));
        assertThat(failing.lastError()).isEqualTo("The calendar's server answered with the status 500");
        assertThat(failing.busyCount()).isEqualTo("1");
        assertThat(rule(noon)).isEqualTo("taken_elsewhere");
        calendar.says("<!doctype html><title>Sign in</title>");
        Calendars.Feed unread = await(id, feed -> feed.lastError().contains("no iCalendar file"));
        assertThat(unread.status()).isEqualTo("failing");
        assertThat(rule(noon)).isEqualTo("taken_elsewhere");
        calendar.says(Calendars.busyAt(noon.plus(HOUR)));
        Calendars.Feed well = await(id, feed -> feed.status().equals("ok"));
        assertThat(well.failures()).isEqualTo("0");
        assertThat(well.lastError()).isEmpty();
        assertThat(rule(noon)).isEmpty();
    }

    @Test
    @DisplayName("R312: an address is a secret: it is told to nobody again, its host alone is")
    void secret() {
        CalendarServer.Published calendar = CalendarServer.published(Calendars.busyAt(noon));
        String id = Calendars.subscribed(own, calendar.url());
        await(id, feed -> feed.status().equals("ok"));
        assertThat(own.get(Calendars.OWN).text())
                .contains("\"host\":\"127.0.0.1\"", "\"kind\":\"url\"")
                .doesNotContain(calendar.secret());
        assertThat(own.get("/users/me/export").text()).doesNotContain(calendar.secret());
        assertThat(Product.count("SELECT count(*) FROM calendar_feeds WHERE strpos(url_sealed, '" + calendar.secret()
                        + "') > 0"))
                .isZero();
    }

    @Test
    @DisplayName(
            "R312: nothing can be uploaded in the place of a calendar that is fetched; another host's is not there")
    void notUploaded() {
        String id = Calendars.subscribed(
                own, CalendarServer.published(Calendars.busyAt(noon)).url());
        String feed = Calendars.OWN + "/" + id;
        assertProblem(
                Calendars.replace(Node.SERVER, SignIn.of(host.person()), id, Calendars.busyAt(noon)),
                409,
                "STATE_CONFLICT",
                "kind");
        assertThat(done(own.post(feed + "/refresh", null)).at("id")).isEqualTo(id);
        assertProblem(somebody.post(feed + "/refresh", null), 404, "NOT_FOUND", "");
        assertProblem(somebody.delete(feed), 404, "NOT_FOUND", "");
        assertThat(Calendars.feed(own, id).status()).isIn("new", "ok");
    }

    @ParameterizedTest
    @DisplayName("R312: what is no address of a calendar, or names another port, is refused at once")
    @ValueSource(
            strings = {
                "",
                "hello",
                "http://localhost:5432/",
                "http://127.0.0.1:8080/a.ics",
                "https://127.0.0.1:5432/",
                "http://10.0.0.1:8080/",
                "https://user:secret@example.com/a.ics",
                "ftp://example.com/a.ics",
                "file:///etc/passwd"
            })
    void refused(String url) {
        assertProblem(Calendars.subscribe(somebody, url), 422, "VALIDATION_ERROR", "url");
    }

    @ParameterizedTest
    @DisplayName("R312: an address inside, by number or by name, is not asked, and its host is told")
    @ValueSource(
            strings = {
                "https://127.0.0.1/a.ics",
                "https://10.0.0.1",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://localhost/",
                "https://169.254.169.254/latest/meta-data",
                "http://192.168.0.1/"
            })
    void inside(String url) {
        String id = Calendars.subscribed(own, url);
        Calendars.Feed failing = await(id, feed -> feed.status().equals("failing"));
        assertThat(failing.lastError()).isEqualTo(INSIDE);
        assertThat(failing.busyCount()).isEqualTo("0");
    }

    @Test
    @DisplayName("R312: to an address inside no connection is made, not even for a moment")
    void neverConnected() throws IOException {
        Optional<ServerSocket> trap = trapAt(8443);
        assumeTrue(trap.isPresent(), "somebody else is at port 8443");
        try (ServerSocket listening = trap.orElseThrow()) {
            String id = Calendars.subscribed(own, "https://localhost:8443/a.ics");
            assertThat(await(id, feed -> feed.status().equals("failing")).lastError())
                    .isEqualTo(INSIDE);
            assertUntouched(listening);
        }
    }

    @Test
    @DisplayName("R312: a calendar elsewhere cannot lead us inside")
    void ledInside() throws IOException {
        CalendarServer.Published calendar = CalendarServer.published("");
        try (ServerSocket listening = trapAt(0).orElseThrow()) {
            calendar.leadsOnTo("http://127.0.0.1:" + listening.getLocalPort() + "/a.ics");
            String id = Calendars.subscribed(own, calendar.url());
            assertThat(await(id, feed -> feed.status().equals("failing")).lastError())
                    .isEqualTo("The address leads on to one from which calendars are not fetched");
            calendar.leadsOnTo("https://10.0.0.1/a.ics");
            await(id, feed -> feed.lastError().equals(INSIDE));
            assertThat(calendar.asked()).isPositive();
            assertUntouched(listening);
        }
    }

    /** Nobody has come, or waits to be let in. */
    private static void assertUntouched(ServerSocket listening) throws IOException {
        listening.setSoTimeout(1);
        assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(listening::accept);
    }

    /** Inside, where whoever comes is noticed; empty when the port is taken. */
    private static Optional<ServerSocket> trapAt(int port) throws IOException {
        try {
            return Optional.of(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()));
        } catch (BindException e) {
            return Optional.empty();
        }
    }

    private Calendars.Feed await(String id, Predicate<Calendars.Feed> condition) {
        Await.until("calendar " + id, PATIENCE, NOW_AND_THEN, () -> condition.test(Calendars.feed(own, id)));
        return Calendars.feed(own, id);
    }

    /** The rule against an hour of the host; empty when it is free. */
    private String rule(Instant start) {
        return done(Product.anonymous()
                        .get("/hosts/" + host.id() + "/availability/verdict?start=" + start + "&duration_minutes=60"))
                .at("rule");
    }
}
