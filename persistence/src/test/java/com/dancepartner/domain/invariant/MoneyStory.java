package com.dancepartner.domain.invariant;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.Fixtures;
import com.dancepartner.domain.Stored;
import com.dancepartner.domain.invariant.StripeState.Kind;
import com.dancepartner.domain.jpa.Ids;
import com.dancepartner.domain.ledger.Ledger;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.payment.Payment;
import com.dancepartner.domain.payment.PaymentCommand;
import com.dancepartner.domain.payment.PaymentCommands;
import com.dancepartner.domain.payment.PaymentEnvironment;
import com.dancepartner.domain.payment.PaymentOutcome;
import com.dancepartner.domain.payment.Payments;
import com.dancepartner.domain.payment.Refund;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Payments of 100 euros each that went all ways, in the database and, as far as this is told, at Stripe. Each step does
 * what the product does when Stripe has answered.
 */
final class MoneyStory {

    static final Instant NOW = Fixtures.NOW;

    private static final Money WHOLE = euros(10_000);
    private static final Money FEE = euros(320);
    private static final Duration DAY = Duration.ofHours(24);

    private final Database database;
    private final StripeSide stripe;

    MoneyStory(Database database) {
        this.database = database;
        this.stripe = new StripeSide(database);
    }

    /** Stripe's side so far. */
    StripeState stripe() {
        return stripe.state();
    }

    /** Held for a booking that is confirmed. */
    UUID held() {
        UUID payment = database.in(entities -> Stored.payment(entities).id());
        hold(payment);
        move(payment, "authorise", "system", "pending");
        move(payment, "confirm", "host", "confirmed");
        return payment;
    }

    /** The client must authenticate first. */
    UUID waiting() {
        UUID payment = database.in(entities -> Stored.payment(entities).id());
        step(payment, paid -> paid.authorise("pm_card", NOW), intent(payment), (entities, paid) -> {
            PaymentOutcome ignored = paid.requiresAction(intent(payment), "https://stripe.example/3ds", NOW);
        });
        stripe.keep(payment, Kind.INTENT, intent(payment), 0, "requires_action", "authorise");
        return payment;
    }

    /** The session took place, and was captured. */
    UUID captured() {
        UUID payment = held();
        move(payment, "start", "host", "in_progress");
        move(payment, "complete", "host", "completed");
        capture(payment, WHOLE);
        return payment;
    }

    UUID transferred() {
        UUID payment = captured();
        transfer(payment);
        return payment;
    }

    /** The client cancelled at this time, for this fee in minor units. */
    UUID cancelled(Instant at, long fee) {
        UUID payment = held();
        moveAt(payment, "cancel", "client", "cancelled", at);
        if (fee > 0) {
            capture(payment, euros(fee));
        } else {
            step(
                    payment,
                    paid -> paid.release(NOW).orElseThrow(),
                    intent(payment),
                    (entities, paid) -> paid.released(NOW));
            stripe.keep(payment, Kind.INTENT, intent(payment), 0, "canceled", "authorise");
        }
        return payment;
    }

    /** A tip, given after the session of another payment. */
    UUID tip(UUID session) {
        UUID tip = database.in(entities -> {
            Payment of = new Payments(entities).get(session);
            Payment added = Payment.tip(of.bookingId(), of.clientId(), of.hostProfileId(), WHOLE, NOW);
            new Payments(entities).add(added);
            return added.id();
        });
        step(tip, paid -> paid.charge("pm_card", NOW), intent(tip), (entities, paid) -> {
            paid.charged(intent(tip), charge(tip), DAY, NOW);
            booked(entities, paid);
        });
        came(tip, WHOLE, "charge");
        return tip;
    }

    void transfer(UUID payment) {
        long amount = database.in(
                entities -> new Payments(entities).get(payment).payable().minor());
        String id = object("tr_", payment);
        step(payment, paid -> paid.transfer(NOW).orElseThrow(), id, (entities, paid) -> {
            paid.transferred(id, euros(amount), NOW);
            new Ledger(entities).postTransfer(payment, euros(amount), id, NOW);
        });
        stripe.keep(payment, Kind.TRANSFER, id, amount, null, "transfer");
        stripe.move(id, -amount);
    }

    /** Takes this of a transfer back from the host's account. */
    void reverse(UUID payment, long refund, long back) {
        String id = object("trr_", payment);
        Money none = euros(0);
        step(payment, paid -> paid.reverse(euros(refund), none, none, NOW).orElseThrow(), id, (entities, paid) -> {
            paid.reversed(euros(back), NOW);
            new Ledger(entities).postReversal(payment, euros(back), id, NOW);
        });
        stripe.keep(payment, Kind.REVERSAL, id, back, null, "reverse");
        stripe.move(id, back);
    }

    void refund(UUID payment, long part) {
        String id = object("re_", payment);
        step(payment, paid -> paid.refund(euros(part), NOW), id, (entities, paid) -> {
            Refund refund = paid.refunded(euros(part), NOW);
            new Ledger(entities).postRefund(payment, refund, id, NOW);
        });
        stripe.keep(payment, Kind.REFUND, id, part, "succeeded", "refund");
        stripe.move(id, -part);
    }

