package com.dancepartner.system;

import static com.dancepartner.system.Problems.assertProblem;
import static com.dancepartner.system.Session.done;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.walk.Answer;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Somebody disagrees with what happened: the money stands still until staff have decided. */
class DisputeIT {

    private static final long PRICE = 4000;

    private static Staff.Member support;

    private Hosts.Host host;
    private Product.Person client;

    @BeforeAll
    static void somebodyToDecide() {
        support = Staff.member("SUPPORT");
    }

    @BeforeEach
    void twoPeople() {
        host = Hosts.bookable();
        client = Product.person("client");
    }

    @AfterAll
    static void moneyAddsUp() {
        MoneyCheck.holds();
    }

    @Test
    @DisplayName("G04: a dispute freezes the transfer; staff give a part back, and the session stays completed")
    void partGivenBack() {
        Session session = Session.completed(host, client);
        session.assertTaken(PRICE);
        Answer disputed = done(session.byClient("dispute", "{\"statement\":\"We danced half of it\"}"));
        assertThat(disputed.at("status")).isEqualTo("disputed");
        assertThat(isFrozen(session)).isTrue();
        assertThat(support.api().get("/admin/bookings/disputed?limit=100").text())
                .contains(session.id());
        assertProblem(
                decide(session, "refund_part", "\"refund_cents\":4001,"), 422, "VALIDATION_ERROR", "refund_cents");
        assertProblem(decide(session, "refund_part", ""), 422, "VALIDATION_ERROR", "refund_cents");
        Answer decided = done(decide(session, "refund_part", "\"refund_cents\":1500,"));
        assertThat(decided.at("booking.status")).isEqualTo("completed");
        assertThat(decided.json().path("reports")).hasSize(2);
        assertThat(session.seen().at("refunded_cents")).isEqualTo("1500");
        assertThat(session.seen().at("payment_status")).isEqualTo("partially_refunded");
        session.assertGivenBack(1500);
        assertThat(Books.money("host_share_cents", session.id()))
                .as("85 % of the 25 euros that remain")
                .isEqualTo(2125);
        assertThat(isFrozen(session)).isFalse();
        assertProblem(decide(session, "uphold", ""), 409, "STATE_CONFLICT", "status");
    }

    @Test
    @DisplayName("G04: a session that still runs can be disputed by its host; given all back, it is cancelled")
    void allGivenBack() {
        Session session = Session.running(host, client);
        done(session.byHost("dispute", Session.REPORT));
        session.assertTaken(PRICE);
        Answer decided = done(decide(session, "refund_all", ""));
        assertThat(decided.at("booking.status")).isEqualTo("cancelled");
        assertThat(session.seen().at("cancelled_by")).isEqualTo("staff");
        assertThat(session.seen().at("payment_status")).isEqualTo("refunded");
        session.assertGivenBack(PRICE);
        assertThat(Books.balance("host_payable", session.id())).isZero();
        assertThat(Books.balance("revenue", session.id())).isZero();
    }

    @Test
    @DisplayName("G03, G04: a client may dispute the word of the host; upheld, the no-show and its fee stand")
    void upheld() {
        Session session = Session.confirmed(host, client, Session.soon());
        session.letTimePass(Duration.ofMinutes(31));
        done(session.byHost("no-show", Session.REPORT));
        done(session.byClient("dispute", "{\"statement\":\"I was there\"}"));
        Answer decided = done(decide(session, "uphold", ""));
        assertThat(decided.at("booking.status")).isEqualTo("no_show");
        session.assertTaken(PRICE);
        session.assertGivenBack(0);
        assertThat(isFrozen(session)).isFalse();
    }

    @Test
    @DisplayName("G04: staff may open a dispute, too; nobody decides on a booking of their own")
    void staffAreParties() {
        Product.Person self =
                new Product.Person(support.person().id(), support.person().email(), support.api());
        Session session = Session.completed(host, self);
        assertProblem(support.api().post("/admin" + session.path("dispute"), Session.REPORT), 403, "FORBIDDEN", "");
        done(session.byClient("dispute", Session.REPORT));
        assertProblem(decide(session, "refund_all", ""), 403, "FORBIDDEN", "");
        session.assertGivenBack(0);
        assertThat(session.seenByHost().at("status")).isEqualTo("disputed");
    }

    @Test
    @DisplayName("G04: a dispute can be opened until 72 hours after the scheduled end, by the parties alone")
    void tooLate() {
        Session session = Session.completed(host, client);
        Answer stranger = Product.person("client").api().post(session.path("dispute"), Session.REPORT);
        assertProblem(stranger, 404, "NOT_FOUND", "");
        session.letTimePass(Duration.ofHours(73));
        assertProblem(session.byClient("dispute", Session.REPORT), 409, "STATE_CONFLICT", "status");
        session.assertTaken(PRICE);
    }

    private static Answer decide(Session session, String outcome, String more) {
        return support.api()
                .post(
                        "/admin" + session.path("resolution"),
                        "{\"outcome\":\"" + outcome + "\"," + more + "\"reason\":\"heard both sides\"}");
    }

    private static boolean isFrozen(Session session) {
        return Product.count("SELECT count(*) FROM payments WHERE frozen AND booking_id = '" + session.id() + "'") == 1;
    }
}
