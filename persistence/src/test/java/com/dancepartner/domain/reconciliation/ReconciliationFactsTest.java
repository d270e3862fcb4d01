package com.dancepartner.domain.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.Fixtures;
import com.dancepartner.domain.Stored;
import com.dancepartner.domain.ledger.Ledger;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.payment.Payment;
import com.dancepartner.domain.payment.PaymentCommand;
import com.dancepartner.domain.payment.PaymentCommands;
import com.dancepartner.domain.payment.PaymentEnvironment;
import com.dancepartner.domain.payment.Payments;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReconciliationFactsTest {

    private static final Money TOTAL = new Money(10_000, "EUR");
    private static final Money SHARE = new Money(8_500, "EUR");
    private static final Instant LATER = Fixtures.NOW.plus(Duration.ofHours(30));

    @RegisterExtension
    static final Database DATABASE = new Database();

    /** The books are never emptied: each test has a payment, and Stripe's ids, of its own. */
    private UUID payment;

    @BeforeEach
    void begin() {
        payment = DATABASE.in(entities -> Stored.payment(entities).id());
    }

    @Test
    @DisplayName("R361: what was booked of an object is summed by what it is, with the host's account")
    void booked() {
        Instant first = Instant.parse("2020-01-01T12:00:00Z");
        post(first);
        assertThat(ask(ReconciliationFacts::firstBooking)).contains(first);
        List<BookedMovement> booked = ask(facts -> facts.booked(List.of(id("ch"), "ch_\"\\odd")));
        assertThat(booked)
                .extracting(BookedMovement::part, BookedMovement::cents, BookedMovement::paymentId)
                .containsExactlyInAnyOrder(tuple(Part.CAPTURE, 10_000L, payment), tuple(Part.FEE, -325L, payment));
        assertThat(booked).extracting(BookedMovement::hostAccount).asString().contains("acct_");
        assertThat(bookedSince(first))
                .filteredOn(movement -> movement.paymentId().equals(payment))
                .hasSize(3);
        assertThat(bookedSince(LATER)).isEmpty();
    }

    @Test
    @DisplayName("R361: the objects of a time are those that were booked in it; sums are of what was booked before")
    void references() {
        Instant time = Instant.parse("2021-01-01T12:00:00Z");
        Instant next = time.plusSeconds(1);
        post(time);
        assertThat(references(time, next)).containsExactlyInAnyOrder(id("ch"), id("tr"));
        assertThat(references(next, next.plusSeconds(60))).isEmpty();
        long before = clearingBefore(time).getOrDefault("EUR", 0L);
        assertThat(clearingBefore(next)).isEqualTo(Map.of("EUR", before + 1_175));
    }

    @Test
    @DisplayName("R356: each account has its sum; those of a currency net to zero")
    void trialBalance() {
        post(Fixtures.NOW);
        List<TrialBalance.Sum> sums =
                DATABASE.in(entities -> Repositories.trialBalance(entities).sums());
        assertThat(sums)
                .extracting(TrialBalance.Sum::account)
                .containsExactly("fees", "host_payable", "revenue", "stripe_clearing");
        assertThat(sums.stream().mapToLong(TrialBalance.Sum::cents).sum()).isZero();
    }

    @Test
    @DisplayName("R361: a payment is found by intent, charge, transfer, its own id and its booking's")
    void payments() {
        UUID booking = sent();
        for (String stripeId : List.of(id("pi"), id("ch"), id("tr"))) {
            assertThat(payments(Set.of(stripeId), Set.of(), LATER))
                    .singleElement()
                    .satisfies(found -> {
                        assertThat(found.id()).isEqualTo(payment);
                        assertThat(found.transferIds()).containsExactly(id("tr"));
                        assertThat(found.captured()).isTrue();
                        assertThat(found.underWay()).isFalse();
                    });
        }
        for (UUID own : List.of(payment, booking)) {
            assertThat(payments(Set.of(), Set.of(own), LATER)).hasSize(1);
        }
        assertThat(payments(Set.of("pi_none"), Set.of(), LATER)).isEmpty();
    }

    @Test
    @DisplayName("R361: a payment without Stripe's ids is found by its own")
    void unpaid() {
        assertThat(payments(Set.of(), Set.of(payment), LATER)).singleElement().satisfies(found -> {
            assertThat(found.intentId()).isNull();
            assertThat(found.transferIds()).isEmpty();
            assertThat(found.awaitsHold()).isTrue();
        });
    }

    @Test
    @DisplayName("R361: a command is under way for a day; after that it is stuck")
    void commands() {
        change((held, commands) -> commands.add(held.authorise("pm_1", Fixtures.NOW)));
        assertThat(payments(Set.of(), Set.of(payment), Fixtures.NOW).get(0).underWay())
                .isTrue();
        assertThat(ask(facts -> facts.claims(Fixtures.NOW)).stuck()).noneMatch(this::isMine);
        assertThat(payments(Set.of(), Set.of(payment), LATER).get(0).underWay()).isFalse();
        assertThat(ask(facts -> facts.claims(LATER)).stuck())
                .filteredOn(this::isMine)
                .singleElement()
                .satisfies(command -> {
                    assertThat(command.operation()).isEqualTo("authorise");
                    assertThat(command.cents()).isEqualTo(10_000);
                });
    }

    @Test
    @DisplayName("R361: what is held, and until when, is told; also where nobody said until when")
    void holds() {
        change((held, commands) -> held.authorised(id("pi"), id("ch"), LATER, Fixtures.NOW));
        assertThat(ask(ReconciliationFacts::holds))
                .containsExactly(new BookedHold(payment, id("pi"), "EUR", 10_000, LATER, false));
        sql("UPDATE payments SET capture_before = NULL WHERE id = ?1");
        assertThat(ask(ReconciliationFacts::holds).get(0).captureBefore()).isNull();
    }

    @Test
    @DisplayName("R361: money owed to clients, and card disputes that are undecided, are told")
    void claims() {
        UUID ignored = sent();
        change((paid, commands) -> {
            Object refund = paid.refunded(new Money(700, "EUR"), Fixtures.NOW);
            assertThat(refund).isNotNull();
            paid.refundCameBack(new Money(700, "EUR"), Fixtures.NOW);
        });
        sql("""
            INSERT INTO card_disputes (stripe_dispute_id, payment_id, status, reason, amount_cents, currency, withdrawn_at, opened_at, updated_at)
            SELECT 'dp_1', id, 'needs_response', 'general', 4000, 'EUR', now(), now(), now() FROM payments WHERE id = ?1
            """);
        Claims claims = ask(facts -> facts.claims(Fixtures.NOW));
        assertThat(claims.owed()).containsExactly(new Claims.Owed(payment, "EUR", 700));
        assertThat(claims.disputes()).containsExactly(new Claims.OpenDispute("dp_1", payment, "EUR", 4000));
    }

    /** Held, captured and transferred. @return the booking */
    private UUID sent() {
        return DATABASE.in(entities -> {
            Payment paid = new Payments(entities).get(payment);
            paid.authorised(id("pi"), id("ch"), LATER, Fixtures.NOW);
            entities.flush();
            paid.captured(TOTAL, Duration.ofHours(24), Fixtures.NOW);
            PaymentCommand transfer = paid.transfer(Fixtures.NOW).orElseThrow();
            commands(entities).add(transfer);
            transfer.succeeded(id("tr"), Fixtures.NOW);
            paid.transferred(id("tr"), SHARE, Fixtures.NOW);
            return paid.bookingId();
        });
    }

    private void post(Instant now) {
        DATABASE.run(entities -> {
            Ledger ledger = new Ledger(entities);
            ledger.postCapture(payment, TOTAL, SHARE, id("ch"), now);
            ledger.postStripeFee(payment, new Money(325, "EUR"), id("ch"), now);
            ledger.postTransfer(payment, SHARE, id("tr"), now);
        });
    }

    private void change(BiConsumer<Payment, PaymentCommands> change) {
        DATABASE.run(entities -> change.accept(new Payments(entities).get(payment), commands(entities)));
    }

    private static PaymentCommands commands(EntityManager entities) {
        return new PaymentCommands(entities, new PaymentEnvironment("test"));
    }

    private void sql(String order) {
        DATABASE.run(entities -> {
            int changed =
                    entities.createNativeQuery(order).setParameter(1, payment).executeUpdate();
            assertThat(changed).isOne();
        });
    }

    private String id(String prefix) {
        return prefix + "_" + payment;
    }

    private boolean isMine(Claims.Stuck command) {
        return command.paymentId().equals(payment);
    }

    private List<BookedPayment> payments(Set<String> stripeIds, Set<UUID> ownIds, Instant now) {
        return ask(facts -> facts.payments(stripeIds, ownIds, now));
    }

    private List<BookedMovement> bookedSince(Instant time) {
        return ask(facts -> facts.bookedSince(time));
    }

    private Set<String> references(Instant from, Instant to) {
        return ask(facts -> facts.referencesBooked(from, to));
    }

    private Map<String, Long> clearingBefore(Instant time) {
        return ask(facts -> facts.clearingBefore(time));
    }

    private <T> T ask(Function<ReconciliationFacts, T> question) {
        return DATABASE.in(entities -> question.apply(Repositories.facts(entities)));
    }
}
