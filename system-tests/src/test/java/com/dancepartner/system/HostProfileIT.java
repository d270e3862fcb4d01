package com.dancepartner.system;

import static com.dancepartner.system.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.walk.Answer;
import com.dancepartner.walk.Api;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A host's profile from the draft on: who sees it, and what may be done with it when. */
class HostProfileIT {

    private static final String NO_HOURS = "{\"windows\":[]}";
    private static final String OWN = "/users/me/host-profile";

    @Test
    @DisplayName("G08: a draft has neither hours nor a Stripe account, and is not there for anybody else")
    void draft() {
        Product.Person host = Product.person("host");
        Answer draft = host.api().get(OWN);
        assertThat(draft.at("status")).isEqualTo("draft");
        assertThat(draft.at("headline")).isEmpty();
        assertProblem(host.api().get("/host-profile/availability"), 409, "STATE_CONFLICT", "");
        assertProblem(host.api().put("/host-profile/availability", NO_HOURS), 409, "STATE_CONFLICT", "");
        assertProblem(host.api().post("/hosts/stripe/onboard", null), 409, "STATE_CONFLICT", "");
        assertProblem(host.api().get("/hosts/stripe/status"), 409, "STATE_CONFLICT", "");
        assertHidden(Product.anonymous(), draft.at("id"));
        assertHidden(host.api(), draft.at("id"));
        Hosts.Host booked = new Hosts.Host(draft.at("id"), host);
        Answer booking =
                Product.person("client").api().post("/bookings", booked.booking(Hosts.noonIn(2), "pm_card_visa"));
        assertProblem(booking, 404, "NOT_FOUND", "");
    }

    @Test
    @DisplayName("G08, R278: once described, a draft is a profile like any other")
    void completing() {
        Api host = Product.person("both").api();
        String id = host.put(OWN, Hosts.PROFILE).at("id");
        assertThat(host.get(OWN).at("status")).isEqualTo("complete");
        assertThat(Product.anonymous().get("/hosts/" + id).at("headline")).isEqualTo("Salsa");
        assertThat(host.put("/host-profile/availability", NO_HOURS).status()).isEqualTo(200);
        assertThat(host.post("/hosts/stripe/onboard", null).status()).isEqualTo(200);
    }