    /** The client's bank sends the refund back. */
    void comeBack(UUID payment, long part) {
        String id = object("re_", payment);
        database.run(entities -> {
            boolean ignored = commands(entities).findByObject(id).orElseThrow().undone(NOW);
            new Payments(entities).getForUpdate(payment).refundCameBack(euros(part), NOW);
            new Ledger(entities).postRefundFailure(payment, euros(part), id, NOW);
        });
        stripe.keep(payment, Kind.REFUND, id, part, "failed", "refund");
        stripe.move(id, part);
    }

    /** Debts of the host are kept of what they are to get. */
    void net(UUID payment, long part) {
        database.run(entities -> {
            new Payments(entities).getForUpdate(payment).netted(euros(part), NOW);
            new Ledger(entities).postNetting(payment, euros(part), NOW);
        });
    }

    /** The client's bank takes the money back, and keeps it. */
    void loseDispute(UUID payment) {
        String id = object("dp_", payment);
        database.run(entities -> {
            Ledger ledger = new Ledger(entities);
            ledger.postDisputeWithdrawal(payment, WHOLE, euros(1_500), id, NOW);
            ledger.postDisputeLoss(payment, WHOLE, NOW);
        });
        sql("INSERT INTO card_disputes (stripe_dispute_id, payment_id, status, reason, amount_cents, fee_cents,"
                + " currency, withdrawn_at, closed_at, opened_at, updated_at) VALUES ('" + id + "', '" + payment
                + "', 'lost', 'fraudulent', 10000, 1500, 'EUR', now(), now(), now(), now())");
        stripe.keep(payment, Kind.DISPUTE, id, 10_000, "lost", null);
        stripe.move(id, -11_500);
    }

    /** Asks for a transfer, and leaves it there. */
    void askForTransfer(UUID payment) {
        database.run(entities -> commands(entities)
                .add(new Payments(entities).getForUpdate(payment).transfer(NOW).orElseThrow()));
    }

    private void hold(UUID payment) {
        step(payment, paid -> paid.authorise("pm_card", NOW), intent(payment), (entities, paid) -> {
            PaymentOutcome ignored =
                    paid.authorised(intent(payment), charge(payment), NOW.plus(Duration.ofDays(7)), NOW);
        });
        stripe.keep(payment, Kind.INTENT, intent(payment), 0, "requires_capture", "authorise");
        stripe.keep(payment, Kind.CHARGE, charge(payment), 0, "succeeded", null);
    }

    private void capture(UUID payment, Money part) {
        step(payment, paid -> paid.capture(part, NOW), intent(payment), (entities, paid) -> {
            paid.captured(part, DAY, NOW);
            booked(entities, paid);
        });
        came(payment, part, "authorise");
    }

    private static void booked(EntityManager entities, Payment paid) {
        Ledger ledger = new Ledger(entities);
        ledger.postCapture(paid.id(), paid.captured(), paid.hostShare(), charge(paid.id()), NOW);
        paid.stripeKept(FEE);
        ledger.postStripeFee(paid.id(), FEE, charge(paid.id()), NOW);
    }

    private void came(UUID payment, Money part, String operation) {
        stripe.keep(payment, Kind.INTENT, intent(payment), part.minor(), "succeeded", operation);
        stripe.keep(payment, Kind.CHARGE, charge(payment), part.minor(), "succeeded", null);
        stripe.move(charge(payment), part.minor() - FEE.minor());
    }

    /** Asks Stripe and records its answer. */
    private void step(
            UUID payment,
            Function<Payment, PaymentCommand> order,
            String object,
            BiConsumer<EntityManager, Payment> outcome) {
        database.run(entities -> commands(entities).add(order.apply(new Payments(entities).getForUpdate(payment))));
        database.run(entities -> {
            PaymentCommands commands = commands(entities);
            PaymentCommand command =
                    commands.heldBy(commands.leaseNextOf(payment).orElseThrow()).orElseThrow();
            outcome.accept(entities, new Payments(entities).getForUpdate(payment));
            command.succeeded(object, NOW);
            stripe.ask(command, object);
        });
    }

    private void move(UUID payment, String event, String actor, String to) {
        moveAt(payment, event, actor, to, NOW);
    }

    private void moveAt(UUID payment, String event, String actor, String to, Instant at) {
        String of = " FROM bookings WHERE id = (SELECT booking_id FROM payments WHERE id = '" + payment + "')";
        sql("INSERT INTO booking_transitions (id, booking_id, event, actor, from_status, to_status, occurred_at)"
                + " SELECT '"
                + Ids.next() + "', id, '" + event + "', '" + actor + "', status, '" + to + "', '" + at + "'"
                + of);
        sql("UPDATE bookings SET status = '" + to + "', cancelled_by = CASE WHEN '" + to + "' = 'cancelled' THEN '"
                + actor + "' END WHERE id = (SELECT booking_id FROM payments WHERE id = '" + payment + "')");
    }

    private void sql(String statement) {
        database.run(entities -> {
            int ignored = entities.createNativeQuery(statement).executeUpdate();
        });
    }

    private static PaymentCommands commands(EntityManager entities) {
        return new PaymentCommands(entities, new PaymentEnvironment("test"));
    }

    static String intent(UUID payment) {
        return object("pi_", payment);
    }

    static String charge(UUID payment) {
        return object("ch_", payment);
    }

    static String object(String prefix, UUID payment) {
        return prefix + payment.toString().replace("-", "");
    }

    private static Money euros(long minor) {
        return new Money(minor, "EUR");
    }
}
