package com.dancepartner.system;

import static com.dancepartner.system.Problems.assertProblem;
import static com.dancepartner.system.Session.done;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.walk.Answer;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Another time, and more of it. */
class BookingChangesIT {

    private static final long PRICE = 4000;
    private static final String WITH_CARD = "{\"payment_method_id\":\"pm_card_visa\"}";

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
    @DisplayName(
            "R346, G06: a client moves a session alone while cancelling is free; the deadline stays, and is not dodged")
    void rescheduledAlone() {
        Instant noon = Hosts.noonIn(2);
        Session session = Session.confirmed(host, client, noon);
        String deadline = session.seen().at("free_cancellation_until");
        Answer moved = done(session.byClient("reschedule", at(noon.plus(Duration.ofDays(2)))));
        assertThat(moved.at("status")).isEqualTo("confirmed");
        assertThat(moved.at("scheduled_start"))
                .isEqualTo(noon.plus(Duration.ofDays(2)).toString());
        assertThat(moved.at("free_cancellation_until")).isEqualTo(deadline);
        Session other = Session.requested(host, Product.person("client"), noon);
        assertThat(other.seen().at("status")).as("the old hour is free").isEqualTo("pending");
        Hosts.advance(Duration.between(Hosts.now(), Instant.parse(deadline)).plusSeconds(1));
        assertProblem(
                session.byClient("reschedule", at(noon.plus(Duration.ofDays(3)))), 409, "STATE_CONFLICT", "status");
        Answer cancelled = done(session.byClient("cancel", Session.WHY));
        assertThat(cancelled.at("cancellation_fee_cents"))
                .as("more than two days ahead, but late by the first agreement")
                .isEqualTo("2000");
        session.assertTaken(2000);
    }

    @Test
    @DisplayName("R346: an earlier time brings its earlier deadline; only the client moves alone, only to a free hour")
    void rescheduledEarlier() {
        Instant noon = Hosts.noonIn(4);
        Session session = Session.requested(host, client, noon);
        Instant taken = noon.plus(Duration.ofDays(1));
        Session ignored = Session.requested(host, Product.person("client"), taken);
        assertProblem(session.byHost("reschedule", at(noon.plusSeconds(7200))), 403, "FORBIDDEN", "");
        assertProblem(
                session.byClient("reschedule", at(taken.plusSeconds(1800))),
                409,
                "BOOKING_CONFLICT",
                "scheduled_start");
        assertProblem(
                session.byClient("reschedule", at(noon.plusSeconds(60))), 422, "VALIDATION_ERROR", "scheduled_start");
        assertThat(session.seen().at("scheduled_start")).isEqualTo(noon.toString());
        Instant earlier = noon.minus(Duration.ofDays(2));
        Answer moved = done(session.byClient("reschedule", at(earlier)));
        assertThat(moved.at("status")).as("it waits for the host still").isEqualTo("pending");
        assertThat(moved.at("free_cancellation_until"))
                .isEqualTo(earlier.minus(Duration.ofDays(1)).toString());
        session.assertHeld(PRICE);
    }

    @Test
    @DisplayName("R346: inside the last day both must agree: one side proposes, the other accepts")
    void rescheduledTogether() {
        Session session = Session.confirmed(host, client, Session.soon());
        String deadline = session.seen().at("free_cancellation_until");
        Instant later = session.start().plus(Duration.ofHours(5));
        Hosts.advance(Duration.ofMinutes(6)); // over the grace after booking
        assertProblem(session.byClient("reschedule", at(later)), 409, "STATE_CONFLICT", "status");
        Answer proposed = done(session.byHost("changes", another(later)));
        assertThat(proposed.at("change.status")).isEqualTo("proposed");
        assertThat(proposed.at("change.proposed_by")).isEqualTo("host");
        assertProblem(session.byHost("changes/accept", "{}"), 409, "STATE_CONFLICT", "status");
        assertProblem(session.byClient("changes", another(later)), 409, "STATE_CONFLICT", "status");
        Answer accepted = done(session.byClient("changes/accept", "{}"));
        assertThat(accepted.at("scheduled_start")).isEqualTo(later.toString());
        assertThat(accepted.at("free_cancellation_until")).isEqualTo(deadline);
        assertThat(accepted.at("change.status")).isEqualTo("applied");
        session.assertHeld(PRICE);
    }