    @Test
    @DisplayName(
            "R083, R273, R274, R275, R278: a host changes price, place, and the level of a style, and stays bookable")
    void changing() {
        Hosts.Host host = Hosts.bookable();
        Api own = SignIn.of(host.person()).api();
        Answer changed = own.put(
                OWN,
                Hosts.PROFILE
                        .replace("4000", "5500")
                        .replace("\"Lisbon\"", "\"Porto\"")
                        .replace("\"skill_level\": 5", "\"skill_level\": 3"));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        Answer shown = Product.anonymous().get("/hosts/" + host.id());
        assertThat(shown.at("hourly_rate_cents")).isEqualTo("5500");
        assertThat(shown.at("city")).isEqualTo("Porto");
        assertThat(shown.json().path("styles")).hasSize(1);
        assertThat(shown.at("styles.0.skill_level")).isEqualTo("3");
        assertThat(shown.at("bookable")).isEqualTo("true");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("R267, R525: bad fields change nothing")
    @CsvSource(
            delimiter = '|',
            value = {
                "headline          | \"Salsa\"             | \" \"",
                "latitude          | \"latitude\": 38.7101 | \"latitude\": 91",
                "time_zone         | Europe/Lisbon         | Europe/Atlantis",
                "styles            | \"salsa\"             | \"pogo\"",
                "hourly_rate_cents | 4000                  | 99",
                "status            | \"headline\"          | \"status\": \"complete\", \"headline\"",
            })
    void badFields(String field, String good, String bad) {
        Api host = Product.person("host").api();
        assertProblem(host.put(OWN, Hosts.PROFILE.replace(good, bad)), 422, "VALIDATION_ERROR", field);
        assertThat(host.get(OWN).at("status")).isEqualTo("draft");
    }

    @Test
    @DisplayName("R276: who is no host describes nothing")
    void clients() {
        assertProblem(Product.person("client").api().put(OWN, Hosts.PROFILE), 403, "FORBIDDEN", "");
        assertProblem(Product.anonymous().put(OWN, Hosts.PROFILE), 401, "UNAUTHORIZED", "");
    }

    @Test
    @DisplayName("G22: an unverified host may prepare everything and see it, but nobody else sees the host")
    void unverified() {
        Api host = Product.unverified("host").api();
        String id = host.put(OWN, Hosts.PROFILE).at("id");
        assertThat(host.put("/host-profile/availability", NO_HOURS).status()).isEqualTo(200);
        for (String path : paths(id)) {
            assertThat(host.get(path).status()).as(path).isEqualTo(200);
        }
        assertHidden(Product.anonymous(), id);
        assertHidden(Product.person("client").api(), id);
    }

    @Test
    @DisplayName(
            "R273, R278, G27: a change of some fields keeps the others, under either path; an empty one changes nothing")
    void patching() {
        Api own = SignIn.of(Hosts.bookable().person()).api();
        Answer before = own.get(OWN);
        Answer empty = own.send("PATCH", OWN, "{}");
        assertThat(empty.json()).isEqualTo(before.json());
        Answer changed = own.send("PATCH", OWN, "{\"hourly_rate_cents\": 6100, \"languages\": [\"pt\", \"en\"]}");
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        Answer again = own.send("PATCH", "/host-profile", "{\"bio\": \"By the river.\"}");
        assertThat(again.at("bio")).isEqualTo("By the river.");
        Answer shown = Product.anonymous().get("/hosts/" + before.at("id"));
        assertThat(shown.at("hourly_rate_cents")).isEqualTo("6100");
        assertThat(shown.at("bio")).isEqualTo("By the river.");
        assertThat(shown.at("headline")).isEqualTo("Salsa");
        assertThat(shown.at("languages.0") + shown.at("languages.1")).isEqualTo("enpt");
        assertThat(own.get("/host-profile").json()).isEqualTo(own.get(OWN).json());
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("R263, R265, R267: a bad change is a 422 that names the field, and changes nothing")
    @CsvSource(
            delimiter = '|',
            value = {
                "headline          | {\"headline\": \" \"}",
                "hourly_rate_cents | {\"hourly_rate_cents\": 99}",
                "currency          | {\"currency\": \"XAF\"}",
                "languages         | {\"languages\": [\"pt\", \"pt\"]}",
                "styles            | {\"styles\": []}",
                "latitude          | {\"latitude\": 90.5, \"longitude\": 0}",
                "longitude         | {\"latitude\": 38.7}",
                "time_zone         | {\"time_zone\": \"CET\"}",
                "rating_average    | {\"rating_average\": 5}",
            })
    void badChanges(String field, String body) {
        Product.Person person = Product.person("both");
        assertThat(person.api().put(OWN, Hosts.PROFILE).status()).isEqualTo(200);
        Answer before = person.api().get(OWN);
        assertProblem(person.api().send("PATCH", OWN, body), 422, "VALIDATION_ERROR", field);
        assertThat(person.api().get(OWN).json()).isEqualTo(before.json());
    }

    @Test
    @DisplayName("R274: styles are added, once each, and taken away; without any a host is not found, and learns why")
    void styles() {
        Hosts.Host host = Hosts.bookable();
        Api own = SignIn.of(host.person()).api();
        String styles = OWN + "/dance-styles";
        String tango = "{\"style\": \"argentine-tango\", \"skill_level\": 2, \"role\": \"follow\"}";
        Answer added = own.post(styles, tango);
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(added.json().path("styles")).hasSize(2);
        assertProblem(own.post(styles, tango), 409, "CONFLICT", "style");
        assertProblem(own.post(styles, tango.replace("argentine-tango", "pogo")), 422, "VALIDATION_ERROR", "style");
        assertProblem(own.post(styles, tango.replace("2", "6")), 422, "VALIDATION_ERROR", "skill_level");
        assertThat(own.send("DELETE", styles + "/argentine-tango", null).status())
                .isEqualTo(204);
        assertProblem(own.send("DELETE", styles + "/argentine-tango", null), 404, "NOT_FOUND", "");
        assertThat(own.send("DELETE", styles + "/salsa", null).status()).isEqualTo(204);
        assertThat(own.get(OWN).at("bookable")).isEqualTo("false");
        assertThat(own.get(OWN).at("missing.0.code")).isEqualTo("dance_styles");
        assertThat(Product.anonymous().get("/hosts/" + host.id()).at("bookable"))
                .isEqualTo("false");
        assertThat(Hosts.isFound(host.id())).isFalse();
    }

    @Test
    @DisplayName("G62: a level is shown with its name, as self-declared, and the rubric is public")
    void rubric() {
        Answer shown = Product.anonymous().get("/hosts/" + Hosts.bookable().id());
        assertThat(shown.at("styles.0.skill_label")).isEqualTo("Professional");
        assertThat(shown.at("styles.0.skill_source")).isEqualTo("self_declared");
        Answer rubric = Product.anonymous().get("/dance-styles/skill-levels");
        assertThat(rubric.json()).hasSize(5);
        assertThat(rubric.at("4.title")).isEqualTo("Professional");
        assertThat(rubric.at("0.description")).isNotBlank();
    }

    @Test
    @DisplayName("R275, G09: a host who moves is in the zone of the new place, unless the host knows better")
    void moving() {
        Api own = Product.person("both").api();
        Answer described = own.put(OWN, Hosts.PROFILE.replace(", \"time_zone\": \"Europe/Lisbon\"", ""));
        assertThat(described.at("time_zone")).as(described.text()).isEqualTo("Europe/Lisbon");
        String madeira = "{\"city\": \"Funchal\", \"country\": \"PT\", \"latitude\": 32.65, \"longitude\": -16.91}";
        Answer moved = own.send("PATCH", OWN + "/location", madeira);
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(moved.at("city")).isEqualTo("Funchal");
        assertThat(moved.at("time_zone")).isEqualTo("Atlantic/Madeira");
        Answer corrected = own.send("PATCH", OWN, "{\"time_zone\": \"Europe/Lisbon\"}");
        assertThat(corrected.at("time_zone")).isEqualTo("Europe/Lisbon");
        assertThat(corrected.at("latitude")).isEqualTo("32.65");
        assertProblem(
                own.send("PATCH", OWN + "/location", madeira.replace("-16.91", "181")),
                422,
                "VALIDATION_ERROR",
                "longitude");
    }

    @Test
    @DisplayName("R286, R288: others learn the place to a kilometre, and nothing of address, payment or vetting")
    void publicView() {
        Hosts.Host host = Hosts.bookable();
        Answer own = host.person().api().get(OWN);
        Answer shown = Product.anonymous().get("/hosts/" + host.id());
        assertThat(own.at("latitude")).isEqualTo("38.7101");
        assertThat(shown.at("latitude")).isEqualTo(own.at("public_latitude")).isNotEqualTo("38.7101");
        assertThat(shown.at("longitude")).isEqualTo(own.at("public_longitude")).isNotEqualTo("-9.131");
        assertThat(shown.text()).doesNotContain("38.7101", "@", "verification", "stripe", "missing");
    }

    @Test
    @DisplayName("R276: who is no host has no profile to change, and nobody without a token has one")
    void strangers() {
        for (Api caller : List.of(Product.person("client").api(), Product.anonymous())) {
            int status = caller.get(OWN).status();
            assertThat(status).isIn(401, 403);
            assertThat(caller.send("PATCH", OWN, "{}").status()).isEqualTo(status);
            assertThat(caller.send("PATCH", OWN + "/location", "{}").status()).isEqualTo(status);
            assertThat(caller.post(OWN + "/dance-styles", "{}").status()).isEqualTo(status);
            assertThat(caller.send("DELETE", OWN + "/dance-styles/salsa", null).status())
                    .isEqualTo(status);
            assertThat(caller.post(OWN + "/verification", null).status()).isEqualTo(status);
        }
    }

    /** As if there were none. */
    private static void assertHidden(Api caller, String id) {
        String stranger = UUID.randomUUID().toString();
        for (int i = 0; i < paths(id).size(); i++) {
            Answer hidden = caller.get(paths(id).get(i));
            assertProblem(hidden, 404, "NOT_FOUND", "");
            assertThat(hidden.at("error.message").replace(id, stranger))
                    .isEqualTo(caller.get(paths(stranger).get(i)).at("error.message"));
        }
    }

    private static List<String> paths(String id) {
        Instant tomorrow = Instant.parse("2030-01-01T12:00:00Z");
        String range = "from=" + tomorrow + "&to=" + tomorrow.plus(Duration.ofDays(1));
        return List.of("/hosts/" + id, "/hosts/" + id + "/availability?" + range, "/hosts/" + id + "/reviews");
    }
}
