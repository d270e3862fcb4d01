package com.dancepartner.app.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.app.harness.Stage.Deal;
import com.dancepartner.domain.payment.PaymentCommands;
import com.dancepartner.domain.payment.Payments;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Our books against the stand-in's, through the real beans. */
class ReconcilingTest {

    private Bureau bureau;

    @BeforeEach
    void open() {
        bureau = new Bureau();
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    @Test
    @DisplayName("R361: where nothing is wrong, nothing is found, in the first comparison and in the next")
    void clean() {
        bureau.ordinary();
        assertThat(bureau.reconcile()).contains(" 0 differences");
        assertThat(bureau.open()).isEmpty();
        bureau.money.advance(Duration.ofHours(20));
        bureau.ordinary();
        assertThat(bureau.reconcile()).contains(" 0 differences");
        assertThat(bureau.open()).isEmpty();
    }

    @Test
    @DisplayName("R361, R356: of ten planted faults all ten are named, and nothing else")
    void tenFaults() {
        bureau.ordinary();
        Deal sentInBooksOnly = bureau.captured("pm_card_visa");
        bureau.post(sentInBooksOnly, "transfer", "tr_nowhere", "host_payable", "stripe_clearing", 3400, "EUR");
        Deal sentByHand = bureau.captured("pm_card_visa");
        String sent = bureau.dashboard.transfer(
                bureau.charge(sentByHand), sentByHand.host().accountId(), 3400, "eur");
        Deal paidTwice = bureau.captured("pm_card_visa");
        String twice = bureau.dashboard.charge(paidTwice.bookingId(), 4000, "eur");
        Deal feeLied = bureau.captured("pm_card_visa");
        bureau.post(feeLied, "stripe_fee", bureau.charge(feeLied), "fees", "stripe_clearing", 10, "EUR");
        Deal amountLied = bureau.captured("pm_card_visa");
        bureau.post(amountLied, "capture", bureau.charge(amountLied), "stripe_clearing", "host_payable", 100, "EUR");
        Deal givenBackByHand = bureau.captured("pm_card_visa");
        String givenBack = bureau.dashboard.refund(bureau.charge(givenBackByHand), 500);
        Deal cameBack = bureau.refunded("pm_card_refundFail", 700);
        String refund = bureau.money
                .books()
                .text(
                        "SELECT stripe_object_id FROM payment_commands WHERE payment_id = ? AND operation = 'refund'",
                        cameBack.paymentId());
        Deal disputed = bureau.captured("pm_card_visa");
        String dispute = bureau.money
                .stripe()
                .order("disputes", "{\"charge\":\"" + bureau.charge(disputed) + "\"}")
                .path("id")
                .asText();
        Deal sentAstray = bureau.transferred();
        int ignored = bureau.money
                .books()
                .change(
                        "UPDATE host_profiles SET stripe_account_id = 'acct_the_right_one' WHERE id = ?",
                        sentAstray.host().profileId());
        Deal letGo = bureau.held("pm_card_visa");
        bureau.dashboard.cancel(bureau.of(letGo, "stripe_payment_intent_id"));
        bureau.money.advance(Duration.ofSeconds(30));
        bureau.swallowEvents();

        assertThat(bureau.reconcile()).contains(" 10 differences");

        assertThat(bureau.open())
                .containsExactlyInAnyOrder(
                        "missing_transfer tr_nowhere 3400 0",
                        "unknown_transfer " + sent + " 0 3400",
                        "double_capture " + twice + " 0 4000",
                        "wrong_fee " + bureau.charge(feeLied) + " 156 146",
                        "capture_amount " + bureau.charge(amountLied) + " 4100 4000",
                        "unknown_refund " + givenBack + " 0 500",
                        "refund_failed " + refund + " 0 700",
                        "dispute_not_booked " + dispute + " 0 5500",
                        "wrong_destination " + bureau.of(sentAstray, "stripe_transfer_id") + " 3400 3400",
                        "hold_overdue " + bureau.of(letGo, "stripe_payment_intent_id") + " 4000 0");
    }

    @Test
    @DisplayName(
            "R361: the other faults are named too: reversals and charges by hand, forgotten holds, what waits or is"
                    + " owed")
    void otherFaults() {
        Deal takenBack = bureau.transferred();
        String reversal = bureau.dashboard.reverse(bureau.of(takenBack, "stripe_transfer_id"), 100);
        String nobodys = bureau.dashboard.charge(UUID.randomUUID(), 900, "eur");
        String hold = bureau.dashboard.hold(UUID.randomUUID(), 800, "eur");
        Deal elsewhere = bureau.captured("pm_card_visa");
        String yen = bureau.dashboard.charge(elsewhere.bookingId(), 5000, "jpy");
        bureau.post(elsewhere, "capture", yen, "stripe_clearing", "host_payable", 3000, "EUR");
        Deal owed = bureau.refunded("pm_card_visa", 700);
        int ignored = bureau.money
                .books()
                .change("UPDATE payments SET unreturned_cents = 700 WHERE id = ?", owed.paymentId());
        Deal waiting = bureau.captured("pm_card_visa");
        plan(waiting);
        Deal lost = bureau.captured("pm_card_visa");
        String dispute = lose(lost);
        bureau.money.advance(Duration.ofDays(2));
        bureau.swallowEvents();

        String summary = bureau.reconcile();

        assertThat(bureau.open())
                .as(summary)
                .containsExactlyInAnyOrder(
                        "unknown_reversal " + reversal + " 0 100",
                        "unknown_charge " + nobodys + " 0 900",
                        "forgotten_hold " + hold + " 0 800",
                        "wrong_currency " + yen + " 3000 5000",
                        "double_capture " + last(yen, bureau.charge(elsewhere))
                                + doubled(yen, bureau.charge(elsewhere)),
                        "client_owed " + owed.paymentId() + " 700 0",
                        "stuck_command dp:local:" + waiting.bookingId() + ":transfer:1 3400 0",
                        "dispute_not_booked " + dispute + " 0 4000");
    }

    @Test
    @DisplayName("R361: what is under way is no difference: Stripe was told, and our books do not know its answer yet")
    void underWay() {
        Deal deal = bureau.captured("pm_card_visa");
        plan(deal);
        bureau.money.stripe().fail("lost_reply", "/v1/transfers", 3);
        bureau.money.settle(deal);
        assertThat(bureau.reconcile()).contains(" 0 differences");
        bureau.money.stripe().failNoMore();
        bureau.money.books().hurry();
        bureau.money.settle(deal);
        assertThat(bureau.reconcile()).contains(" 0 differences");
    }

    @Test
    @DisplayName("R356: money in our books that no object of Stripe's explains shows in the balance")
    void balance() {
        Deal deal = bureau.captured("pm_card_visa");
        bureau.post(deal, "netting", "", "stripe_clearing", "revenue", 50, "EUR");
        String ignored = bureau.reconcile();
        assertThat(bureau.open()).singleElement().asString().startsWith("balance EUR");
    }

    private void plan(Deal deal) {
        bureau.money.run(now -> bureau.money
                .get(Payments.class)
                .getForUpdate(deal.paymentId())
                .transfer(now)
                .ifPresent(bureau.money.get(PaymentCommands.class)::add));
    }

    /** A card dispute that our books have withdrawn, and Stripe lost since. */
    private String lose(Deal deal) {
        String dispute = bureau.money
                .stripe()
                .order("disputes", "{\"charge\":\"" + bureau.charge(deal) + "\"}")
                .path("id")
                .asText();
        bureau.post(deal, "dispute_withdrawal", dispute, "dispute_receivable", "stripe_clearing", 5500, "EUR");
        int one = bureau.money.books().change("""
            INSERT INTO card_disputes (stripe_dispute_id, payment_id, status, reason, amount_cents, currency, withdrawn_at, opened_at, updated_at)
            VALUES (?, ?, 'needs_response', 'fraudulent', 4000, 'EUR', now(), now(), now())
            """, dispute, deal.paymentId());
        assertThat(one).isOne();
        bureau.money.stripe().order("disputes/close", "{\"id\":\"" + dispute + "\",\"status\":\"lost\"}");
        return dispute;
    }

    private static String last(String one, String other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static String doubled(String yen, String charge) {
        return last(yen, charge).equals(yen) ? " 3000 3000" : " 4000 4000";
    }
}
