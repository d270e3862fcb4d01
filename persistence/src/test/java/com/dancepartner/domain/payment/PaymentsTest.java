package com.dancepartner.domain.payment;

import static com.dancepartner.domain.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.Fixtures;
import com.dancepartner.domain.Stored;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.jpa.Ids;
import com.dancepartner.domain.money.Money;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PaymentsTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private static final Instant NOW = Fixtures.NOW;
    private static final Duration DAY = Duration.ofHours(24);
    private static final Instant DUE = NOW.plus(Duration.ofDays(17));
    private static final Instant DEADLINE = DUE.plus(Duration.ofHours(48));
    private static final UUID FIRST = new UUID(0, 0);

    @Test
    @DisplayName("G12: a saved card is charged when it is time, and not before")
    void holdsDue() {
        UUID payment = saved();
        assertThat(holdsDue(DUE.minusMillis(1))).doesNotContain(payment);
        assertThat(holdsDue(DUE)).contains(payment);
        change(payment, paid -> assertThat(paid.release(NOW)).isEmpty());
        assertThat(holdsDue(DEADLINE)).doesNotContain(payment);
    }

    @Test
    @DisplayName("G12: nobody looks at a payment whose card is being charged")
    void holdUnderWay() {
        UUID payment = saved();
        DATABASE.run(entities -> {
            Payment paid = new Payments(entities).getForUpdate(payment);
            commands(entities).add(paid.authoriseSaved(DUE).orElseThrow());
        });
        assertThat(holdsDue(DUE)).doesNotContain(payment);
        assertThat(holdsDue(DEADLINE)).doesNotContain(payment);
    }

    @Test
    @DisplayName("G12: what waits for its owner is looked at again at the deadline")
    void ownerAsked() {
        UUID payment = saved();
        change(payment, paid -> {
            assertThat(paid.authoriseSaved(DUE)).isPresent();
            assertThat(paid.requiresAction("pi_" + payment, "https://stripe.example/3ds", DUE)
                            .at())
                    .isEqualTo(DUE);
        });
        assertThat(holdsDue(DEADLINE.minusMillis(1))).doesNotContain(payment);
        assertThat(holdsDue(DEADLINE)).contains(payment);
    }

    @Test
    @DisplayName("G12: what is kept of a saved card is read as it was written")
    void roundTrip() {
        UUID payment = saved();
        Payment read = read(payments -> payments.get(payment));
        assertThat(read.paymentMethodId()).isEqualTo("pm_1");
        assertThat(read.holdDueAt()).isEqualTo(DUE);
        assertThat(read.holdDeadline()).isEqualTo(DEADLINE);
        assertThat(read.status()).isEqualTo(PaymentStatus.SETUP_SAVED);
    }

    @Test
    @DisplayName("G14, G04: what is due is transferred, but not what is in dispute or given back")
    void dueForTransfer() {
        UUID payment = captured();
        assertThat(dueForTransfer(NOW)).doesNotContain(payment);
        assertThat(dueForTransfer(NOW.plus(DAY))).contains(payment);
        change(payment, Payment::freeze);
        assertThat(dueForTransfer(NOW.plus(DAY))).doesNotContain(payment);
        change(payment, Payment::thaw);
        assertThat(dueForTransfer(NOW.plus(DAY))).contains(payment);
    }

    @Test
    @DisplayName("G04: while something is being given back nothing is transferred, then what remains")
    void refundUnderWay() {
        UUID payment = captured();
        DATABASE.run(entities -> commands(entities)
                .add(new Payments(entities).getForUpdate(payment).refund(euros(4_000), NOW)));
        assertThat(dueForTransfer(NOW.plus(DAY))).doesNotContain(payment);
        DATABASE.run(entities -> {
            Payment paid = new Payments(entities).getForUpdate(payment);
            assertThat(paid.refunded(euros(4_000), NOW).debt()).isEqualTo(euros(0));
            commands(entities)
                    .heldBy(commands(entities).leaseNextOf(payment).orElseThrow())
                    .orElseThrow()
                    .succeeded("re_" + payment, NOW);
        });
        assertThat(dueForTransfer(NOW.plus(DAY))).contains(payment);
        assertThat(read(payments -> payments.get(payment)).hostShare()).isEqualTo(euros(5_100));
        change(payment, paid -> assertThat(paid.refunded(euros(6_000), NOW)).isNotNull());
        assertThat(dueForTransfer(NOW.plus(DAY))).doesNotContain(payment);
    }

    @Test
    @DisplayName("G04: the database takes a refund after the transfer")
    void refundAfterTransfer() {
        UUID payment = captured();
        change(payment, paid -> {
            paid.transferred("tr_" + payment, paid.hostShare(), NOW);
            assertThat(paid.refunded(euros(10_000), NOW).debt()).isEqualTo(euros(8_500));
        });
        assertThat(read(payments -> payments.get(payment)).refunded()).isEqualTo(euros(10_000));
    }

    @Test
    @DisplayName("G37: a booking has a payment for the session, then those of its extensions")
    void ofBooking() {
        UUID session = captured();
        Payment paid = read(payments -> payments.get(session));
        UUID change = extension(paid.bookingId());
        UUID extension = DATABASE.in(entities -> {
            Payment added = new Payment(
                    paid.bookingId(), change, paid.clientId(), paid.hostProfileId(), euros(2_500), 1500, NOW);
            PaymentCommand command = added.saveCard("pm_card", new HoldPlan(DUE, DEADLINE), NOW);
            new Payments(entities).add(added);
            commands(entities).add(command);
            return added.id();
        });
        assertThat(read(payments -> payments.ofBooking(paid.bookingId())).id()).isEqualTo(session);
        Optional<Payment> found = read(payments -> payments.findByChange(change));
        assertThat(found).hasValueSatisfying(added -> {
            assertThat(added.id()).isEqualTo(extension);
            assertThat(added.changeId()).isEqualTo(change);
            assertThat(added.status()).isEqualTo(PaymentStatus.SAVING_CARD);
            assertThat(added.holdDeadline()).isEqualTo(DEADLINE);
        });
        List<UUID> all = read(payments -> payments.idsOfBooking(paid.bookingId()));
        assertThat(all).containsExactly(session, extension);
    }

    @Test
    @DisplayName("R353: tips are payments of their own beside the price, the first one first")
    void tips() {
        UUID session = captured();
        Payment paid = read(payments -> payments.get(session));
        UUID first = tip(paid, "ch_first_" + session);
        UUID second = tip(paid, "ch_second_" + session);
        List<Payment> tips = read(payments -> payments.tipsOf(paid.bookingId()));
        assertThat(tips).extracting(Payment::id).containsExactly(first, second);
        assertThat(tips).extracting(Payment::kind).containsOnly(PaymentKind.TIP);
        List<UUID> price = read(payments -> payments.idsOfBooking(paid.bookingId()));
        assertThat(price).containsExactly(session);
        assertThat(read(payments -> payments.ofBooking(paid.bookingId())).id()).isEqualTo(session);
        Optional<Payment> byCharge = read(payments -> payments.findByCharge("ch_second_" + session));
        assertThat(byCharge).map(Payment::id).contains(second);
    }

    @Test
    @DisplayName("R356: what was taken back, netted and came back is read as it was written")
    void moneyRoundTrip() {
        UUID payment = captured();
        change(payment, paid -> {
            paid.stripeKept(euros(320));
            paid.transferred("tr_" + payment, euros(8_500), NOW);
            paid.reversed(euros(8_500), NOW);
            assertThat(paid.refunded(euros(5_000), NOW).debt()).isEqualTo(euros(0));
            paid.refundCameBack(euros(5_000), NOW);
            paid.netted(euros(250), NOW);
        });
        Payment read = read(payments -> payments.get(payment));
        assertThat(read.chargeId()).isEqualTo("ch_1");
        assertThat(read.transferId()).isEqualTo("tr_" + payment);
        assertThat(read.reversed()).isEqualTo(euros(8_500));
        assertThat(read.netted()).isEqualTo(euros(250));
        assertThat(read.unreturned()).isEqualTo(euros(5_000));
        assertThat(read.stripeFee()).isEqualTo(euros(320));
        assertThat(read.payable()).isEqualTo(euros(4_000));
        assertThat(dueForTransfer(NOW.plus(DAY))).contains(payment);
    }

    @Test
    @DisplayName("R528: a payment that is not there is not found, nor one of a booking that has none")
    void unknown() {
        assertRefused(ErrorCode.NOT_FOUND, () -> read(payments -> payments.get(FIRST)));
        assertRefused(ErrorCode.NOT_FOUND, () -> read(payments -> payments.ofBooking(FIRST)));
    }

    @Test
    @DisplayName("R344: an intent leads to its payment")
    void toldByStripe() {
        UUID payment = captured();
        DATABASE.run(entities -> new Payments(entities).lockBookingOf(payment));
        Optional<Payment> found = read(payments -> payments.findByPaymentIntent("pi_" + payment));
        assertThat(found).map(Payment::id).contains(payment);
    }

    private static UUID tip(Payment session, String charge) {
        return DATABASE.in(entities -> {
            Payment tip =
                    Payment.tip(session.bookingId(), session.clientId(), session.hostProfileId(), euros(500), NOW);
            commands(entities).add(tip.charge("pm_card", NOW));
            tip.charged("pi_" + charge, charge, DAY, NOW);
            new Payments(entities).add(tip);
            return tip.id();
        });
    }

    private static PaymentCommands commands(EntityManager entities) {
        return new PaymentCommands(entities, new PaymentEnvironment("test"));
    }

    private static UUID saved() {
        return DATABASE.in(entities -> {
            Payment payment = Stored.payment(entities);
            PaymentCommand ignored = payment.saveCard("pm_card", new HoldPlan(DUE, DEADLINE), NOW);
            PaymentOutcome secured = payment.cardSaved("pm_1", NOW);
            assertThat(secured.bookingId()).isEqualTo(payment.bookingId());
            return payment.id();
        });
    }

    private static UUID captured() {
        return DATABASE.in(entities -> {
            Payment payment = Stored.payment(entities);
            PaymentOutcome held = payment.authorised("pi_" + payment.id(), "ch_1", NOW.plus(DAY), NOW);
            assertThat(held.bookingId()).isEqualTo(payment.bookingId());
            payment.captured(euros(10_000), DAY, NOW);
            return payment.id();
        });
    }

    private static UUID extension(UUID bookingId) {
        UUID id = Ids.next();
        DATABASE.run(entities -> {
            int ignored = entities.createNativeQuery(
                            "INSERT INTO booking_changes (id, booking_id, kind, proposed_by, status, old_start,"
                                    + " old_end, new_start, new_end, added_cents, lapses_at, created_at) SELECT ?1, id,"
                                    + " 'extension', 'client', 'applied', scheduled_start, scheduled_end, scheduled_start,"
                                    + " scheduled_end + interval '30 minutes', 2500, now(), now() FROM bookings WHERE id ="
                                    + " ?2")
                    .setParameter(1, id)
                    .setParameter(2, bookingId)
                    .executeUpdate();
        });
        return id;
    }

    private static void change(UUID payment, Consumer<Payment> change) {
        DATABASE.run(entities -> change.accept(new Payments(entities).getForUpdate(payment)));
    }

    private static List<UUID> holdsDue(Instant now) {
        return read(payments -> payments.holdsDue(now, 1_000));
    }

    private static List<UUID> dueForTransfer(Instant now) {
        return DATABASE.in(entities -> new Transfers(entities, new PaymentEnvironment("test"))
                .due(new TransferPart(0, 1), now, Duration.ofHours(6), FIRST, 1_000));
    }

    private static <T> T read(Function<Payments, T> query) {
        return DATABASE.in(entities -> query.apply(new Payments(entities)));
    }

    private static Money euros(long minor) {
        return new Money(minor, "EUR");
    }
}
