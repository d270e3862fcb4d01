package com.dancepartner.system;

import static com.dancepartner.system.Problems.assertProblem;
import static com.dancepartner.system.Session.done;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.walk.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a request about bookings is said by name, and nothing is booked, moved or held. */
class BookingInputIT {

    private static Hosts.Host host;
    private static Product.Person client;
    private static Session confirmed;
    private static Instant noon;
    private static String untouched;

    @BeforeAll
    static void oneSession() {
        host = Hosts.bookable();
        client = patient(Product.person("client"));
        noon = Hosts.noonIn(3);
        confirmed = Session.confirmed(host, client, noon.minus(Duration.ofDays(1)));
        untouched = state();
    }

    /** Who calls too often waits. */
    private static Product.Person patient(Product.Person person) {
        return new Product.Person(person.id(), person.email(), person.api().patient(System.out::println));
    }

    /** After each of these tests all is as it was. */
    @AfterEach
    void nothingHappened() {
        assertThat(state()).isEqualTo(untouched);
        assertThat(StripeSide.ofClient(client).holds()).isOne();
    }

    /** The bookings of host and client, with their money, moves and changes. */
    private static String state() {
        String mine = "(SELECT id FROM bookings WHERE '" + host.id() + "' = host_profile_id::text)";
        return String.join("\n", Books.texts("""
                SELECT to_jsonb(b)::text FROM bookings b WHERE id IN %1$s
                UNION ALL SELECT to_jsonb(p)::text FROM payments p WHERE booking_id IN %1$s
                UNION ALL SELECT count(*)::text FROM booking_transitions WHERE booking_id IN %1$s
                UNION ALL SELECT count(*)::text FROM booking_changes WHERE booking_id IN %1$s
                UNION ALL SELECT count(*)::text FROM booking_reports WHERE booking_id IN %1$s
                """.formatted(mine)));
    }

    @ParameterizedTest(name = "{0} days and {1} seconds from noon")
    @DisplayName("R330, G38: a start in the past, in less than two hours, off the step, or beyond the horizon is a 422")
    @CsvSource({"-5,0", "-4,0", "0,60", "0,300", "0,899", "0,1", "88,0", "200,0", "36500,0"})
    void badStarts(long days, long seconds) {
        Instant start = noon.plus(Duration.ofDays(days)).plusSeconds(seconds);
        assertRefused(host.booking(start, Session.CARD), "scheduled_start");
        assertQuoteIsNo(start);
    }

    /** What is only a no in a quote is a refusal for whoever tries. */
    private static void assertQuoteIsNo(Instant start) {
        Answer quote = client.api()
                .post(
                        "/bookings/quote",
                        "{\"host_id\":\"%s\",\"scheduled_start\":\"%s\",\"duration_minutes\":60}"
                                .formatted(host.id(), start));
        if (quote.status() == 200) {
            assertThat(quote.at("available")).isEqualTo("false");
        } else {
            assertProblem(quote, 422, "VALIDATION_ERROR", "scheduled_start");
        }
    }

    @Test
    @DisplayName("R330, G38: in an hour and a half is too soon for every host")
    void tooSoon() {
        Instant soon =
                Instant.ofEpochSecond(Hosts.now().plus(Duration.ofMinutes(90)).getEpochSecond() / 900 * 900);
        assertRefused(host.booking(soon, Session.CARD), "scheduled_start");
    }

