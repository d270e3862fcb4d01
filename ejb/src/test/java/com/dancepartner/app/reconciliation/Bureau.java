package com.dancepartner.app.reconciliation;

import com.dancepartner.app.document.DocumentStore;
import com.dancepartner.app.harness.MoneyContainer;
import com.dancepartner.app.harness.Stage.Deal;
import com.dancepartner.app.payment.Charges;
import com.dancepartner.database.TestDatabase;
import com.dancepartner.database.TestDatabases;
import com.dancepartner.domain.jpa.Ids;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.payment.PaymentCommands;
import com.dancepartner.domain.payment.Payments;
import com.dancepartner.standin.StandInOptions;
import com.dancepartner.standin.StripeStandIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** A world of money in which books are compared: payments are played through, faults planted, both sides compared. */
final class Bureau implements AutoCloseable {

    static final Money PRICE = new Money(4000, "EUR");

    private final TestDatabase database = TestDatabases.fresh();
    private final StripeStandIn standIn = standIn();
    final MoneyContainer money;
    final Dashboard dashboard = new Dashboard(standIn.baseUri());

    Bureau() {
        money = MoneyContainer.start(
                database,
                standIn,
                more -> more.with(Reconciling.class, FinanceDesk.class, ReportDesk.class)
                        .given(DocumentStore.class, new Shelf())
                        .setting("data.encryption.key", Base64.getEncoder().encodeToString(new byte[32])));
    }

    private static StripeStandIn standIn() {
        try {
            return StripeStandIn.start(StandInOptions.inMemory());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Deal held(String card) {
        Deal deal = money.stage().deal(PRICE, money.stage().soon(), card);
        money.settle(deal);
        return deal;
    }

    Deal captured(String card) {
        Deal deal = held(card);
        money.run(now -> money.get(Charges.class).captureAll(deal.bookingId(), now));
        money.settle(deal);
        return deal;
    }

    Deal transferred() {
        Deal deal = captured("pm_card_visa");
        money.run(now -> money.get(Payments.class)
                .getForUpdate(deal.paymentId())
                .transfer(now)
                .ifPresent(money.get(PaymentCommands.class)::add));
        money.settle(deal);
        return deal;
    }

    Deal refunded(String card, long cents) {
        Deal deal = captured(card);
        refund(deal, cents);
        return deal;
    }

    void refund(Deal deal, long cents) {
        money.run(now -> money.get(Charges.class).refund(deal.bookingId(), new Money(cents, "EUR"), now));
        money.settle(deal);
    }

    Deal released() {
        Deal deal = held("pm_card_visa");
        money.run(now -> money.get(Charges.class).release(deal.bookingId(), now));
        money.settle(deal);
        return deal;
    }

    /** Some twenty payments, each in its own state. */
    void ordinary() {
        for (int i = 0; i < 4; i++) {
            Deal ignored = held("pm_card_visa");
            ignored = captured("pm_card_visa");
            ignored = transferred();
            ignored = refunded("pm_card_visa", 1000);
            ignored = released();
        }
        refund(transferred(), 4000);
    }

    String of(Deal deal, String column) {
        return money.books().text("SELECT " + column + " FROM payments WHERE id = ?", deal.paymentId());
    }

    String charge(Deal deal) {
        return of(deal, "stripe_charge_id");
    }

    /**
     * Posts a journal by hand: so much to the first account, from the second.
     *
     * @param reference Stripe's object; empty for none
     */
    void post(Deal deal, String kind, String reference, String debit, String credit, long cents, String currency) {
        UUID journal = Ids.next();
        int ignored = money.books()
                .change(
                        """
                        INSERT INTO ledger_entries (id, journal_id, kind, account, amount_cents, currency, payment_id, reference, posted_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, nullif(?, ''), CAST(? AS timestamptz)), (?, ?, ?, ?, ?, ?, ?, nullif(?, ''), CAST(? AS timestamptz))
                        """,
                        Ids.next(),
                        journal,
                        kind,
                        debit,
                        cents,
                        currency,
                        deal.paymentId(),
                        reference,
                        now(),
                        Ids.next(),
                        journal,
                        kind,
                        credit,
                        -cents,
                        currency,
                        deal.paymentId(),
                        reference,
                        now());
    }

    /** All that Stripe tells of is taken for heard, though nobody listened. */
    void swallowEvents() {
        money.stripe().events().forEach(event -> {
            int ignored = money.books()
                    .change(
                            "INSERT INTO webhook_events (event_id, type, object_id, received_at, processed_at)"
                                    + " VALUES (?, ?, '', now(), now()) ON CONFLICT DO NOTHING",
                            event.path("id").asText(),
                            event.path("type").asText());
        });
    }

    /** One run, some minutes later. @return what it tells the operator */
    String reconcile() {
        money.advance(Duration.ofMinutes(5));
        return money.get(Reconciling.class).reconcile(jobRun());
    }

    UUID jobRun() {
        UUID run = Ids.next();
        int ignored = money.books()
                .change(
                        "INSERT INTO job_runs (id, job_name, status, requested_by) VALUES (?, 'reconciliation',"
                                + " 'completed', 'test')",
                        run);
        return run;
    }

    /** Kind, reference, and both sides' minor units of what is open. */
    List<String> open() {
        return money.books()
                .texts("SELECT kind, reference, booked_cents, stripe_cents FROM discrepancies WHERE resolved_at IS"
                        + " NULL");
    }

    private String now() {
        return money.clock().instant().toString();
    }

    @Override
    public void close() {
        money.close();
        standIn.close();
        database.close();
    }
}
