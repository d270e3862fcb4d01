package com.dancepartner.system;

import static com.dancepartner.system.Problems.assertProblem;
import static com.dancepartner.system.Session.done;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.walk.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Each way through the life of a booking, and what it does with the money: by our books, and by Stripe's. */
class BookingLifeIT {

    private static final long PRICE = 4000;
    private static final long LATE_FEE = 2000;
    private static final Duration OVER_THE_GRACE = Duration.ofMinutes(6);

    private Hosts.Host host;
    private Product.Person client;

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
    @DisplayName("R336, G06, G13: what is quoted is what is booked, held, and charged for a late cancellation")
    void quoteIsWhatHappens() {
        Instant start = Session.soon();
        Answer quote = done(client.api().post("/bookings/quote", quoted(start)));
        assertThat(quote.at("available")).isEqualTo("true");
        Session session = Session.requested(host, client, start);
        Answer seen = session.seen();
        for (String same :
                new String[] {"amount_cents", "platform_fee_cents", "currency", "scheduled_end", "time_zone"}) {
            assertThat(seen.at(same)).as(same).isEqualTo(quote.at(same));
        }
        session.assertHeld(Long.parseLong(quote.at("amount_cents")));
        assertThat(seen.at("cancellation_fee_now_cents"))
                .as("nothing before the host has accepted")
                .isEqualTo("0");
        done(session.byHost("confirm", null));
        Hosts.advance(OVER_THE_GRACE);
        String fee = session.seen().at("cancellation_fee_now_cents");
        assertThat(fee).isEqualTo(lastFee(quote));
        Answer cancelled = done(session.byClient("cancel", Session.WHY));
        assertThat(cancelled.at("cancellation_fee_cents")).isEqualTo(fee);
        assertThat(cancelled.at("cancelled_by")).isEqualTo("client");
        assertThat(cancelled.at("cancellation_code")).isEqualTo("plans_changed");
        session.assertTaken(LATE_FEE);
        assertThat(Books.balance("revenue", session.id()))
                .as("our 15 % of the fee")
                .isEqualTo(-300);
    }

    @Test
    @DisplayName("R088, R335: a quote says why a time cannot be booked, by the rule that an attempt meets")
    void quoteOfATakenHour() {
        Instant noon = Hosts.noonIn(3);
        Session ignored = Session.requested(host, client, noon);
        Product.Person other = Product.person("client");
        Answer quote = done(other.api().post("/bookings/quote", quoted(noon.plusSeconds(1800))));
        assertThat(quote.at("available")).isEqualTo("false");
        assertThat(quote.at("rule")).isEqualTo("taken");
        assertThat(quote.at("amount_cents")).isEqualTo("4000");
        Answer attempt = other.api().post("/bookings", host.booking(noon.plusSeconds(1800), Session.CARD));
        assertProblem(attempt, 409, "BOOKING_CONFLICT", "scheduled_start");
        assertThat(attempt.at("error.message")).isEqualTo(quote.at("message"));
    }

    @Test
    @DisplayName("R341, G38: a host who takes instant bookings has them confirmed as soon as they are paid for")
    void instantBook() {
        done(host.person().api().put("/host-profile/availability", Hosts.alwaysWith("{\"instant_book\":true}")));
        Session session = Session.requested(host, client, Hosts.noonIn(3));
        assertThat(session.seen().at("status")).isEqualTo("confirmed");
        assertThat(session.seen().at("instant_book")).isEqualTo("true");
        session.assertHeld(PRICE);
        assertProblem(session.byHost("confirm", null), 409, "STATE_CONFLICT", "status");
        Answer declined = client.api().post("/bookings", host.booking(Hosts.noonIn(4), "pm_card_chargeDeclined"));
        assertProblem(declined, 402, "PAYMENT_FAILED", "payment_method_id");
        assertThat(Books.liveBookings(host)).isOne();
    }

    @Test
    @DisplayName("R091, G01, G06: a request that is declined says why, and lets the hold go")
    void declined() {
        Session session = Session.requested(host, client, Hosts.noonIn(3));
        session.assertHeld(PRICE);
        Answer declined = done(session.byHost("decline", "{\"code\":\"illness\",\"reason\":\"I have a cold\"}"));
        assertThat(declined.at("status")).isEqualTo("declined");
        Answer seen = session.seen();
        assertThat(seen.at("cancellation_code")).isEqualTo("illness");
        assertThat(seen.at("cancellation_reason")).isEqualTo("I have a cold");
        assertThat(seen.at("payment_status")).isEqualTo("released");
        assertThat(seen.json().path("allowed_actions")).isEmpty();
        session.assertTaken(0);
    }