    @ParameterizedTest
    @DisplayName("R330, R525: instants that no calendar knows are a 422, wherever a start is given")
    @ValueSource(
            strings = {
                "-9999-01-01T12:00:00Z",
                "+999999999-12-31T12:00:00Z",
                "-999999999-01-01T00:00:00Z",
                "1969-12-31T23:59:59Z",
                "0000-01-01T00:00:00Z",
                "9999-12-31T23:45:00Z",
            })
    void absurdInstants(String start) {
        assertRefused(booking().replace(noon.toString(), start), "scheduled_start");
        String at = "{\"scheduled_start\":\"" + start + "\"}";
        assertRefused("reschedule", at, "scheduled_start");
        assertRefused("changes", at.replace("{", "{\"kind\":\"reschedule\","), "scheduled_start");
        Answer quote = client.api()
                .post(
                        "/bookings/quote",
                        at.replace("{", "{\"host_id\":\"" + host.id() + "\",\"duration_minutes\":60,"));
        assertProblem(quote, 422, "VALIDATION_ERROR", "scheduled_start");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @DisplayName(
            "R326, R328, R330, R525: each bad field of a booking is a 422 that names it, and nothing is booked or held")
    @CsvSource(
            delimiter = '|',
            value = {
                "duration_minutes  | : 60                   | : 29",
                "duration_minutes  | : 60                   | : 241",
                "duration_minutes  | : 60                   | : 0",
                "duration_minutes  | : 60                   | : -60",
                "duration_minutes  | : 60                   | : 2147483648",
                "duration_minutes  | : 60                   | : \"an hour\"",
                "style             | salsa                  | pogo",
                "style             | salsa                  | bachata",
                "style             | \"salsa\"              | \"\"",
                "scheduled_start   | T12:00:00Z             | ''",
                "scheduled_start   | T12:00:00Z             | T25:00:00Z",
                "venue             | At the door            | ''",
                "latitude          | \"payment_method_id\"  | \"longitude\": 1, \"payment_method_id\"",
                "longitude         | \"payment_method_id\"  | \"latitude\": 1, \"payment_method_id\"",
                "latitude          | \"payment_method_id\"  | \"latitude\": 90.1, \"longitude\": 1, \"payment_method_id\"",
                "longitude         | \"payment_method_id\"  | \"latitude\": 1, \"longitude\": -181, \"payment_method_id\"",
                "latitude          | \"payment_method_id\"  | \"latitude\": 1e400, \"longitude\": 1, \"payment_method_id\"",
                "''                | \"payment_method_id\"  | \"latitude\": NaN, \"longitude\": 1, \"payment_method_id\"",
                "payment_method_id | pm_card_visa           | ''",
                "payment_method_id | pm_card_visa           | pm card",
                "amount_cents      | \"payment_method_id\"  | \"amount_cents\": 1, \"payment_method_id\"",
                "start_pin         | \"payment_method_id\"  | \"start_pin\": \"0000\", \"payment_method_id\"",
            })
    void badFields(String field, String good, String bad) {
        assertThat(booking()).contains(good);
        assertRefused(booking().replace(good, bad), field);
    }

    @Test
    @DisplayName("R525: words that are too long are a 422: of the venue, the card, a reason")
    void tooLong() {
        assertRefused(booking().replace("At the door", "x".repeat(301)), "venue");
        assertRefused(booking().replace("pm_card_visa", "pm_" + "x".repeat(100)), "payment_method_id");
        assertRefused("cancel", "{\"reason\":\"" + "x".repeat(501) + "\"}", "reason");
        assertRefused("no-show", "{\"statement\":\"" + "x".repeat(2001) + "\"}", "statement");
        assertRefused("dispute", "{\"statement\":\"" + "x".repeat(2001) + "\"}", "statement");
    }

    @Test
    @DisplayName("R335, R338, G53: nobody books oneself, or a host who is not there")
    void badHosts() {
        assertProblem(host.person().api().post("/bookings", booking()), 422, "VALIDATION_ERROR", "host_id");
        String nobody = booking().replace(host.id(), UUID.randomUUID().toString());
        assertProblem(client.api().post("/bookings", nobody), 404, "NOT_FOUND", "");
        assertRefused(booking().replace(host.id(), "somebody"), "host_id");
    }

    @ParameterizedTest(name = "{0} {2}: {1}")
    @DisplayName("R525, G04, G06, G35, G37: each bad field of a move is a 422 that names it, and nothing moves")
    @CsvSource(
            delimiter = '|',
            value = {
                "cancel     | code                | {\"code\":\"mood\",\"reason\":\"x\"}",
                "cancel     | reason              | {\"code\":\"illness\"}",
                "cancel     | reason              | {\"reason\":\" \"}",
                "cancel     | fee_cents           | {\"reason\":\"x\",\"fee_cents\":0}",
                "start      | pin                 | {\"pin\":\"12345\"}",
                "start      | pin                 | {\"pin\":\"abcd\"}",
                "start      | pin                 | {}",
                "reschedule | scheduled_start     | {}",
                "changes    | kind                | {}",
                "changes    | kind                | {\"kind\":\"discount\"}",
                "changes    | scheduled_start     | {\"kind\":\"reschedule\"}",
                "changes    | extra_minutes       | {\"kind\":\"extension\",\"payment_method_id\":\"pm_card_visa\"}",
                "changes    | extra_minutes       | {\"kind\":\"extension\",\"extra_minutes\":7}",
                "changes    | extra_minutes       | {\"kind\":\"extension\",\"extra_minutes\":20,\"payment_method_id\":\"pm_card_visa\"}",
                "changes    | extra_minutes       | {\"kind\":\"extension\",\"extra_minutes\":300}",
                "changes    | extra_minutes       | {\"kind\":\"extension\",\"extra_minutes\":-15}",
                "changes    | extra_minutes       | {\"kind\":\"extension\",\"extra_minutes\":195,\"payment_method_id\":\"pm_card_visa\"}",
                "changes    | payment_method_id   | {\"kind\":\"extension\",\"extra_minutes\":30}",
                "changes    | added_cents         | {\"kind\":\"extension\",\"extra_minutes\":30,\"added_cents\":1}",
                "no-show    | statement           | {}",
                "no-show    | latitude            | {\"statement\":\"x\",\"latitude\":91,\"longitude\":0}",
                "no-show    | accuracy_metres     | {\"statement\":\"x\",\"latitude\":1,\"longitude\":0,\"accuracy_metres\":-1}",
                "no-show    | accuracy_metres     | {\"statement\":\"x\",\"latitude\":1,\"longitude\":0,\"accuracy_metres\":1e400}",
                "dispute    | statement           | {\"statement\":\"\"}",
                "dispute    | refund_cents        | {\"statement\":\"x\",\"refund_cents\":1}",
            })
    void badMoves(String move, String field, String body) {
        assertRefused(move, body, field);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("G04, R525: staff decide by one of three words, with a sum above nothing and a reason")
    @CsvSource(
            delimiter = '|',
            value = {
                "outcome      | {\"reason\":\"x\"}",
                "outcome      | {\"outcome\":\"refund\",\"reason\":\"x\"}",
                "reason       | {\"outcome\":\"uphold\"}",
                "refund_cents | {\"outcome\":\"refund_part\",\"refund_cents\":0,\"reason\":\"x\"}",
                "refund_cents | {\"outcome\":\"refund_part\",\"refund_cents\":-1,\"reason\":\"x\"}",
                "refund_cents | {\"outcome\":\"refund_part\",\"refund_cents\":99999999999999999999,\"reason\":\"x\"}",
                "amount       | {\"outcome\":\"refund_all\",\"amount\":1,\"reason\":\"x\"}",
            })
    void badDecisions(String field, String body) {
        Answer answer = Product.admin().post("/admin" + confirmed.path("resolution"), body);
        assertProblem(answer, 422, "VALIDATION_ERROR", field);
    }

    @Test
    @DisplayName("G37: another card is for bookings whose money is not held yet; a host gives none")
    void otherCard() {
        String card = "{\"payment_method_id\":\"pm_card_visa\"}";
        assertProblem(confirmed.byClient("payment-method", card), 409, "STATE_CONFLICT", "payment_method_id");
        assertProblem(confirmed.byHost("payment-method", card), 403, "FORBIDDEN", "");
        assertRefused("payment-method", "{\"payment_method_id\":\"\"}", "payment_method_id");
    }

    @Test
    @DisplayName(
            "G39: a client has three open requests at once with all hosts, and as many as a host wants with that one")
    void openRequests() {
        Product.Person eager = Product.person("client");
        Hosts.Host other = Hosts.bookable();
        done(other.person().api().put("/host-profile/availability", Hosts.alwaysWith("{\"open_requests\":1}")));
        Session first = Session.requested(other, eager, noon);
        Answer second = eager.api().post("/bookings", other.booking(noon.plus(Duration.ofHours(2)), Session.CARD));
        assertProblem(second, 409, "CONFLICT", "host_id");
        Hosts.Host third = Hosts.bookable();
        Session ignored = Session.requested(third, eager, noon.plus(Duration.ofHours(2)));
        Session last = Session.requested(third, eager, noon.plus(Duration.ofHours(4)));
        Answer fourth = eager.api().post("/bookings", host.booking(noon.plus(Duration.ofHours(6)), Session.CARD));
        assertProblem(fourth, 409, "CONFLICT", "host_id");
        assertThat(StripeSide.ofClient(eager).holds()).isEqualTo(3);
        done(first.byHost("decline", Session.WHY));
        done(last.byHost("confirm", null));
        Session again = Session.requested(other, eager, noon);
        assertThat(again.seen().at("status")).isEqualTo("pending");
    }

    private static String booking() {
        return host.booking(noon, Session.CARD);
    }

    private static void assertRefused(String body, String field) {
        assertProblem(client.api().post("/bookings", body), 422, "VALIDATION_ERROR", field);
    }

    private static void assertRefused(String move, String body, String field) {
        Answer answer = move.equals("start") ? confirmed.byHost(move, body) : confirmed.byClient(move, body);
        assertProblem(answer, 422, "VALIDATION_ERROR", field);
    }
}
