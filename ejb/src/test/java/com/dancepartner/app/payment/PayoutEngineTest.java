package com.dancepartner.app.payment;

import static com.dancepartner.app.payment.PayoutStage.PRICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.dancepartner.app.harness.MoneyContainer;
import com.dancepartner.app.harness.Stage.Deal;
import com.dancepartner.app.harness.Stage.Host;
import com.dancepartner.app.payment.stripe.StripeMovements;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.payment.PaymentCommands.Lease;
import com.dancepartner.domain.payment.SentTransfer;
import com.dancepartner.domain.payment.TransferPart;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Payout runs step by step: the real database, the real gateway, Stripe's stand-in. */
class PayoutEngineTest {

    private static final String COMMAND = "SELECT status, attempt, tries, lease_token, amount_cents, parameter IS NULL,"
            + " stripe_object_id IS NULL, last_error, finished_at FROM payment_commands"
            + " WHERE operation = 'transfer' AND payment_id = ?";
    private static final String PAYMENT =
            "SELECT status, transferred_cents, netted_cents, reversed_cents, refunded_cents,"
                    + " transferred_at, updated_at, version, stripe_transfer_id IS NULL FROM payments WHERE id = ?";
    private static final String ENTRIES = "SELECT kind, account, amount_cents, currency, posted_at, reference = (SELECT"
            + " stripe_transfer_id FROM payments p WHERE p.id = payment_id) FROM ledger_entries"
            + " WHERE kind = 'transfer' AND payment_id = ? ORDER BY account";

    @TempDir
    static Path documents;

    private static PayoutStage stage;
    private static MoneyContainer money;