    @Test
    @DisplayName(
            "R347, R348, G13: a client cancels for nothing a day ahead, and soon after booking; the hour is free again")
    void cancelledEarly() {
        Session far = Session.confirmed(host, client, Hosts.noonIn(3));
        done(far.byClient("cancel", Session.WHY));
        far.assertTaken(0);
        Session near = Session.confirmed(host, client, Session.soon());
        assertThat(near.seen().at("cancellation_fee_now_cents"))
                .as("in the grace")
                .isEqualTo("0");
        done(near.byClient("cancel", Session.WHY));
        near.assertTaken(0);
        assertThat(Session.requested(host, client, near.start()).seen().at("status"))
                .isEqualTo("pending");
    }

    @Test
    @DisplayName("R346, G13: a host's cancellation costs the client nothing, however late")
    void cancelledByHost() {
        Session session = Session.confirmed(host, client, Session.soon());
        Hosts.advance(OVER_THE_GRACE);
        assertThat(session.seenByHost().at("cancellation_fee_now_cents")).isEqualTo("0");
        Answer cancelled = done(session.byHost("cancel", Session.WHY));
        assertThat(cancelled.at("cancelled_by")).isEqualTo("host");
        assertThat(cancelled.at("cancellation_fee_cents")).isEqualTo("0");
        session.assertTaken(0);
    }

    @Test
    @DisplayName(
            "R351, R352, G35, R355 to R359, G36: the PIN starts it, its client completes it after the end, in full")
    void danced() {
        Session session = Session.confirmed(host, client, Session.soon());
        String pin = "{\"pin\":\"" + session.pin() + "\"}";
        String wrong = "{\"pin\":\"" + (session.pin().equals("0000") ? "0001" : "0000") + "\"}";
        assertProblem(session.byHost("start", pin), 409, "STATE_CONFLICT", "status");
        session.letTimePass(Duration.ofMinutes(-29));
        assertProblem(session.byHost("start", wrong), 422, "VALIDATION_ERROR", "pin");
        assertProblem(session.byClient("start", pin), 403, "FORBIDDEN", "");
        Answer started = done(session.byHost("start", pin));
        assertThat(started.at("actual_start")).isNotEmpty();
        assertProblem(session.byClient("complete", null), 409, "STATE_CONFLICT", "status");
        session.letTimePass(Duration.ofHours(1));
        assertThat(done(session.byClient("complete", null)).at("actual_end")).isNotEmpty();
        session.assertTaken(PRICE);
    }

    @Test
    @DisplayName("G03: a client who does not come pays what the terms say, a host who does not come gets nothing")
    void nobodyCame() {
        Product.Person second = Product.person("client");
        Hosts.Host other = Hosts.bookable();
        Instant start = Session.soon();
        Session waited = Session.confirmed(host, client, start);
        Session missed = Session.confirmed(other, second, start);
        assertProblem(waited.byHost("no-show", Session.REPORT), 409, "STATE_CONFLICT", "status");
        waited.letTimePass(Duration.ofMinutes(30));
        String there = "{\"statement\":\"I waited\",\"latitude\":38.71,\"longitude\":-9.13,\"accuracy_metres\":12}";
        Answer byHost = done(waited.byHost("no-show", there));
        assertThat(byHost.at("status")).isEqualTo("no_show");
        assertThat(byHost.at("no_show_party")).isEqualTo("client");
        waited.assertTaken(PRICE);
        Answer byClient = done(missed.byClient("no-show", Session.REPORT));
        assertThat(byClient.at("no_show_party")).isEqualTo("host");
        missed.assertTaken(0);
        assertProblem(missed.byHost("no-show", Session.REPORT), 409, "STATE_CONFLICT", "status");
    }

    /** What is quoted for the time until the start. */
    private static String lastFee(Answer quote) {
        JsonNode steps = quote.json().path("cancellation");
        return steps.path(steps.size() - 1).path("fee_cents").asText();
    }

    private String quoted(Instant start) {
        return "{\"host_id\":\"%s\",\"scheduled_start\":\"%s\",\"duration_minutes\":60}".formatted(host.id(), start);
    }
}
