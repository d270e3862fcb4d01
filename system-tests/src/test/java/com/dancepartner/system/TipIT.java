package com.dancepartner.system;

import static com.dancepartner.system.Problems.assertProblem;
import static com.dancepartner.system.Session.done;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.walk.Answer;
import com.dancepartner.walk.Await;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a client gives a host after a session: taken at once, all of it the host's. */
class TipIT {

    private static final long PRICE = 4000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Hosts.Host host;
    private Product.Person client;

    @BeforeEach
    void twoPeople() {
        host = Hosts.bookable();
        client = Product.person("client");
    }

    @Test
    @DisplayName("R358: a tip is taken at once, all of it is owed to the host, and both are told")
    void given() {
        Session session = Session.completed(host, client);
        session.assertTaken(PRICE);
        long owed = Books.balance("host_payable", session.id());
        long earned = Books.balance("revenue", session.id());
        Answer tip = session.byClient("tips", tip(500, Session.CARD));
        assertThat(tip.status()).as(tip.text()).isEqualTo(201);
        assertThat(tip.at("status")).isEqualTo("captured");
        assertThat(tip.at("booking_id")).isEqualTo(session.id());
        assertThat(tip.at("amount_cents")).isEqualTo("500");
        assertThat(tip.header("Location")).endsWith("/api/v1/bookings/" + session.id() + "/tips");
        assertThat(Books.balance("host_payable", session.id())).isEqualTo(owed - 500);
        assertThat(Books.balance("revenue", session.id())).isEqualTo(earned);
        session.assertTaken(PRICE + 500);
        assertThat(session.seen().at("captured_cents")).isEqualTo("4000");
        assertThat(session.seenByHost().at("tips_cents")).isEqualTo("500");
        assertThat(done(host.person().api().get(session.path("tips"))).at("items.0.id"))
                .isEqualTo(tip.at("id"));
        Inbox.awaitNotice(client, "tip_receipt");
        Inbox.awaitNotice(host.person(), "tip_received");
    }

    @Test
    @DisplayName("G51: a tip that is sent again is not given again")
    void again() {
        Session session = Session.completed(host, client);
        String key = UUID.randomUUID().toString();
        Answer first = client.api().withKey(key).post(session.path("tips"), tip(500, Session.CARD));
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        Answer second = client.api().withKey(key).post(session.path("tips"), tip(500, Session.CARD));
        assertThat(second.at("id")).isEqualTo(first.at("id"));
        session.assertTaken(PRICE + 500);
    }

    @Test
    @DisplayName("R531: a card that is refused costs nothing, says why, and another one can be tried")
    void declined() {
        Session session = Session.completed(host, client);
        Answer refused = session.byClient("tips", tip(500, "pm_card_chargeDeclined"));
        assertProblem(refused, 402, "PAYMENT_FAILED", "payment_method_id");
        session.assertTaken(PRICE);
        Answer other = session.byClient("tips", tip(500, "pm_card_mastercard"));
        assertThat(other.status()).as(other.text()).isEqualTo(201);
        session.assertTaken(PRICE + 500);
        assertThat(done(client.api().get(session.path("tips"))).json().path("items"))
                .hasSize(2);
        assertThat(done(host.person().api().get(session.path("tips"))).json().path("items"))
                .hasSize(1);
    }

    @Test
    @DisplayName("G52: where the bank wants the client the tip is taken when the client has been there")
    void authenticated() {
        Session session = Session.completed(host, client);
        Answer waiting = session.byClient("tips", tip(500, "pm_card_authenticationRequired"));
        assertThat(waiting.status()).as(waiting.text()).isEqualTo(201);
        assertThat(waiting.at("status")).isEqualTo("requires_action");
        session.assertTaken(PRICE);
        StripeSide.authenticate(waiting.at("next_action_url"));
        String captured = "SELECT count(*) FROM payments WHERE status = 'captured' AND id = '" + waiting.at("id") + "'";
        Await.until("the tip to be taken", PATIENCE, () -> Product.count(captured) == 1);
        session.assertTaken(PRICE + 500);
    }

    @Test
    @DisplayName("R525, R528, G16: only the client, only after the session, only a sensible amount")
    void refused() {
        Session session = Session.confirmed(host, client, Session.soon());
        assertProblem(session.byClient("tips", tip(500, Session.CARD)), 409, "STATE_CONFLICT", "status");
        Session danced = Session.completed(Hosts.bookable(), Product.person("client"));
        assertProblem(danced.byHost("tips", tip(500, Session.CARD)), 403, "FORBIDDEN", "");
        assertProblem(client.api().post(danced.path("tips"), tip(500, Session.CARD)), 404, "NOT_FOUND", "");
        assertProblem(danced.byClient("tips", tip(49, Session.CARD)), 422, "VALIDATION_ERROR", "amount_cents");
        assertProblem(danced.byClient("tips", tip(8001, Session.CARD)), 422, "VALIDATION_ERROR", "amount_cents");
        assertProblem(danced.byClient("tips", tip(-1, Session.CARD)), 422, "VALIDATION_ERROR", "amount_cents");
        assertProblem(danced.byClient("tips", "{\"amount_cents\":500}"), 422, "VALIDATION_ERROR", "payment_method_id");
        danced.assertTaken(PRICE);
    }

    private static String tip(long cents, String card) {
        return "{\"amount_cents\":%d,\"payment_method_id\":\"%s\"}".formatted(cents, card);
    }
}
