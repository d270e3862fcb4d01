package com.dancepartner.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.walk.Answer;
import com.dancepartner.walk.Api;
import com.dancepartner.walk.Await;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Everybody in the access matrix, fresh, and the things that its rows name; all callers speak to one node. */
final class AccessFixture {

    private static final Pattern NAME = Pattern.compile("\\{([a-z_]+)}");
    private static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final URI node;
    private final Map<Who, Api> callers = new EnumMap<>(Who.class);
    private final Map<String, String> things = new HashMap<>();
    private final Api stranger;

    AccessFixture(URI node) {
        this.node = node;
        Product.Person client = verified(Product.person("client"));
        Hosts.Host host = bookableHost();
        signInEverybody(client, host);
        stranger = SignIn.of(Product.person("client")).api(node);
        book(client.api(), host);
        converse(client.api(), host);
        plan(as(Who.HOST));
        recordRun();
        hangPhoto(SignIn.of(host.person()));
        keepCalendars(host.person().api());
        things.put("device", SignIn.of(client).device());
        things.put("bystander", Product.person("client").id());
        things.put("subject", Product.person("client").id());
        things.put("role", "OPS");
        things.put("job", "review-requests");
        things.put("year", "2020");
        things.put("reconciliation", run("reconciliation", "reconciliations WHERE csv_key IS NOT NULL"));
        things.put("payout", run("payout", "payout_reports WHERE pdf_key IS NOT NULL"));
    }

    /** A run of this job that has left its report. */
    private static String run(String job, String reports) {
        Answer asked = Product.admin().post("/jobs/" + job + "/runs", null);
        assertThat(asked.status()).as(asked.text()).isIn(202, 409);
        String any = "SELECT job_run_id FROM " + reports + " LIMIT 1";
        Await.until(
                "a report of " + job,
                Duration.ofSeconds(60),
                () -> !Books.texts(any).isEmpty());
        return Books.texts(any).get(0);
    }

    /** A caller of this kind; an anonymous one comes from another address each time. */
    Api as(Who who) {
        return who == Who.ANONYMOUS ? Product.anonymous().at(node) : callers.get(who);
    }

    /** Somebody who has nothing to do with anything, and has not called yet. */
    Api stranger() {
        return stranger;
    }

    /** A text with the names in braces replaced by what they stand for. */
    String filled(String text) {
        return filled(text, things);
    }

    /** The same with ids of things that do not exist. */
    String filledWithStrangeIds(String text) {
        Map<String, String> strange = new HashMap<>(things);
        strange.replaceAll((name, value) -> isId(value) ? UUID.randomUUID().toString() : value);
        return filled(text, strange);
    }

    /** Whether this text names a thing by its id. */
    boolean namesAnId(String text) {
        return NAME.matcher(text).results().anyMatch(match -> isId(things.get(match.group(1))));
    }

    /** Past the link in the mail. */
    static Product.Person verified(Product.Person person) {
        Product.execute("UPDATE users SET email_verified = TRUE WHERE id = '" + person.id() + "'");
        return person;
    }

    private void signInEverybody(Product.Person client, Hosts.Host host) {
        callers.put(Who.CLIENT, SignIn.of(client).api(node));
        callers.put(Who.HOST, SignIn.of(host.person()).api(node));
        callers.put(Who.OTHER_CLIENT, SignIn.of(Product.person("client")).api(node));
        callers.put(Who.OTHER_HOST, SignIn.of(bookableHost().person()).api(node));
        for (Who who : Who.values()) {
            if (who.isStaff()) {
                callers.put(who, Staff.member(who.name()).api().at(node));
            }
        }
    }

    private static Hosts.Host bookableHost() {
        Hosts.Host host = Hosts.bookable();
        verified(host.person());
        return host;
    }

    private void book(Api client, Hosts.Host host) {
        Instant noon = Hosts.noonIn(3);
        things.put("booking", booked(client, host, noon));
        things.put("request", booked(client, host, noon.plus(Duration.ofHours(3))));
        things.put("profile", host.id());
        things.put("host_profile", Hosts.PROFILE);
        things.put("offered", "argentine-tango");
        things.put("from", noon.toString());
        things.put("to", noon.plus(Duration.ofDays(1)).toString());
    }

    private static String booked(Api client, Hosts.Host host, Instant start) {
        Answer booking = client.post("/bookings", host.booking(start, "pm_card_visa"));
        assertThat(booking.status()).as(booking.text()).isEqualTo(201);
        return booking.at("id");
    }

    private void converse(Api client, Hosts.Host host) {
        Answer begun =
                client.post("/conversations", "{\"user_id\":\"" + host.person().id() + "\"}");
        assertThat(begun.status()).as(begun.text()).isEqualTo(200);
        things.put("conversation", begun.at("id"));
    }

    /** Years ahead, where it is in nobody's way. */
    private void plan(Api host) {
        things.put("opening", "{\"kind\":\"opening\",\"start\":\"2040-01-01T10:00\",\"end\":\"2040-01-01T12:00\"}");
        things.put("journey", """
                {"city":"Porto","country":"PT","latitude":41.15,"longitude":-8.61,"time_zone":"Europe/Lisbon","from":"2041-01-01","to":"2041-01-02"}
                """.strip());
        things.put("override_id", made(host.post("/host-profile/availability/override", things.get("opening"))));
        things.put(
                "journey_id",
                made(host.post("/host-profile/travel", things.get("journey").replace("2041", "2040"))));
    }

    private static String made(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.at("id");
    }

    private void recordRun() {
        String run = UUID.randomUUID().toString();
        Product.execute("""
            INSERT INTO job_runs (id, job_name, status, requested_by, finished_at, summary)
            VALUES ('%s', 'payout', 'completed', 'test', now(), 'nothing was due');
            INSERT INTO payout_reports (id, job_run_id, created_at, csv) VALUES ('%s', '%s', now(), 'run,payment')
            """.formatted(run, UUID.randomUUID(), run));
        things.put("run", run);
    }

    private void hangPhoto(SignIn host) {
        Answer photo = Photos.upload(node, host, Photos.jpeg(300, 200), "image/jpeg");
        assertThat(photo.status()).as(photo.text()).isEqualTo(201);
        things.put("photo", photo.at("id"));
        things.put("rendition", "thumb");
    }

    private void keepCalendars(Api host) {
        String address = host.get("/users/me/calendar-link").at("url");
        things.put("calendar", address.replaceFirst("^.*/([^/]+)\\.ics$", "$1"));
        Answer feed =
                host.post("/host-profile/calendars", "{\"name\":\"Work\",\"url\":\"https://calendar.invalid/a.ics\"}");
        assertThat(feed.status()).as(feed.text()).isEqualTo(201);
        things.put("feed", feed.at("id"));
    }

    private static boolean isId(String value) {
        return value != null && UUIDS.matcher(value).matches();
    }

    private static String filled(String text, Map<String, String> values) {
        return NAME.matcher(text).replaceAll(match -> {
            String value = values.get(match.group(1));
            if (value == null) {
                throw new IllegalArgumentException("the fixture has no " + match.group());
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
