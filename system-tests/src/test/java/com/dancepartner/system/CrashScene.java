package com.dancepartner.system;

import static com.dancepartner.system.Session.done;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A host and a client whose money is caught at one step of each operation: six sessions, of which one is still to be booked,
 * one runs, one can be cancelled late and one early, one is disputed, and one is to be paid to its host.
 */
final class CrashScene {

    private static final long PRICE = 4000;
    private static final long LATE_FEE = 2000;
    private static final long SHARE = 3400;
    private static final long REFUND = 1500;

    private final CrashStep step;
    private final Hosts.Host host = Hosts.bookable();
    private final Product.Person client = Product.person("client");
    private final Session disputed;
    private final Session payable;
    private final Session running;
    private final Session late;
    private final Session early;
    private final Instant wanted;

    /** @param first when the first of the sessions begins */
    CrashScene(CrashStep step, Instant first) {
        this.step = step;
        disputed = Session.confirmed(host, client, first);
        payable = Session.confirmed(host, client, first.plus(Duration.ofHours(2)));
        running = Session.confirmed(host, client, first.plus(Duration.ofHours(4)));
        late = Session.confirmed(host, client, first.plus(Duration.ofHours(12)));
        early = Session.confirmed(host, client, first.plus(Duration.ofDays(4)));
        wanted = first.plus(Duration.ofDays(4)).plus(Duration.ofHours(2));
    }

    CrashStep step() {
        return step;
    }

    Product.Person client() {
        return client;
    }

    /** The product's time is that of the first session's start. */
    void first() {
        danced(disputed);
        done(disputed.byClient("dispute", Session.REPORT));
        disputed.settled();
    }

    /** The product's time is that of the second session's start. */
    void second() {
        danced(payable);
        payable.settled();
    }

    /** The product's time is that of the third session's start: all is in position. */
    void third() {
        started(running);
    }

    private static void danced(Session session) {
        started(session);
        done(session.byHost("complete", null));
    }

    private static void started(Session session) {
        done(session.byHost("start", "{\"pin\":\"" + session.pin() + "\"}"));
    }

    /** Orders that Stripe does not hear, or is not heard, where that is the step. */
    void order() {
        switch (step) {
            case NOT_HEARD -> orderAll("hang");
            case NOT_ANSWERED -> orderAll("hang_reply");
            case NOT_LEASED, NOT_RECORDED, NOT_TOLD -> {
                // caught in the database
            }
        }
    }

    private void orderAll(String fault) {
        String intents = "/v1/payment_intents";
        StandIn.fail(fault, intents, one("SELECT stripe_customer_id FROM users WHERE id = '" + client.id() + "'"));
        StandIn.fail(fault, intents + "/" + intent(running) + "/capture", "");
        StandIn.fail(fault, intents + "/" + intent(late) + "/capture", "");
        StandIn.fail(fault, intents + "/" + intent(early) + "/cancel", "");
        StandIn.fail(fault, "/v1/refunds", intent(disputed));
        StandIn.fail(fault, "/v1/transfers", ofPayment("stripe_charge_id", payable));
    }

    /** Does the operation; its answer may be lost with the server. */
    void fire(CrashOperation operation, Staff.Member support) {
        switch (operation) {
            case HOLD -> client.api().post("/bookings", host.booking(wanted, Session.CARD));
            case CAPTURE -> running.byHost("complete", null);
            case FEE -> late.byClient("cancel", Session.WHY);
            case CANCEL -> early.byClient("cancel", Session.WHY);
            case REFUND ->
                support.api()
                        .post(
                                "/admin" + disputed.path("resolution"),
                                "{\"outcome\":\"refund_part\",\"refund_cents\":1500,\"reason\":\"heard both sides\"}");
            case TRANSFER -> queueTransfer();
        }
    }

    /** As the payout job does, but for the workers. */
    private void queueTransfer() {
        Product.execute("""
            INSERT INTO payment_commands (id, payment_id, operation, attempt, idempotency_key, amount_cents, parameter,
                status, not_before, created_at)
            SELECT gen_random_uuid(), p.id, 'transfer', 1, replace(c.idempotency_key, ':capture:', ':transfer:'),
                p.host_share_cents, p.stripe_charge_id, 'pending', now(), now()
              FROM payments p JOIN payment_commands c ON c.payment_id = p.id AND c.operation = 'capture'
             WHERE p.booking_id = '%s'
            """.formatted(payable.id()));
    }

    /** Whatever was done was done once, at Stripe and in the books, and the bookings are where they belong. */
    void assertConverged(JsonNode journal) {
        Session held = new Session(bookedAt(wanted), "", wanted, host, client);
        held.assertHeld(PRICE);
        running.assertTaken(PRICE);
        late.assertTaken(LATE_FEE);
        early.assertTaken(0);
        disputed.assertGivenBack(REFUND);
        assertPaid();
        assertThat(List.of(held, running, late, early, disputed))
                .extracting(session -> Books.ofBooking("status", session.id()))
                .containsExactly("pending", "completed", "cancelled", "cancelled", "completed");
        assertOnce(journal, CrashOperation.HOLD, held);
        assertOnce(journal, CrashOperation.CAPTURE, running);
        assertOnce(journal, CrashOperation.FEE, late);
        assertOnce(journal, CrashOperation.CANCEL, early);
        assertOnce(journal, CrashOperation.REFUND, disputed);
        assertOnce(journal, CrashOperation.TRANSFER, payable);
        assertThat(StripeSide.of(held).intents()).as("intents for one hold").hasSize(1);
        done(held.byClient("cancel", Session.WHY));
        held.assertTaken(0);
    }

    private void assertPaid() {
        assertThat(StandIn.transfersOf(payable.id()))
                .as("transfers at Stripe, %s", step)
                .singleElement()
                .satisfies(
                        transfer -> assertThat(transfer.path("amount").asLong()).isEqualTo(SHARE));
        assertThat(Books.balance("host_payable", payable.id())).isZero();
        assertThat(Books.money("transferred_cents", payable.id())).isEqualTo(SHARE);
    }

    private void assertOnce(JsonNode journal, CrashOperation operation, Session session) {
        assertThat(StandIn.effects(journal, CrashTrap.keyOf(session.id(), operation)))
                .as("how often Stripe did the %s, %s", operation, step)
                .isOne();
        assertThat(Product.count("SELECT count(*) FROM payment_commands c JOIN payments p ON p.id = c.payment_id"
                        + " WHERE c.operation = '" + operation.command() + "' AND p.booking_id = '" + session.id()
                        + "'"))
                .as("commands for the %s, %s", operation, step)
                .isOne();
    }

    private String bookedAt(Instant start) {
        return one("SELECT id FROM bookings WHERE client_id = '" + client.id() + "' AND scheduled_start = '" + start
                + "'");
    }

    private static String intent(Session session) {
        return ofPayment("stripe_payment_intent_id", session);
    }

    private static String ofPayment(String column, Session session) {
        return one("SELECT " + column + " FROM payments WHERE booking_id = '" + session.id() + "'");
    }

    private static String one(String sql) {
        List<String> found = Books.texts(sql);
        assertThat(found).as(sql).hasSize(1);
        return found.get(0);
    }
}
