package com.dancepartner.domain.earnings;

import com.dancepartner.domain.Fixtures;
import com.dancepartner.domain.Stored;
import com.dancepartner.domain.booking.Booking;
import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.ledger.Ledger;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.payment.Payment;
import com.dancepartner.domain.payment.PaymentCommand;
import com.dancepartner.domain.payment.PaymentCommands;
import com.dancepartner.domain.payment.PaymentEnvironment;
import com.dancepartner.domain.payment.Payments;
import com.dancepartner.domain.payment.Refund;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A host who earns: each step moves the payment and the books, as the product does. */
final class Earned {

    static final Duration HOLD_BACK = Duration.ofHours(24);

    private final EntityManager entities;
    private final HostProfile host;
    private final User client;

    Earned(EntityManager entities) {
        this.entities = entities;
        this.host = Fixtures.host(entities, Fixtures.LISBON);
        this.client = Fixtures.client(entities);
    }

    UUID host() {
        return host.id();
    }

    /** A session, paid at this instant and danced a day before. */
    Payment session(Money price, Instant at) {
        Booking booking = Stored.booking(entities, client, host, at.minus(Duration.ofDays(1)));
        return taken(new Payment(booking.id(), client.id(), host.id(), price, 1500, at), price, at);
    }

    /** A tip for such a session, given at this instant. */
    Payment tip(Payment session, Money amount, Instant at) {
        return taken(Payment.tip(session.bookingId(), client.id(), host.id(), amount, at), amount, at);
    }

    void refunded(Payment payment, Money part, Instant at) {
        Refund refund = payment.refunded(part, at);
        new Ledger(entities).postRefund(payment.id(), refund, "re_" + payment.id(), at);
    }

    void sent(Payment payment, Instant at) {
        Money part = payment.payable();
        PaymentCommand command = sending(payment, at);
        command.succeeded("tr_" + command.id(), at);
        payment.transferred("tr_" + command.id(), part, at);
        new Ledger(entities).postTransfer(payment.id(), part, "tr_" + command.id(), at);
    }

    /** Stripe is still to be told to send it. */
    PaymentCommand sending(Payment payment, Instant at) {
        PaymentCommand command = payment.transfer(at).orElseThrow();
        new PaymentCommands(entities, new PaymentEnvironment("test")).add(command);
        return command;
    }

    void netted(Payment payment, Money part, Instant at) {
        payment.netted(part, at);
        new Ledger(entities).postNetting(payment.id(), part, at);
    }

    void payout(String id, String status, Money amount, Instant created) {
        int ignored = entities.createNativeQuery("INSERT INTO host_payouts VALUES (?1, ?2, ?3, ?4, ?5, ?6,"
                        + " CASE WHEN ?3 = 'failed' THEN 'account_closed' END, NULL, ?7, ?7)")
                .setParameter(1, id)
                .setParameter(2, host.id())
                .setParameter(3, status)
                .setParameter(4, amount.minor())
                .setParameter(5, amount.currency())
                .setParameter(6, Timestamp.from(created.plus(Duration.ofDays(2))))
                .setParameter(7, Timestamp.from(created))
                .executeUpdate();
    }

    void refusedByStripe() {
        host.transfersAre(false, Fixtures.NOW);
    }

    private Payment taken(Payment payment, Money amount, Instant at) {
        payment.authorised("pi_" + payment.id(), "ch_" + payment.id(), at.plus(Duration.ofDays(7)), at);
        payment.captured(amount, HOLD_BACK, at);
        new Payments(entities).add(payment);
        entities.flush();
        new Ledger(entities).postCapture(payment.id(), amount, payment.hostShare(), "ch_" + payment.id(), at);
        return payment;
    }
}
