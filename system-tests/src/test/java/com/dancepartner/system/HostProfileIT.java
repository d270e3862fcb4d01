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
    @DisplayName("R273 to R275, R278: a host changes price, place, and the level of a style, and stays bookable")
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
