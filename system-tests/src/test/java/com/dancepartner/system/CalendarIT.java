package com.dancepartner.system;

import static com.dancepartner.system.Problems.assertProblem;
import static com.dancepartner.system.Session.done;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.walk.Answer;
import com.dancepartner.walk.Api;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One's bookings in calendars elsewhere: by a private address, and one by one. Somebody dances as host and as client. */
class CalendarIT {

    private static final String LINK = "/users/me/calendar-link";
    private static final String RENEWAL = LINK + "/renewal";
    private static final String VENUE = "Studio 1; second floor, left\\nRing \\\\ twice";

    private static Hosts.Host self;
    private static Hosts.Host teacher;
    private static Product.Person client;

    @BeforeAll
    static void people() {
        self = Hosts.bookable();
        teacher = Hosts.bookable();
        client = Product.person("client");
    }

    @ParameterizedTest
    @DisplayName("R381: who knows the private address reads all that its owner has, as client and as host")
    @EnumSource
    void feed(Node node) {
        int days = node == Node.SERVER ? 3 : 4;
        Session hosted = at(VENUE, self, client, Hosts.noonIn(days));
        Session danced =
                Session.confirmed(teacher, self.person(), Hosts.noonIn(days).plus(Duration.ofHours(3)));
        String text = text(fetched(node, link(self.person())));
        assertThat(text).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(event(text, hosted))
                .contains(
                        "SUMMARY:Salsa with Test P.",
                        "DTSTART:" + Calendars.utc(hosted.start()),
                        "DTEND:" + Calendars.utc(hosted.start().plus(Duration.ofHours(1))),
                        "LOCATION:Studio 1\\; second floor\\, left Ring \\\\ twice",
                        "STATUS:TENTATIVE",
                        "TRANSP:OPAQUE");
        assertThat(event(text, danced)).contains("STATUS:CONFIRMED", "LOCATION:At the door");
        assertThat(text(fetched(node, link(client)))).contains(hosted.id()).doesNotContain(danced.id());
    }

    @Test
    @DisplayName("R381: an event says no more than it should: the PIN is not in it")
    void noSecrets() {
        Session session = Session.confirmed(self, Product.person("client"), hoursFromNoon(0));
        List<String> event = event(text(fetched(Node.SERVER, link(session.client()))), session);
        assertThat(event.stream().map(line -> line.replaceFirst("[:;].*", "")))
                .containsExactlyInAnyOrder(
                        "UID",
                        "DTSTAMP",
                        "CREATED",
                        "LAST-MODIFIED",
                        "SEQUENCE",
                        "DTSTART",
                        "DTEND",
                        "SUMMARY",
                        "LOCATION",
                        "DESCRIPTION",
                        "URL",
                        "STATUS",
                        "TRANSP");
        assertThat(event)
                .filteredOn(line -> line.startsWith("DESCRIPTION"))
                .singleElement()
                .satisfies(line ->
                        assertThat(line).matches("DESCRIPTION:Status: confirmed\\\\n.*/bookings/" + session.id()));
    }

    @Test
    @DisplayName("R381: what is called off is told as cancelled, as a later version, so that calendars take it away")
    void cancelled() {
        Session session = Session.confirmed(self, Product.person("client"), hoursFromNoon(2));
        String address = link(session.client());
        List<String> before = event(text(fetched(Node.SERVER, address)), session);
        done(session.byClient("cancel", Session.WHY));
        List<String> after = event(text(fetched(Node.SERVER, address)), session);
        assertThat(before).contains("STATUS:CONFIRMED");
        assertThat(after).contains("STATUS:CANCELLED", "TRANSP:TRANSPARENT");
        assertThat(sequence(after)).isGreaterThan(sequence(before));
    }

