package com.dancepartner.system;

import static com.dancepartner.system.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.walk.Answer;
import com.dancepartner.walk.Api;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes wrong on each step of the story gets the documented answer, and leaves nothing half done. */
class BadInputIT {

    private static Hosts.Host host;
    private static Product.Person client;

    @BeforeAll
    static void people() {
        host = Hosts.bookable();
        client = Product.person("client");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("R525, R163, R164: registering with bad fields is a 422 naming the field, and no account is made")
    @CsvSource(
            delimiter = '|',
            value = {
                "email         | weak@example.com       | nobody",
                "password      | Correct-Horse-7        | short",
                "first_name    | \"first_name\":\"Test\", | ''",
                "user_type     | \"client\"             | \"king\"",
                "terms_version | terms_version\":\"      | terms_version\":\"not-",
                "roles         | \"user_type\"          | \"roles\":[\"ADMIN\"],\"user_type\"",
            })
    void registering(String field, String good, String bad) {
        String body = Product.registration("weak@example.com", "client");
        assertThat(body).contains(good);
        assertProblem(
                Product.anonymous().post("/auth/register", body.replace(good, bad)), 422, "VALIDATION_ERROR", field);
        assertThat(Product.count("SELECT count(*) FROM users WHERE email = 'weak@example.com'"))
                .isZero();
    }

    @Test
    @DisplayName("R169, R171: an address that is taken is a 409, whatever its case")
    void registeringTwice() {
        String body = Product.registration(client.email().toUpperCase(Locale.ROOT), "client");
        assertProblem(Product.anonymous().post("/auth/register", body), 409, "EMAIL_EXISTS", "email");
    }

    @Test
    @DisplayName("R173, R178: a wrong password and an unknown address get the same answer")
    void signingIn() {
        Api anonymous = Product.anonymous();
        Answer wrong =
                anonymous.post("/auth/login", "{\"email\":\"" + client.email() + "\",\"password\":\"Wrong-Horse-7\"}");
        Answer unknown =
                anonymous.post("/auth/login", "{\"email\":\"unknown@example.com\",\"password\":\"Wrong-Horse-7\"}");
        assertProblem(wrong, 401, "UNAUTHORIZED", "");
        assertProblem(unknown, 401, "UNAUTHORIZED", "");
        assertThat(wrong.at("error.message")).isEqualTo(unknown.at("error.message"));
    }

    @Test
    @DisplayName("R192, R526: no token, a broken one and a foreign one are a 401 in the one form of errors")
    void tokens() {
        String foreign = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4IiwiZ3JvdXBzIjpbIkFETUlOIl19.";
        for (Api caller : new Api[] {
            Product.anonymous(),
            Product.anonymous().as("broken"),
            Product.anonymous().as(foreign)
        }) {
            assertProblem(caller.get("/auth/me"), 401, "UNAUTHORIZED", "");
        }
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("R267, R525: a profile with bad fields makes nobody a host")
    @CsvSource(
            delimiter = '|',
            value = {
                "latitude          | \"latitude\": 38.7101 | \"latitude\": 91",
                "time_zone         | Europe/Lisbon         | Europe/Atlantis",
                "currency          | EUR                   | XYZ",
                "currency          | EUR                   | XAF",
                "languages         | \"styles\"            | \"languages\": [\"xx\"], \"styles\"",
                "time_zone         | Europe/Lisbon         | +01:00",
                "styles            | salsa                 | pogo",
                "skill_level       | \"skill_level\": 5    | \"skill_level\": 6",
                "hourly_rate_cents | 4000                  | -1",
            })
    void becomingHost(String field, String good, String bad) {
        Product.Person person = Product.person("client");
        Answer answer = person.api().post("/users/me/become-host", Hosts.PROFILE.replace(good, bad));
        assertProblem(answer, 422, "VALIDATION_ERROR", field);
        assertThat(Product.count("SELECT count(*) FROM host_profiles WHERE user_id = '" + person.id() + "'"))
                .isZero();
        assertThat(person.api().get("/users/me").at("user_type")).isEqualTo("client");
    }

    @Test
    @DisplayName("R270: a host cannot become one again")
    void becomingHostTwice() {
        assertProblem(host.person().api().post("/users/me/become-host", Hosts.PROFILE), 409, "CONFLICT", "");
    }

    @Test
    @DisplayName("R276: who is no host has no availability and no Stripe account")
    void notAHost() {
        assertProblem(client.api().put("/host-profile/availability", "{\"windows\":[]}"), 403, "FORBIDDEN", "");
        assertProblem(client.api().post("/hosts/stripe/onboard", null), 403, "FORBIDDEN", "");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("R525: a search parameter out of range is a 422 naming it")
    @CsvSource({
        "lat,/hosts?lat=abc&lng=0",
        "lat,/hosts?lat=91&lng=0",
        "lng,/hosts?lat=0&lng=181",
        "lng,/hosts?lat=0",
        "radius_km,/hosts?lat=0&lng=0&radius_km=0",
        "min_rating,/hosts?lat=0&lng=0&min_rating=6",
        "limit,/hosts?lat=0&lng=0&limit=1000",
        "styles,/hosts?lat=0&lng=0&styles=pogo",
    })
    void searching(String field, String path) {
        assertProblem(Product.anonymous().get(path), 422, "VALIDATION_ERROR", field);
    }

    @Test
    @DisplayName("R330, G12, G38: a start in the past, too soon, too far, off the quarter hour or for oneself is a 422")
    void bookingAtBadTimes() {
        Instant noon = Hosts.noonIn(2);
        String path = "/bookings";
        Instant now = Hosts.now();
        for (Instant start : new Instant[] {
            now.minus(Duration.ofDays(1)), noon.plusSeconds(60), noon.plus(Duration.ofDays(90)), now.plusSeconds(60)
        }) {
            assertProblem(
                    client.api().post(path, host.booking(start, "pm_card_visa")),
                    422,
                    "VALIDATION_ERROR",
                    "scheduled_start");
        }
        assertProblem(
                host.person().api().post(path, host.booking(noon, "pm_card_visa")), 422, "VALIDATION_ERROR", "host_id");
        assertProblem(
                client.api().post(path, host.booking(noon, "pm_card_visa").replace("salsa", "waltz")),
                422,
                "VALIDATION_ERROR",
                "style");
        assertProblem(
                client.api().post(path, host.booking(noon, "pm_card_visa").replace(": 60", ": 10")),
                422,
                "VALIDATION_ERROR",
                "duration_minutes");
        assertProblem(
                client.api()
                        .post(
                                path,
                                host.booking(noon, "pm_card_visa")
                                        .replace(host.id(), UUID.randomUUID().toString())),
                404,
                "NOT_FOUND",
                "");
        assertThat(Product.count("SELECT count(*) FROM bookings WHERE host_profile_id = '" + host.id()
                        + "' AND scheduled_start = '" + noon + "'"))
                .isZero();
    }

    @Test
    @DisplayName("R531: a declined card is a 402, and the hour is free again")
    void declinedCard() {
        Instant start = Hosts.noonIn(3);
        Answer declined = client.api().post("/bookings", host.booking(start, "pm_card_chargeDeclined"));
        assertProblem(declined, 402, "PAYMENT_FAILED", "payment_method_id");
        Answer good = client.api().post("/bookings", host.booking(start, "pm_card_visa"));
        assertThat(good.status()).isEqualTo(201);
    }

    @Test
    @DisplayName("R530: an hour that is taken is a BOOKING_CONFLICT with nothing charged")
    void takenHour() {
        Instant start = Hosts.noonIn(4);
        assertThat(client.api()
                        .post("/bookings", host.booking(start, "pm_card_visa"))
                        .status())
                .isEqualTo(201);
        Product.Person other = Product.person("client");
        Answer answer = other.api().post("/bookings", host.booking(start.plusSeconds(1800), "pm_card_visa"));
        assertProblem(answer, 409, "BOOKING_CONFLICT", "scheduled_start");
        assertThat(Product.count("SELECT count(*) FROM payments WHERE client_id = '" + other.id() + "'"))
                .isZero();
    }

    @Test
    @DisplayName("R341, R351, R355: moves out of turn, by the wrong person or with a wrong PIN change nothing")
    void movesOutOfTurn() {
        Instant start = Hosts.noonIn(5);
        String path = "/bookings/"
                + client.api()
                        .post("/bookings", host.booking(start, "pm_card_visa"))
                        .at("id");
        Api hosts = host.person().api();
        assertProblem(client.api().post(path + "/confirm", null), 403, "FORBIDDEN", "");
        assertProblem(hosts.post(path + "/start", "{\"pin\":\"0000\"}"), 409, "STATE_CONFLICT", "status");
        assertProblem(hosts.post(path + "/complete", null), 409, "STATE_CONFLICT", "status");
        assertProblem(Product.person("client").api().get(path), 404, "NOT_FOUND", "");
        assertProblem(
                client.api().post(path + "/review", "{\"rating\":5,\"comment\":\"\"}"),
                409,
                "STATE_CONFLICT",
                "status");
        assertThat(client.api().get(path).at("status")).isEqualTo("pending");
        assertThat(hosts.post(path + "/confirm", null).at("status")).isEqualTo("confirmed");
        assertProblem(hosts.post(path + "/confirm", null), 409, "STATE_CONFLICT", "status");
        assertProblem(hosts.post(path + "/start", "{\"pin\":\"0000\"}"), 409, "STATE_CONFLICT", "status");
        assertProblem(client.api().post(path + "/cancel", "{}"), 422, "VALIDATION_ERROR", "reason");
        Answer cancelled = client.api().post(path + "/cancel", "{\"reason\":\"plans changed\"}");
        assertThat(cancelled.at("status")).isEqualTo("cancelled");
        assertThat(cancelled.at("payment_status"))
                .as("free more than a day ahead")
                .isEqualTo("released");
    }

    @Test
    @DisplayName("R091, G01: a declined request lets the hold go")
    void declining() {
        Instant start = Hosts.noonIn(5).plus(Duration.ofHours(3));
        String path = "/bookings/"
                + client.api()
                        .post("/bookings", host.booking(start, "pm_card_visa"))
                        .at("id");
        Answer declined = host.person().api().post(path + "/decline", "{\"reason\":\"away that day\"}");
        assertThat(declined.at("status")).isEqualTo("declined");
        assertThat(declined.at("payment_status")).isEqualTo("released");
    }

    @Test
    @DisplayName("R524: unknown paths, wrong methods, wrong types and broken JSON get the one form of errors too")
    void containersAnswers() {
        assertProblem(client.api().get("/nothing"), 404, "NOT_FOUND", "");
        assertProblem(client.api().get("/bookings/not-a-uuid"), 404, "NOT_FOUND", "");
        assertProblem(client.api().send("DELETE", "/bookings", null), 405, "METHOD_NOT_ALLOWED", "");
        assertProblem(client.api().post("/bookings", "{\"host_id\":"), 422, "VALIDATION_ERROR", "");
        assertProblem(
                client.api()
                        .post("/bookings", host.booking(Hosts.noonIn(2), "x").replace(": 60", ": \"long\"")),
                422,
                "VALIDATION_ERROR",
                "duration_minutes");
    }

    @Test
    @DisplayName("R405: a conversation is not there for others, and a message is 1 to 4,000 characters")
    void chatting() {
        String conversation = client.api()
                .post("/conversations", "{\"user_id\":\"" + host.person().id() + "\"}")
                .at("id");
        String path = "/conversations/" + conversation + "/messages";
        assertProblem(Product.person("client").api().get(path), 404, "NOT_FOUND", "");
        assertProblem(client.api().post(path, "{\"content\":\"\"}"), 422, "VALIDATION_ERROR", "content");
        assertProblem(
                client.api().post(path, "{\"content\":\"" + "x".repeat(4001) + "\"}"),
                422,
                "VALIDATION_ERROR",
                "content");
        assertThat(Product.count("SELECT count(*) FROM messages WHERE conversation_id = '" + conversation + "'"))
                .isZero();
    }

    @Test
    @DisplayName("G52: a webhook that Stripe did not sign is refused")
    void unsignedWebhook() {
        String event = "{\"id\":\"evt_x\",\"type\":\"account.updated\",\"data\":{\"object\":{\"id\":\"acct_x\"}}}";
        assertProblem(Product.anonymous().post("/webhooks/stripe", event), 400, "WEBHOOK_REFUSED", "");
    }
}
