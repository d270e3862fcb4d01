package com.dancepartner.app.payment;

import com.dancepartner.app.document.DocumentStore;
import com.dancepartner.app.document.folder.FolderStore;
import com.dancepartner.app.harness.MoneyContainer;
import com.dancepartner.app.harness.Stage.Deal;
import com.dancepartner.app.harness.Stage.Host;
import com.dancepartner.domain.jpa.Ids;
import com.dancepartner.domain.ledger.Ledger;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.payment.Refund;
import com.dancepartner.domain.payment.Split;
import com.dancepartner.domain.time.TimeSpan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Captured sessions that are due, and runs of the payout job, step by step. */
final class PayoutStage implements AutoCloseable {

    static final Money PRICE = new Money(4000, "EUR");

    private final MoneyContainer money;
    private int hours;

    PayoutStage(Path documents) {
        money = MoneyContainer.open(beans -> beans.with(TransferBatch.class, PayoutReportDesk.class)
                .given(DocumentStore.class, new FolderStore(documents)));
    }

    MoneyContainer money() {
        return money;
    }

    /** A session of this host, captured and due: 34.00 of 40.00 are the host's. */
    Deal due(Host host, Money price) {
        hours += 2;
        TimeSpan schedule =
                TimeSpan.of(money.stage().soon().start().plus(Duration.ofHours(hours)), Duration.ofHours(1));
        Deal deal = money.stage().deal(host, money.stage().client(), price, schedule, "pm_card_visa");
        money.settle(deal);
        money.run(now -> money.get(Charges.class).captureAll(deal.bookingId(), now));
        money.settle(deal);
        int ignored = money.books()
                .change("UPDATE payments SET transfer_due_at = captured_at WHERE id = ?", deal.paymentId());
        return deal;
    }

    Deal due() {
        return due(money.stage().host("EUR"), PRICE);
    }

    /** The host owes so much of another session, which they were paid. */
    Deal debt(Host host, long minor) {
        Deal earlier = due(host, PRICE);
        send(earlier);
        Money debt = new Money(minor, "EUR");
        Refund refund = new Refund(new Split(debt, new Money(0, "EUR")), debt);
        money.run(now ->
                money.get(Ledger.class).postRefund(earlier.paymentId(), refund, "re_" + earlier.paymentId(), now));
        return earlier;
    }

    UUID run() {
        UUID run = Ids.next();
        int ignored = money.books()
                .change(
                        "INSERT INTO job_runs (id, job_name, status, requested_by) VALUES (?, 'payout', 'completed',"
                                + " 'test')",
                        run);
        return run;
    }

    /** Plans these alone. */
    UUID planned(Deal... deals) {
        UUID run = run();
        plan(run, deals);
        return run;
    }

    void plan(UUID run, Deal... deals) {
        money.get(Payouts.class)
                .plan(run, List.of(deals).stream().map(Deal::paymentId).toList());
    }

    /** Sends what this run has planned. */
    void settle(UUID run) {
        TransferBatch batch = money.get(TransferBatch.class);
        long total = batch.transfersOf(run);
        Optional<UUID> last = batch.settle(run, 0, 1, null, total);
        while (last.isPresent()) {
            last = batch.settle(run, 0, 1, last.get(), total);
        }
    }

    void send(Deal... deals) {
        settle(planned(deals));
    }

    /** Minor units that Stripe sent for the booking, one for each transfer. */
    List<Long> transfers(Deal deal) {
        return money.stripe().list("/v1/transfers?transfer_group=" + deal.bookingId()).stream()
                .map(sent -> sent.path("amount").asLong())
                .toList();
    }

    /** What is sent, netted and left of the payment. */
    String shares(Deal deal) {
        return money.books()
                .texts(
                        "SELECT transferred_cents, netted_cents, host_share_cents - (transferred_cents -"
                                + " reversed_cents) - netted_cents FROM payments WHERE id = ?",
                        deal.paymentId())
                .get(0);
    }

    long owed(Host host) {
        return money.books()
                .number(
                        "SELECT coalesce(sum(e.amount_cents), 0) FROM ledger_entries e JOIN payments p ON p.id ="
                                + " e.payment_id WHERE e.account = 'host_receivable' AND p.host_profile_id = ?",
                        host.profileId());
    }

    @Override
    public void close() {
        money.close();
    }
}