    @ParameterizedTest
    @DisplayName("R381: a calendar that has not changed is not sent again; it is kept by nobody but its reader")
    @EnumSource
    void unchanged(Node node) {
        Session session = Session.requested(self, Product.person("client"), hoursFromNoon(node == Node.SERVER ? 4 : 6));
        String address = link(session.client());
        HttpResponse<byte[]> first = fetched(node, address);
        assertThat(header(first, "Content-Type").replace(" ", "")).isEqualToIgnoringCase("text/calendar;charset=utf-8");
        assertThat(header(first, "Cache-Control")).isEqualTo("private, max-age=300");
        assertThat(header(first, "X-Content-Type-Options")).isEqualTo("nosniff");
        String tag = header(first, "ETag");
        assertThat(tag).matches("\"[^\"]+\"");
        HttpResponse<byte[]> again = fetch(node, address, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "ETag")).isEqualTo(tag);
        done(session.byHost("confirm", null));
        HttpResponse<byte[]> changed = fetch(node, address, "If-None-Match", tag);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(header(changed, "ETag")).isNotEqualTo(tag);
    }

    @Test
    @DisplayName("R381: an address stays until it is renewed; from then on the old one leads nowhere, on either node")
    void renewed() {
        Api own = Product.person("client").api();
        String old = done(own.get(LINK)).at("url");
        assertThat(own.get(LINK).at("url")).isEqualTo(old);
        assertThat(text(fetched(Node.SERVER, old))).doesNotContain("VEVENT");
        String fresh = done(own.post(RENEWAL, null)).at("url");
        assertThat(fresh).isNotEqualTo(old);
        assertThat(own.get(LINK).at("url")).isEqualTo(fresh);
        for (Node node : Node.values()) {
            assertThat(fetch(node, old).statusCode()).isEqualTo(404);
            assertThat(fetched(node, fresh).statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @DisplayName("R381: addresses that are not ours, to the letter, lead nowhere, and all in the same way")
    @EnumSource
    void wrong(Node node) {
        String token = link(client).replaceFirst("^.*/([^/]+)\\.ics$", "$1");
        char other = token.charAt(0) == 'A' ? 'B' : 'A';
        for (String wrong : List.of(
                other + token.substring(1),
                token + "A",
                token.substring(1),
                token.toUpperCase(Locale.ROOT),
                client.id(),
                UUID.randomUUID().toString(),
                "a")) {
            Answer answer = Product.anonymous().at(node.uri()).get("/calendars/" + wrong + ".ics");
            assertProblem(answer, 404, "NOT_FOUND", "");
            assertThat(answer.at("error.message")).isEqualTo("There is no such calendar");
        }
        assertProblem(Product.anonymous().at(node.uri()).get("/calendars/" + token), 404, "NOT_FOUND", "");
    }

    @Test
    @DisplayName("R381: only who is signed in has an address; that of a closed account leads nowhere (G45)")
    void closed() {
        assertProblem(Product.anonymous().get(LINK), 401, "UNAUTHORIZED", "");
        assertProblem(Product.anonymous().post(RENEWAL, null), 401, "UNAUTHORIZED", "");
        Product.Person person = Product.person("client");
        String address = link(person);
        assertThat(fetched(Node.MICRO, address).statusCode()).isEqualTo(200);
        Answer closed = person.api().post("/users/me/deletion", "{\"password\":\"" + Product.PASSWORD + "\"}");
        assertThat(closed.status()).as(closed.text()).isEqualTo(202);
        for (Node node : Node.values()) {
            assertThat(fetch(node, address).statusCode()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @DisplayName("R381: each party can add a booking to a calendar; for strangers it is not there")
    @EnumSource
    void oneBooking(Node node) {
        Session session =
                Session.requested(self, Product.person("client"), hoursFromNoon(node == Node.SERVER ? -2 : -4));
        String path = session.path("calendar.ics");
        for (Api party : List.of(session.client().api(), self.person().api())) {
            Answer file = party.at(node.uri()).get(path);
            assertThat(file.status()).as(file.text()).isEqualTo(200);
            assertThat(file.header("Content-Type").replace(" ", ""))
                    .isEqualToIgnoringCase("text/calendar;charset=utf-8");
            assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"booking.ics\"");
            assertThat(event(file.text(), session)).contains("SUMMARY:Salsa with Test P.", "STATUS:TENTATIVE");
            assertThat(file.text()).containsOnlyOnce("BEGIN:VEVENT");
        }
        assertProblem(client.api().at(node.uri()).get(path), 404, "NOT_FOUND", "");
        assertProblem(teacher.person().api().at(node.uri()).get(path), 404, "NOT_FOUND", "");
        assertProblem(Product.anonymous().at(node.uri()).get(path), 401, "UNAUTHORIZED", "");
        assertProblem(
                client.api().at(node.uri()).get("/bookings/" + UUID.randomUUID() + "/calendar.ics"),
                404,
                "NOT_FOUND",
                "");
    }

    /** In five days: soon enough for the money to be held at once. */
    private static Instant hoursFromNoon(int hours) {
        return Hosts.noonIn(5).plus(Duration.ofHours(hours));
    }

    /** An hour at a place that needs care. */
    private static Session at(String venue, Hosts.Host host, Product.Person client, Instant start) {
        Answer booked =
                client.api().post("/bookings", host.booking(start, Session.CARD).replace("At the door", venue));
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        return new Session(booked.at("id"), booked.at("start_pin"), start, host, client);
    }

    private static String link(Product.Person person) {
        String url = done(person.api().get(LINK)).at("url");
        assertThat(url).matches(".*/api/v1/calendars/[A-Za-z0-9_-]{70}\\.ics");
        return url;
    }

    private static HttpResponse<byte[]> fetched(Node node, String address) {
        HttpResponse<byte[]> answer = fetch(node, address, "Accept", "text/calendar");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    /** As calendars do, without signing in. */
    private static HttpResponse<byte[]> fetch(Node node, String address, String... headers) {
        return Photos.fetch("GET", node.uri().resolve(URI.create(address).getPath()), headers);
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), UTF_8);
    }

    /** The lines of a booking's event, unfolded. */
    private static List<String> event(String calendar, Session session) {
        List<String> events = Arrays.stream(calendar.replace("\r\n ", "").split("BEGIN:VEVENT\r\n"))
                .skip(1)
                .map(event -> event.replaceFirst("(?s)END:VEVENT\r\n.*", ""))
                .filter(event -> event.contains("UID:" + session.id()))
                .toList();
        assertThat(events).as(calendar).hasSize(1);
        return events.get(0).lines().toList();
    }

    private static int sequence(List<String> event) {
        return event.stream()
                .filter(line -> line.startsWith("SEQUENCE:"))
                .mapToInt(line -> Integer.parseInt(line.substring("SEQUENCE:".length())))
                .sum();
    }
}