    @BeforeAll
    static void open() {
        stage = new PayoutStage(documents);
        money = stage.money();
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    @AfterEach
    void failNoMore() {
        money.stripe().failNoMore();
    }

    @Test
    @DisplayName("R360: what is due is planned, sent once and recorded; a second run finds nothing")
    void planSettle() {
        Deal one = stage.due();
        Deal two = stage.due();
        assertThat(money.get(Payouts.class).due(0, 1, null, 1_000)).contains(one.paymentId(), two.paymentId());
        UUID run = stage.planned(one, two);
        assertThat(money.get(Payouts.class).due(0, 1, null, 1_000)).doesNotContain(one.paymentId(), two.paymentId());
        stage.plan(run, one, two);
        assertThat(money.get(TransferBatch.class).transfersOf(run)).isEqualTo(2);
        stage.settle(run);
        stage.settle(run);
        stage.send(one, two);
        assertThat(Stream.of(one, two)).allSatisfy(deal -> {
            assertThat(stage.transfers(deal)).containsExactly(3400L);
            assertThat(stage.shares(deal)).isEqualTo("3400 0 0");
            assertThat(money.books().balance("host_payable", deal)).isZero();
        });
    }

    @Test
    @DisplayName("R360: many at a time leave the very rows that one alone leaves")
    void sameAsOneAlone() {
        Deal one = stage.due();
        Deal many = stage.due();
        UUID ignored = stage.planned(one);
        money.settle(one);
        stage.send(many, stage.due());
        assertThat(rows(COMMAND, many)).hasSize(1).isEqualTo(rows(COMMAND, one));
        assertThat(rows(PAYMENT, many)).isEqualTo(rows(PAYMENT, one));
        assertThat(rows(ENTRIES, many)).hasSize(2).isEqualTo(rows(ENTRIES, one));
    }

    @Test
    @DisplayName("G05: a debt smaller than the share is kept, and the rest is sent")
    void smallerDebt() {
        Host host = money.stage().host("EUR");
        Deal earlier = stage.debt(host, 1_000);
        Deal deal = stage.due(host, PRICE);
        stage.send(deal);
        assertThat(stage.shares(deal)).isEqualTo("2400 1000 0");
        assertThat(stage.transfers(deal)).containsExactly(2400L);
        assertThat(stage.owed(host)).isZero();
        assertThat(money.books().balance("host_payable", deal)).isZero();
        assertThat(money.books().balance("host_receivable", earlier)).isEqualTo(1_000);
        assertThat(money.books().balance("host_receivable", deal)).isEqualTo(-1_000);
    }

    @Test
    @DisplayName("G05: a debt as large as the share takes it whole, and Stripe hears of nothing")
    void equalDebt() {
        Host host = money.stage().host("EUR");
        Deal earlier = stage.debt(host, 3_400);
        Deal deal = stage.due(host, PRICE);
        UUID run = stage.planned(deal);
        stage.settle(run);
        assertThat(stage.transfers(earlier)).hasSize(1);
        assertThat(stage.shares(deal)).isEqualTo("0 3400 0");
        assertThat(stage.transfers(deal)).isEmpty();
        assertThat(stage.owed(host)).isZero();
        assertThat(money.get(PayoutReportDesk.class).write(run))
                .isEqualTo("0 of 0 transfers paid, 1 kept for debts, 0 minor units EUR");
        assertThat(money.get(PayoutReportDesk.class).csv(run)).contains(",4000,600,3400,3400,0,,netted\r\n");
    }

    @Test
    @DisplayName("G05: a debt larger than one share is kept of the next as well")
    void largerDebt() {
        Host host = money.stage().host("EUR");
        Deal earlier = stage.debt(host, 5_000);
        Deal first = stage.due(host, PRICE);
        Deal second = stage.due(host, PRICE);
        stage.send(first, second);
        assertThat(stage.transfers(earlier)).hasSize(1);
        assertThat(List.of(stage.shares(first), stage.shares(second)))
                .containsExactlyInAnyOrder("0 3400 0", "1800 1600 0");
        assertThat(stage.owed(host)).isZero();
    }

    @Test
    @DisplayName("G05: a debt in one currency is not kept of a share in another")
    void otherCurrency() {
        Host host = money.stage().host("EUR");
        Deal earlier = stage.debt(host, 1_000);
        Deal yen = stage.due(host, new Money(4000, "JPY"));
        Deal euros = stage.due(host, PRICE);
        stage.send(yen, euros);
        assertThat(stage.transfers(earlier)).hasSize(1);
        assertThat(stage.shares(yen)).isEqualTo("3400 0 0");
        assertThat(stage.shares(euros)).isEqualTo("2400 1000 0");
    }

    @Test
    @DisplayName("G05: two shares of a host that are planned at the same time net the debt once")
    void nettedOnce() {
        Host host = money.stage().host("EUR");
        Deal earlier = stage.debt(host, 1_000);
        Deal first = stage.due(host, PRICE);
        Deal second = stage.due(host, PRICE);
        UUID run = stage.run();
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> stage.plan(run, first)),
                        CompletableFuture.runAsync(() -> stage.plan(run, second)))
                .join();
        stage.settle(run);
        assertThat(stage.transfers(earlier)).hasSize(1);
        assertThat(List.of(stage.shares(first), stage.shares(second)))
                .containsExactlyInAnyOrder("2400 1000 0", "3400 0 0");
        assertThat(stage.owed(host)).isZero();
    }

    @Test
    @DisplayName("G04, G05: nothing is kept or sent of a payment in dispute, or while something is given back")
    void leftAlone() {
        Host host = money.stage().host("EUR");
        Deal earlier = stage.debt(host, 1_000);
        Deal frozen = stage.due(host, PRICE);
        Deal refunding = stage.due(host, PRICE);
        int ignored = money.books().change("UPDATE payments SET frozen = TRUE WHERE id = ?", frozen.paymentId());
        money.run(now -> money.get(Charges.class).refund(refunding.bookingId(), new Money(100, "EUR"), now));
        stage.send(frozen, refunding);
        assertThat(stage.transfers(earlier)).hasSize(1);
        assertThat(stage.shares(frozen)).isEqualTo("0 0 3400");
        assertThat(stage.shares(refunding)).isEqualTo("0 0 3400");
        assertThat(stage.owed(host)).isEqualTo(1_000);
    }

    @Test
    @DisplayName("G48: what Stripe refuses is kept with its reason, and sent again later with a key of its own")
    void refused() {
        Deal deal = stage.due();
        String account = deal.host().accountId();
        account(deal, "acct_nobody" + deal.host().profileId());
        UUID run = stage.planned(deal);
        stage.settle(run);
        assertThat(stage.shares(deal)).isEqualTo("0 0 3400");
        assertThat(money.get(PayoutReportDesk.class).write(run)).isEqualTo("0 of 1 transfers paid, 0 minor units EUR");
        assertThat(money.get(PayoutReportDesk.class).csv(run)).contains(",failed: ");
        account(deal, account);
        assertThat(money.get(Payouts.class).due(0, 1, null, 1_000)).doesNotContain(deal.paymentId());
        money.advance(Duration.ofHours(7));
        assertThat(money.get(Payouts.class).due(0, 1, null, 1_000)).contains(deal.paymentId());
        stage.send(deal);
        assertThat(stage.transfers(deal)).containsExactly(3400L);
        assertThat(money.books()
                        .texts(
                                "SELECT attempt, status, right(idempotency_key, 11) FROM payment_commands"
                                        + " WHERE operation = 'transfer' AND payment_id = ? ORDER BY attempt",
                                deal.paymentId()))
                .containsExactly("1 failed :transfer:1", "2 succeeded :transfer:2");
    }

    @Test
    @DisplayName("G51: what Stripe does not answer is said again with the same key, and sent once")
    void uncertain() {
        Deal deal = stage.due();
        UUID run = stage.planned(deal);
        money.stripe().fail("lost_reply", "/v1/transfers", 3);
        stage.settle(run);
        assertThat(stage.shares(deal)).isEqualTo("0 0 3400");
        assertThat(money.get(PayoutReportDesk.class).write(run)).startsWith("0 of 1 transfers paid");
        assertThat(money.get(PayoutReportDesk.class).csv(run)).contains("pending: ");
        money.stripe().failNoMore();
        money.books().hurry();
        stage.settle(run);
        assertThat(stage.shares(deal)).isEqualTo("3400 0 0");
        assertThat(stage.transfers(deal)).containsExactly(3400L);
    }

    @Test
    @DisplayName("R360: two who settle one run at the same time send each transfer once")
    void twoAtOnce() {
        Deal[] deals = new Deal[6];
        for (int i = 0; i < deals.length; i++) {
            deals[i] = stage.due();
        }
        UUID run = stage.planned(deals);
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> stage.settle(run)),
                        CompletableFuture.runAsync(() -> stage.settle(run)))
                .join();
        assertThat(deals).allSatisfy(deal -> {
            assertThat(stage.transfers(deal)).containsExactly(3400L);
            assertThat(stage.shares(deal)).isEqualTo("3400 0 0");
        });
    }

    @Test
    @DisplayName("G51: the transfers of one who died are taken over when the lease ends; the dead have no say")
    void takenOver() {
        Deal deal = stage.due();
        UUID run = stage.planned(deal);
        TransferBook book = money.get(TransferBook.class);
        TransferBatch batch = money.get(TransferBatch.class);
        Lease dead =
                book.lease(run, TransferPart.ALL, new UUID(0, 0), 50).get(0).lease();
        stage.settle(run);
        assertThat(batch.isLeased(run, 0, 1)).isTrue();
        assertThat(stage.shares(deal)).isEqualTo("0 0 3400");
        int ignored = money.books()
                .change(
                        "UPDATE payment_commands SET leased_until = now() - interval '1 s' WHERE payment_id = ? AND"
                                + " status = 'pending'",
                        deal.paymentId());
        assertThat(batch.isLeased(run, 0, 1)).isFalse();
        stage.settle(run);
        assertThat(book.sent(List.of(new SentTransfer(dead, "tr_dead")))).isZero();
        assertThat(stage.transfers(deal)).containsExactly(3400L);
        assertThat(stage.shares(deal)).isEqualTo("3400 0 0");
    }

    @Test
    @DisplayName("R360: who is slow tells Stripe of what fits into the lease, and leaves the rest to others")
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void slow() {
        Deal one = stage.due();
        Deal two = stage.due();
        UUID run = stage.planned(one, two);
        TransferBatch slow = new TransferBatch();
        slow.book = money.get(TransferBook.class);
        slow.journal = money.get(PaymentJournal.class);
        slow.stripe = money.get(StripeMovements.class);
        slow.progress = money.get(PayoutProgress.class);
        List<Long> times =
                new ArrayList<>(List.of(0L, 0L, Duration.ofSeconds(16).toNanos()));
        slow.nanos = () -> times.remove(0);
        assertThat(slow.settle(run, 0, 1, null, 2)).isPresent();
        assertThat(Stream.of(one, two).map(stage::shares)).containsExactlyInAnyOrder("3400 0 0", "0 0 3400");
        stage.settle(run);
        assertThat(Stream.of(one, two).map(stage::shares)).containsOnly("3400 0 0");
    }

    @Test
    @DisplayName("R360: one transfer that cannot be recorded holds up no other")
    void notRecorded() {
        Deal good = stage.due();
        Deal bad = stage.due();
        UUID run = stage.planned(good, bad);
        int shrunk = money.books().change("UPDATE payments SET host_share_cents = 3000 WHERE id = ?", bad.paymentId());
        assertThat(shrunk).isOne();
        stage.settle(run);
        assertThat(stage.shares(good)).isEqualTo("3400 0 0");
        assertThat(stage.shares(bad)).isEqualTo("0 0 3000");
        assertThat(money.books().commands(bad)).last().isEqualTo("transfer pending");
    }

    @Test
    @DisplayName("R035, G14: the report is kept as CSV and PDF, once for a run")
    void report() {
        Deal deal = stage.due();
        UUID run = stage.planned(deal);
        stage.settle(run);
        PayoutReportDesk desk = money.get(PayoutReportDesk.class);
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> desk.csv(run))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.NOT_FOUND));
        assertThat(desk.write(run)).isEqualTo("1 of 1 transfers paid, 3400 minor units EUR");
        String csv = desk.csv(run);
        assertThat(csv)
                .contains(deal.paymentId() + "," + deal.bookingId() + ","
                        + deal.host().accountId())
                .contains(",Lisbon,EUR,4000,600,3400,0,3400,tr_")
                .contains(",paid\r\n" + run + ",total,,,,EUR,4000,600,3400,0,3400,,1 of 1 paid\r\n");
        assertThat(new String(desk.pdf(run), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        assertThat(desk.write(run)).isEqualTo("1 of 1 transfers paid, 3400 minor units EUR");
        assertThat(desk.csv(run)).isEqualTo(csv);
        assertThat(money.books()
                        .texts(
                                "SELECT state, count(*) FROM stored_documents WHERE belongs_to = (SELECT id FROM"
                                        + " payout_reports WHERE job_run_id = ?) GROUP BY state",
                                run))
                .containsExactly("kept 2");
    }

    @Test
    @DisplayName("R035: a report that another node finished meanwhile stands, and ours is swept")
    void secondReport() {
        UUID run = stage.run();
        String first = money.get(PayoutReportDesk.class).write(run);
        assertThat(first).isEqualTo("0 of 0 transfers paid");
        UUID late = UUID.randomUUID();
        int ignored = money.books()
                .change(
                        "INSERT INTO stored_documents (key, belongs_to, state) VALUES ('reports/late.csv', ?,"
                                + " 'pending')",
                        late);
        money.get(PayoutReportBook.class).add(late, run, "reports/late.csv", "reports/late.pdf");
        assertThat(money.books().text("SELECT state FROM stored_documents WHERE belongs_to = ?", late))
                .isEqualTo("condemned");
    }

    private static List<String> rows(String query, Deal deal) {
        return money.books().texts(query, deal.paymentId());
    }

    private static void account(Deal deal, String account) {
        int ignored = money.books()
                .change(
                        "UPDATE host_profiles SET stripe_account_id = ? WHERE id = ?",
                        account,
                        deal.host().profileId());
    }
}
