package com.dancepartner.domain.payment;

import static com.dancepartner.domain.payment.Due.THEN;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.Race;
import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.ledger.Ledger;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.payment.PaymentCommands.Lease;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TransferQueueTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private static final UUID FIRST = new UUID(0, 0);

    private final Due due = new Due(DATABASE);

    private List<PendingTransfer> lease(UUID run) {
        return due.queue(queue -> queue.lease(run, TransferPart.ALL, FIRST, 50));
    }

    @Test
    @DisplayName("R360: a leased transfer has all that Stripe is told")
    void allThatIsTold() {
        HostProfile host = due.host();
        UUID payment = due.payment(host, 0, "JPY");
        UUID run = due.planned(payment);
        assertThat(lease(run)).singleElement().satisfies(leased -> {
            assertThat(leased.paymentId()).isEqualTo(payment);
            assertThat(leased.kind()).isEqualTo(PaymentKind.SESSION);
            assertThat(leased.amount()).isEqualTo(new Money(8_500, "JPY"));
            assertThat(leased.accountId()).isEqualTo(host.stripeAccountId().orElseThrow());
            assertThat(leased.chargeId()).isEqualTo("ch_" + payment);
            assertThat(leased.idempotencyKey()).isEqualTo("dp:test:" + leased.bookingId() + ":transfer:1");
            assertThat(leased.lease().token()).isOne();
            assertThat(leased.lease().old()).isFalse();
        });
    }

    @Test
    @DisplayName("G51: what is leased is nobody else's until the lease ends, and then has a higher token")
    void leasedOnce() {
        UUID payment = due.payment();
        UUID run = due.planned(payment);
        assertThat(lease(run)).hasSize(1);
        assertThat(lease(run)).isEmpty();
        assertThat(isLeased(run)).isTrue();
        dies(payment);
        assertThat(isLeased(run)).isFalse();
        assertThat(lease(run)).extracting(leased -> leased.lease().token()).containsExactly(2L);
        assertThat(due.rows("tries, first_tried_at <= now(), not_before <= now()", commandOf(), payment))
                .containsExactly("2|t|t");
    }

    @Test
    @DisplayName("G51: several who lease at the same time share the transfers out")
    void sharedOut() {
        UUID[] payments = new UUID[12];
        for (int i = 0; i < payments.length; i++) {
            payments[i] = due.payment();
        }
        UUID run = due.planned(payments);
        List<List<PendingTransfer>> leased =
                Race.of(3, i -> due.queue(queue -> queue.lease(run, TransferPart.ALL, FIRST, 4)));
        assertThat(leased.stream().flatMap(List::stream).map(PendingTransfer::paymentId))
                .doesNotHaveDuplicates();
        assertThat(lease(run).size() + leased.stream().mapToInt(List::size).sum())
                .isEqualTo(12);
    }

    @Test
    @DisplayName("R360: transfers come in order of the payment, after the last one, from their part and run only")
    void inOrder() {
        UUID one = due.payment();
        UUID two = due.payment();
        UUID three = due.payment();
        UUID run = due.planned(three, one, two);
        assertThat(lease(due.run())).isEmpty();
        List<PendingTransfer> after = due.queue(queue -> queue.lease(run, TransferPart.ALL, one, 1));
        assertThat(after).extracting(PendingTransfer::paymentId).containsExactly(two);
        List<PendingTransfer> even = due.queue(queue -> queue.lease(run, new TransferPart(0, 2), FIRST, 50));
        List<PendingTransfer> odd = due.queue(queue -> queue.lease(run, new TransferPart(1, 2), FIRST, 50));
        assertThat(even.size() + odd.size()).isEqualTo(2);
        assertThat(odd)
                .allSatisfy(leased -> assertThat(leased.paymentId().getLeastSignificantBits() & 1)
                        .isOne());
    }

    @Test
    @DisplayName("G51: what waits for its time, is too old, or comes after something else is left to others")
    void leftToOthers() {
        UUID later = due.payment();
        UUID old = due.payment();
        UUID second = due.payment();
        UUID run = due.planned(later, old, second);
        due.change(
                "UPDATE payment_commands SET tries = 1, not_before = now() + interval '1 h' WHERE payment_id = ?1",
                later);
        due.change("UPDATE payment_commands SET first_tried_at = now() - interval '24 h' WHERE payment_id = ?1", old);
        due.change(
                "INSERT INTO payment_commands (id, payment_id, operation, attempt, idempotency_key, amount_cents,"
                        + " status, created_at) SELECT '00000000-0000-7000-8000-000000000001', id, 'refund', 1, 'k', 5,"
                        + " 'pending', now() FROM payments WHERE id = ?1",
                second);
        assertThat(lease(run)).isEmpty();
    }

    @Test
    @DisplayName("R360: many transfers are recorded with the very rows that one alone gets")
    void sameAsOneAlone() {
        UUID one = due.payment();
        UUID many = due.payment();
        UUID tip = due.tip();
        alone(lease(due.planned(one)).get(0));
        List<PendingTransfer> leased = lease(due.planned(many, tip));
        assertThat(sent(leased)).isEqualTo(2);
        assertThat(payment(many)).isEqualTo(payment(one));
        assertThat(entries(many)).hasSize(2).isEqualTo(entries(one));
        assertThat(due.rows(commandColumns(), commandOf(), many))
                .isEqualTo(due.rows(commandColumns(), commandOf(), one));
        assertThat(entries(tip)).first().asString().contains("|1000|");
        assertThat(due.rows(
                        "count(*), sum(amount_cents)",
                        "FROM ledger_entries WHERE kind = 'transfer' AND payment_id IN (?1, ?2) GROUP BY journal_id",
                        many,
                        tip))
                .containsExactly("2|0", "2|0");
    }

    @Test
    @DisplayName("G51: an outcome of a lease that ended is not recorded")
    void fenced() {
        UUID slow = due.payment();
        UUID fast = due.payment();
        UUID run = due.planned(slow, fast);
        List<PendingTransfer> first = lease(run);
        dies(slow);
        List<PendingTransfer> second = lease(run);
        assertThat(second).hasSize(1);
        assertThat(sent(first)).isOne();
        assertThat(entries(slow)).isEmpty();
        assertThat(sent(second)).isOne();
        assertThat(sent(second)).isZero();
        assertThat(entries(slow)).hasSize(2);
    }

    @Test
    @DisplayName("R360: what Stripe was not told of is given back")
    void givenBack() {
        UUID payment = due.payment();
        UUID run = due.planned(payment);
        List<Lease> leases = lease(run).stream().map(PendingTransfer::lease).toList();
        giveBack(List.of(new Lease(leases.get(0).commandId(), 7, false)));
        assertThat(lease(run)).isEmpty();
        giveBack(leases);
        assertThat(lease(run)).hasSize(1);
    }

    private void giveBack(List<Lease> leases) {
        DATABASE.run(entities -> new TransferQueue(entities).giveBack(leases));
    }

    private int sent(List<PendingTransfer> leased) {
        return due.queue(queue -> queue.sent(
                leased.stream()
                        .map(each -> new SentTransfer(each.lease(), "tr_" + each.paymentId()))
                        .toList(),
                THEN));
    }

    /** As the workers record one. */
    private static void alone(PendingTransfer leased) {
        DATABASE.run(entities -> {
            Payments payments = new Payments(entities);
            payments.lockBookingOf(leased.paymentId());
            Optional<PaymentCommand> held = new PaymentCommands(entities, Due.HERE).heldBy(leased.lease());
            String transfer = "tr_" + leased.paymentId();
            payments.getForUpdate(leased.paymentId()).transferred(transfer, leased.amount(), THEN);
            new Ledger(entities).postTransfer(leased.paymentId(), leased.amount(), transfer, THEN);
            held.orElseThrow().succeeded(transfer, THEN);
        });
    }

    private void dies(UUID payment) {
        due.change("UPDATE payment_commands SET leased_until = now() - interval '1 s' WHERE payment_id = ?1", payment);
    }

    private boolean isLeased(UUID run) {
        return due.queue(queue -> queue.isLeased(run, TransferPart.ALL));
    }

    private static String commandOf() {
        return "FROM payment_commands WHERE payment_id = ?1";
    }

    private static String commandColumns() {
        return "status, tries, lease_token, coalesce(last_error, '-'), finished_at, replace(stripe_object_id,"
                + " payment_id::text, 'P'), amount_cents";
    }

    private List<String> payment(UUID payment) {
        return due.rows(
                "status, captured_cents, host_share_cents, transferred_cents, reversed_cents, netted_cents,"
                        + " refunded_cents, replace(stripe_transfer_id, id::text, 'P'), transferred_at, updated_at,"
                        + " frozen, version",
                "FROM payments WHERE id = ?1",
                payment);
    }

    private List<String> entries(UUID payment) {
        return due.rows(
                "kind, account, amount_cents, currency, replace(reference, payment_id::text, 'P'), posted_at",
                "FROM ledger_entries WHERE payment_id = ?1 AND kind = 'transfer' ORDER BY account",
                payment);
    }
}
