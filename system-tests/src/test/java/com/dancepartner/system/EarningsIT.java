package com.dancepartner.system;

import static com.dancepartner.system.Problems.assertProblem;
import static com.dancepartner.system.Session.done;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.walk.Answer;
import com.dancepartner.walk.Api;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A host from the first step with Stripe to the yearly statement. */
class EarningsIT {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final Duration HELD_BACK = Duration.ofHours(25);

    @Test
    @DisplayName("R099, R331 to R334, G27, G41: a host is led through Stripe's page in plain words, at either address")
    void onboarding() {
        Product.Person person = Product.person("client");
        Api host = person.api();
        assertThat(host.post("/users/me/become-host", Hosts.PROFILE).status()).isEqualTo(201);
        Answer before = done(host.get("/hosts/stripe/status"));
        assertThat(before.at("status")).isEqualTo("not_started");
        assertThat(before.at("headline")).isEqualTo("You cannot be paid yet");
        assertThat(before.at("next_step")).startsWith("Begin with Stripe");
        assertProblem(host.post("/hosts/stripe/login-link", null), 409, "STATE_CONFLICT", "");
        Answer begun = done(host.post("/stripe/onboard", null));
        assertThat(begun.at("status")).isEqualTo("incomplete");
        assertThat(begun.json().path("still_needed").findValuesAsText("words"))
                .contains("The bank account that you are paid to", "Your agreement to Stripe's terms")
                .doesNotHaveDuplicates();
        answer(begun.at("url"));
        for (String path : new String[] {"/hosts/stripe/status", "/stripe/status", "/stripe/onboard"}) {
            Answer after = done(host.get(path));
            assertThat(after.at("status")).as(path).isEqualTo("enabled");
            assertThat(after.at("payouts_enabled")).as(path).isEqualTo("true");
            assertThat(after.json().path("still_needed")).as(path).isEmpty();
        }
        assertThat(done(host.post("/hosts/stripe/login-link", null)).at("url")).startsWith("http");
        assertThat(done(host.post("/hosts/stripe/onboard", null)).at("url")).isEmpty();
    }

    @Test
    @DisplayName("R100: what a session earned is seen by its host alone: held back, then paid; as a list, CSV and PDF")
    void earned() {
        Hosts.Host host = Hosts.bookable();
        Session session = Session.completed(host, Product.person("client")).settled();
        JsonNode held = item(session);
        assertThat(held.path("kind").asText()).isEqualTo("session");
        assertThat(held.path("style").asText()).isEqualTo("salsa");
        assertThat(held.path("gross").asLong()).isEqualTo(4000);
        assertThat(held.path("platform_fee").asLong()).isEqualTo(600);
        assertThat(held.path("net").asLong()).isEqualTo(3400);
        assertThat(held.path("status").asText()).isEqualTo("held_back");
        assertThat(held.path("expected_at").asText()).isNotEmpty();
        assertThat(held.path("explanation").asText()).isNotEmpty();
        assertThat(total(session).path("held_back").asLong()).isEqualTo(3400);
        Hosts.advance(HELD_BACK);
        PayoutRuns.run();
        assertThat(item(session).path("status").asText()).isEqualTo("paid");
        JsonNode total = total(session);
        assertThat(total.path("transferred").asLong()).isEqualTo(3400);
        assertThat(total.path("held_back").asLong()).isZero();
        assertThat(total.path("currency").asText()).isEqualTo("EUR");
        assertFiles(session);
        Answer other = done(SignIn.of(Hosts.bookable().person()).api().get("/hosts/earnings"));
        assertThat(other.json().path("items")).isEmpty();
        MoneyCheck.holds();
    }

    @Test
    @DisplayName("R100: what cannot be read is refused by name; who is no host has no earnings")
    void refusals() {
        Api host = SignIn.of(Hosts.bookable().person()).api();
        assertProblem(host.get("/hosts/earnings?from=yesterday"), 422, "VALIDATION_ERROR", "from");
        assertProblem(host.get("/hosts/earnings?currency=euro"), 422, "VALIDATION_ERROR", "currency");
        assertProblem(host.get("/hosts/earnings?limit=0"), 422, "VALIDATION_ERROR", "limit");
        assertProblem(host.get("/hosts/earnings?cursor=made-up"), 422, "VALIDATION_ERROR", "cursor");
        assertProblem(host.get("/hosts/earnings/export"), 422, "VALIDATION_ERROR", "year");
        assertProblem(host.get("/hosts/earnings/statements/soon"), 422, "VALIDATION_ERROR", "year");
        assertProblem(host.get("/hosts/earnings/statements/9000"), 404, "NOT_FOUND", "");
        assertProblem(Product.person("client").api().get("/hosts/earnings"), 403, "FORBIDDEN", "");
    }

    private static void assertFiles(Session session) {
        Api host = session.host().person().api();
        int year = LocalDate.ofInstant(Hosts.now().minus(HELD_BACK), LISBON).getYear();
        Answer csv = done(host.get("/hosts/earnings/export?year=" + year));
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.header("Content-Disposition")).contains("earnings-" + year + ".csv");
        assertThat(csv.text().lines())
                .anyMatch(line -> line.contains(session.id()) && line.endsWith(",4000,600,0,3400,0,3400,paid"));
        Answer pdf = done(host.get("/hosts/earnings/statements/" + year));
        assertThat(pdf.header("Content-Type")).startsWith("application/pdf");
        assertThat(pdf.text()).startsWith("%PDF");
        assertThat(done(host.get("/hosts/earnings/export?year=2020")).text().lines())
                .hasSize(1);
    }

    private static JsonNode item(Session session) {
        return only(session, "items");
    }

    private static JsonNode total(Session session) {
        return only(session, "totals");
    }

    private static JsonNode only(Session session, String list) {
        JsonNode found = done(session.host().person().api().get("/hosts/earnings"))
                .json()
                .path(list);
        assertThat(found).hasSize(1);
        return found.path(0);
    }

    /** Stripe's own page. */
    private static void answer(String page) {
        Answer answer = Product.anonymous()
                .exchange(HttpRequest.newBuilder(URI.create(page))
                        .POST(BodyPublishers.noBody())
                        .build());
        assertThat(answer.status()).as(answer.text()).isBetween(200, 399);
    }
}