    @Test
    @DisplayName("R346: a proposal is refused by the other side, or withdrawn by its own; the session stays as it was")
    void notAgreed() {
        Session session = Session.confirmed(host, client, Hosts.noonIn(3));
        String other = another(session.start().plus(Duration.ofHours(2)));
        done(session.byClient("changes", other));
        assertProblem(session.byHost("changes/withdraw", null), 409, "STATE_CONFLICT", "status");
        assertThat(done(session.byHost("changes/refuse", null)).at("change.status"))
                .isEqualTo("refused");
        assertProblem(session.byClient("changes/withdraw", null), 409, "STATE_CONFLICT", "status");
        done(session.byClient("changes", other));
        assertProblem(session.byClient("changes/refuse", null), 409, "STATE_CONFLICT", "status");
        assertThat(done(session.byClient("changes/withdraw", null)).at("change.status"))
                .isEqualTo("withdrawn");
        assertProblem(session.byHost("changes/accept", "{}"), 409, "STATE_CONFLICT", "status");
        assertThat(session.seen().at("scheduled_start"))
                .isEqualTo(session.start().toString());
        done(session.byClient("changes", other));
        done(session.byHost("cancel", Session.WHY));
        assertThat(session.seen().at("change.status"))
                .as("it ends with its booking")
                .isEqualTo("lapsed");
    }

    @Test
    @DisplayName("G37: the host proposes more time, the client pays for it on its own; all is captured in the end")
    void extended() {
        Session session = Session.running(host, client);
        Answer proposed = done(session.byHost("changes", longer(30)));
        assertThat(proposed.at("change.added_cents")).isEqualTo("2000");
        assertProblem(session.byClient("changes/accept", "{}"), 422, "VALIDATION_ERROR", "payment_method_id");
        Answer accepted = done(session.byClient("changes/accept", WITH_CARD));
        assertThat(accepted.at("amount_cents")).isEqualTo("6000");
        assertThat(accepted.at("platform_fee_cents")).isEqualTo("900");
        assertThat(accepted.at("scheduled_end"))
                .isEqualTo(session.start().plus(Duration.ofMinutes(90)).toString());
        assertThat(Books.ofBooking("blocked_until = scheduled_end", session.id()))
                .isEqualTo("t");
        session.assertHeld(6000);
        assertThat(StripeSide.of(session).holds()).isEqualTo(2);
        done(session.byHost("complete", null));
        session.assertTaken(6000);
        assertThat(Books.money("host_share_cents", session.id())).isEqualTo(5100);
    }

    @Test
    @DisplayName(
            "G37: the client proposes with a card, the host accepts; a late cancellation costs its share of the whole")
    void extendedBeforeTheStart() {
        Session session = Session.confirmed(host, client, Session.soon());
        assertProblem(session.byClient("changes", longer(60)), 422, "VALIDATION_ERROR", "payment_method_id");
        done(session.byClient("changes", longer(60).replace("}", ",\"payment_method_id\":\"pm_card_visa\"}")));
        assertThat(done(session.byHost("changes/accept", "{}")).at("amount_cents"))
                .isEqualTo("8000");
        session.assertHeld(8000);
        Hosts.advance(Duration.ofMinutes(6));
        done(session.byClient("cancel", Session.WHY));
        session.assertTaken(4000);
    }

    @Test
    @DisplayName("G37, R531: a card that is declined leaves the session as it was")
    void extensionDeclined() {
        Session session = Session.running(host, client);
        done(session.byHost("changes", longer(30)));
        Answer declined = session.byClient("changes/accept", WITH_CARD.replace("visa", "chargeDeclined"));
        assertProblem(declined, 402, "PAYMENT_FAILED", "payment_method_id");
        Answer seen = session.seen();
        assertThat(seen.at("change.status")).isEqualTo("failed");
        assertThat(seen.at("amount_cents")).isEqualTo("4000");
        assertThat(seen.at("scheduled_end"))
                .isEqualTo(session.start().plusSeconds(3600).toString());
        assertThat(Books.ofBooking("blocked_until = scheduled_end", session.id()))
                .isEqualTo("t");
        session.assertHeld(PRICE);
        done(session.byHost("complete", null));
        session.assertTaken(PRICE);
    }

    @Test
    @DisplayName("G37, G39, R530: a session cannot be lengthened into the next one, of the host or of the client")
    void extensionConflicts() {
        Instant noon = Hosts.noonIn(3);
        Session session = Session.confirmed(host, client, noon);
        Session next = Session.requested(host, Product.person("client"), noon.plusSeconds(3600));
        done(session.byHost("changes", longer(30)));
        assertProblem(session.byClient("changes/accept", WITH_CARD), 409, "BOOKING_CONFLICT", "scheduled_start");
        session.assertHeld(PRICE);
        done(next.byHost("decline", Session.WHY));
        Session ownNext = Session.requested(Hosts.bookable(), client, noon.plusSeconds(3600));
        assertProblem(session.byClient("changes/accept", WITH_CARD), 409, "BOOKING_CONFLICT", "scheduled_start");
        done(ownNext.byClient("cancel", Session.WHY));
        done(session.byClient("changes/accept", WITH_CARD));
        session.assertHeld(6000);
    }

    private static String at(Instant start) {
        return "{\"scheduled_start\":\"" + start + "\"}";
    }

    private static String another(Instant start) {
        return "{\"kind\":\"reschedule\",\"scheduled_start\":\"" + start + "\"}";
    }

    private static String longer(int minutes) {
        return "{\"kind\":\"extension\",\"extra_minutes\":" + minutes + "}";
    }
}
