package com.dancepartner.domain.payment;

import static com.dancepartner.domain.payment.Due.THEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.Fixtures;
import com.dancepartner.domain.Race;
import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.ledger.Ledger;
import com.dancepartner.domain.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TransfersTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private static final Duration RETRY = Duration.ofHours(6);
    private static final UUID FIRST = new UUID(0, 0);

    private final Due due = new Due(DATABASE);

    private List<UUID> due(Instant now) {
        return due.transfers(transfers -> transfers.due(TransferPart.ALL, now, RETRY, FIRST, 1_000));
    }

    @Test
    @DisplayName("R360, G14: what is due is transferred from its time on")
    void fromItsTime() {
        UUID payment = due.payment();
        assertThat(due(THEN.minusMillis(1))).doesNotContain(payment);
        assertThat(due(THEN)).contains(payment);
    }

    @Test
    @DisplayName("G14, G04: what is in dispute, or of a host who cannot be sent money, waits")
    void waits() {
        UUID payment = due.payment();
        due.change("UPDATE payments SET frozen = TRUE WHERE id = ?1", payment);
        assertThat(due(THEN)).doesNotContain(payment);
        due.change("UPDATE payments SET frozen = FALSE WHERE id = ?1", payment);
        assertThat(due(THEN)).contains(payment);
        due.change(
                "UPDATE host_profiles SET transfers_enabled = FALSE WHERE id = (SELECT host_profile_id FROM payments"
                        + " WHERE id = ?1)",
                payment);
        assertThat(due(THEN)).doesNotContain(payment);
    }

    @Test
    @DisplayName("G04: while something is being given back nothing is transferred, then what remains")
    void refundUnderWay() {
        UUID payment = due.payment();
        DATABASE.run(entities -> new PaymentCommands(entities, Due.HERE)
                .add(new Payments(entities).getForUpdate(payment).refund(euros(4_000), THEN)));
        assertThat(due(THEN)).doesNotContain(payment);
        assertThat(queued(payment)).isEmpty();
        due.change("UPDATE payment_commands SET status = 'succeeded' WHERE payment_id = ?1", payment);
        DATABASE.run(entities -> assertThat(
                        new Payments(entities).getForUpdate(payment).refunded(euros(4_000), THEN))
                .isNotNull());
        assertThat(due(THEN)).contains(payment);
        assertThat(queued(payment)).extracting(PlannedTransfer::sentCents).containsExactly(5_100L);
    }

    @Test
    @DisplayName("R360: what is under way or was sent is not due again, what was taken back is")
    void onceOnly() {
        UUID payment = due.payment();
        assertThat(queued(payment)).hasSize(1);
        assertThat(due(THEN)).doesNotContain(payment);
        due.change("UPDATE payment_commands SET status = 'succeeded' WHERE payment_id = ?1", payment);
        due.change("UPDATE payments SET transferred_cents = host_share_cents WHERE id = ?1", payment);
        assertThat(due(THEN)).doesNotContain(payment);
        assertThat(queued(payment)).isEmpty();
        due.change("UPDATE payments SET reversed_cents = 85 WHERE id = ?1", payment);
        assertThat(due(THEN)).contains(payment);
        assertThat(queued(payment)).extracting(PlannedTransfer::sentCents).containsExactly(85L);
    }

    @Test
    @DisplayName("G48: what Stripe refused is tried again after six hours, with a key of its own")
    void triedAgain() {
        UUID payment = due.payment();
        due.refused(payment, 1, THEN);
        assertThat(due(THEN.plus(RETRY).minusMillis(1))).doesNotContain(payment);
        assertThat(due(THEN.plus(RETRY))).contains(payment);
        assertThat(queued(payment)).hasSize(1);
        assertThat(due.rows(
                        "replace(idempotency_key, booking_id::text, 'B'), attempt, c.status",
                        "FROM payment_commands c JOIN payments p ON p.id = payment_id WHERE payment_id = ?1 ORDER BY"
                                + " attempt",
                        payment))
                .containsExactly("dp:test:B:transfer:1|1|failed", "dp:test:B:transfer:2|2|pending");
    }

    @Test
    @DisplayName("G48: after ten refusals a person has to look at it")
    void notForEver() {
        UUID payment = due.payment();
        due.refused(payment, 9, THEN.minus(RETRY));
        assertThat(due(THEN)).contains(payment);
        due.refused(payment, 1, THEN.minus(RETRY));
        assertThat(due(THEN.plus(Duration.ofDays(30)))).doesNotContain(payment);
    }

    @Test
    @DisplayName("R360: each payment is in one part, in order of id, and pages follow each other")
    void parts() {
        List<UUID> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            all.add(due.payment());
        }
        List<UUID> found = new ArrayList<>();
        for (int part = 0; part < 3; part++) {
            List<UUID> some = pages(new TransferPart(part, 3));
            assertThat(some).isSortedAccordingTo((a, b) -> a.toString().compareTo(b.toString()));
            found.addAll(some);
        }
        assertThat(found).doesNotHaveDuplicates().containsAll(all);
        assertThatIllegalArgumentException().isThrownBy(() -> new TransferPart(3, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new TransferPart(-1, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new TransferPart(0, 0));
    }

    @Test
    @DisplayName("R360: many transfers are queued with the very rows that one alone gets")
    void sameAsOneAlone() {
        List<UUID> one = List.of(due.payment(), due.tip(), due.extension(due.payment()));
        List<UUID> many = List.of(due.payment(), due.tip(), due.extension(due.payment()));
        one.forEach(payment -> due.refused(payment, 1, Fixtures.NOW));
        many.forEach(payment -> due.refused(payment, 1, Fixtures.NOW));
        DATABASE.run(entities -> one.forEach(payment -> new PaymentCommands(entities, Due.HERE)
                .add(new Payments(entities).getForUpdate(payment).transfer(THEN).orElseThrow())));
        List<PlannedTransfer> planned = due.transfers(transfers -> transfers.queue(many, THEN));
        assertThat(planned).extracting(PlannedTransfer::paymentId).containsExactlyInAnyOrderElementsOf(many);
        for (int i = 0; i < one.size(); i++) {
            assertThat(command(many.get(i))).isEqualTo(command(one.get(i)));
        }
    }

    @Test
    @DisplayName("G05: debts are those of the payment's host in the payment's currency, and only while they last")
    void debtors() {
        HostProfile owing = due.host();
        UUID euros = due.payment(owing, 0, "EUR");
        UUID yen = due.payment(owing, 1, "JPY");
        UUID other = due.payment();
        due.debt(owing, 2, 2_000, "EUR");
        due.debt(owing, 3, 300, "EUR");
        List<UUID> all = List.of(other, yen, euros);
        List<UUID> ofDebtors = due.transfers(transfers -> transfers.lock(all));
        assertThat(ofDebtors).containsExactly(euros);
        Money owed = due.transfers(transfers -> transfers.debtOf(owing.id(), "EUR"));
        assertThat(owed).isEqualTo(euros(2_300));
        Money owedYen = due.transfers(transfers -> transfers.debtOf(owing.id(), "JPY"));
        assertThat(owedYen.isZero()).isTrue();
        DATABASE.run(entities -> new Ledger(entities).postNetting(euros, euros(2_300), THEN));
        List<UUID> none = due.transfers(transfers -> transfers.lock(all));
        assertThat(none).isEmpty();
    }

    @Test
    @DisplayName("G05: of several who plan for one host at the same time one sees the debt")
    void oneNets() {
        HostProfile owing = due.host();
        List<UUID> payments = List.of(due.payment(owing, 0, "EUR"), due.payment(owing, 1, "EUR"));
        due.debt(owing, 2, 1_000, "EUR");
        List<Long> seen = Race.of(
                2,
                i -> DATABASE.in(entities -> {
                    Transfers transfers = new Transfers(entities, Due.HERE);
                    List<UUID> ofDebtors = transfers.lock(List.of(payments.get(i)));
                    Money debt = transfers.debtOf(owing.id(), "EUR");
                    if (!ofDebtors.isEmpty() && debt.minor() > 0) {
                        new Ledger(entities).postNetting(payments.get(i), debt, THEN);
                    }
                    return debt.minor();
                }));
        assertThat(seen).containsExactlyInAnyOrder(1_000L, 0L);
    }

    @Test
    @DisplayName("G05: what is netted and what is sent of one payment is one line of the run")
    void together() {
        UUID one = UUID.randomUUID();
        UUID two = UUID.randomUUID();
        PlannedTransfer sent = new PlannedTransfer(one, Optional.of(two), 70, 0);
        assertThat(PlannedTransfer.together(
                        List.of(PlannedTransfer.netted(one, euros(15)), PlannedTransfer.netted(two, euros(5)), sent)))
                .containsExactly(
                        new PlannedTransfer(one, Optional.of(two), 70, 15),
                        new PlannedTransfer(two, Optional.empty(), 0, 5));
    }

    @Test
    @DisplayName("R360: the container's own constructor is there")
    void container() {
        assertThat(new Transfers()).isNotNull();
        assertThat(new Transfers(Due.HERE)).isNotNull();
        assertThat(new TransferQueue()).isNotNull();
    }

    private List<UUID> pages(TransferPart part) {
        List<UUID> found = new ArrayList<>();
        UUID after = FIRST;
        List<UUID> page = page(part, after);
        while (!page.isEmpty()) {
            found.addAll(page);
            after = page.get(page.size() - 1);
            page = page(part, after);
        }
        return found;
    }

    private List<UUID> page(TransferPart part, UUID after) {
        return due.transfers(transfers -> transfers.due(part, THEN, RETRY, after, 2));
    }

    private List<PlannedTransfer> queued(UUID payment) {
        return due.transfers(transfers -> transfers.queue(List.of(payment), THEN));
    }

    /** All columns but the ids, and the time from which workers look. */
    private List<String> command(UUID payment) {
        String columns = """
            c.operation, c.attempt, c.amount_cents, c.status, c.tries, coalesce(c.leased_until::text, '-'), c.lease_token,
            coalesce(c.last_error, '-'), c.created_at, coalesce(c.finished_at::text, '-'), coalesce(c.stripe_object_id, '-'),
            coalesce(c.first_tried_at::text, '-'), coalesce(c.undone_at::text, '-'),
            replace(c.parameter, p.id::text, 'P'),
            replace(c.idempotency_key, CASE p.kind WHEN 'tip' THEN p.id ELSE coalesce(p.change_id, p.booking_id) END::text, 'X')
            """;
        return due.rows(
                columns,
                "FROM payment_commands c JOIN payments p ON p.id = c.payment_id WHERE p.id = ?1 ORDER BY c.attempt",
                payment);
    }

    private static Money euros(long minor) {
        return new Money(minor, "EUR");
    }
}
