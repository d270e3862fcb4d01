package com.dancepartner.domain.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReconcilerTest {

    private final TwoBooks books = new TwoBooks();

    @Test
    @DisplayName("R361: equal books have no difference, whatever moved")
    void equal() {
        books.charge("ch_1", 4000, 146)
                .book("tr_1", Part.TRANSFER, 3400)
                .stripe("tr_1", Part.TRANSFER, 3400, 0, "EUR", TwoBooks.origin(TwoBooks.ACCOUNT))
                .book("trr_1", Part.REVERSAL, 400)
                .stripe("trr_1", Part.REVERSAL, 400, 0)
                .book("re_1", Part.REFUND, 1000)
                .stripe("re_1", Part.REFUND, 1000, 0)
                .book("re_1", Part.REFUND_FAILURE, 1000)
                .stripe("re_1", Part.REFUND_FAILURE, 1000, 0)
                .book("dp_1", Part.DISPUTE, 5500)
                .stripe("dp_1", Part.DISPUTE, 4000, 1500);
        assertThat(books.found()).isEmpty();
        assertThat(Reconciler.suspects(books.booked, books.atStripe)).isEmpty();
        assertThat(Reconciler.compared(books.booked, books.atStripe)).isEqualTo(5);
    }

    @Test
    @DisplayName("R361: what only one side has is missing or unknown, by what it is")
    void oneSided() {
        books.book("ch_a", Part.CAPTURE, 4000).book("ch_a", Part.FEE, 146);
        books.stripe("ch_b", Part.CAPTURE, 900, 56, "EUR", Origin.UNKNOWN);
        books.book("tr_a", Part.TRANSFER, 3400).stripe("tr_b", Part.TRANSFER, 3400, 0);
        books.book("trr_a", Part.REVERSAL, 10).stripe("trr_b", Part.REVERSAL, 20, 0);
        books.book("re_a", Part.REFUND, 30).stripe("re_b", Part.REFUND, 40, 0);
        books.stripe("dp_b", Part.DISPUTE, 4000, 1500).stripe("po_b", Part.OTHER, -70, 0);
        assertThat(books.found())
                .containsExactlyInAnyOrder(
                        "missing_capture ch_a 4000 0",
                        "unknown_charge ch_b 0 900",
                        "missing_transfer tr_a 3400 0",
                        "unknown_transfer tr_b 0 3400",
                        "missing_reversal trr_a 10 0",
                        "unknown_reversal trr_b 0 20",
                        "missing_refund re_a 30 0",
                        "unknown_refund re_b 0 40",
                        "dispute_not_booked dp_b 0 5500",
                        "unbooked_movement po_b 0 -70");
        assertThat(Reconciler.suspects(books.booked, books.atStripe)).hasSize(10);
    }

    @Test
    @DisplayName("R361: other amounts are named by what they are of, each for itself")
    void amounts() {
        books.book("ch_1", Part.CAPTURE, 4100).book("ch_1", Part.FEE, 156).stripe("ch_1", Part.CAPTURE, 4000, 146);
        books.book("tr_1", Part.TRANSFER, 3401).stripe("tr_1", Part.TRANSFER, 3400, 0);
        books.book("trr_1", Part.REVERSAL, 11).stripe("trr_1", Part.REVERSAL, 10, 0);
        books.book("re_1", Part.REFUND, 31).stripe("re_1", Part.REFUND, 30, 0);
        books.book("dp_1", Part.DISPUTE, 5500).stripe("dp_1", Part.DISPUTE, 4000, 1501);
        assertThat(books.found())
                .containsExactly(
                        "capture_amount ch_1 4100 4000",
                        "wrong_fee ch_1 156 146",
                        "dispute_not_booked dp_1 5500 5501",
                        "refund_amount re_1 31 30",
                        "transfer_amount tr_1 3401 3400",
                        "reversal_amount trr_1 11 10");
    }

    @Test
    @DisplayName("R361: two wrongs that make up for each other are both named")
    void sameSum() {
        books.book("ch_1", Part.CAPTURE, 4100).book("ch_1", Part.FEE, 246).stripe("ch_1", Part.CAPTURE, 4000, 146);
        assertThat(books.found()).containsExactly("capture_amount ch_1 4100 4000", "wrong_fee ch_1 246 146");
    }

    @Test
    @DisplayName("R361: a fee that was not known at the capture is a wrong fee")
    void noFee() {
        books.book("ch_1", Part.CAPTURE, 4000).stripe("ch_1", Part.CAPTURE, 4000, 146);
        assertThat(books.found()).containsExactly("wrong_fee ch_1 0 146");
    }

    @Test
    @DisplayName("R361: a refund that came back, and of which our books do not know that, is a failed refund")
    void refundFailed() {
        books.book("re_1", Part.REFUND, 700)
                .stripe("re_1", Part.REFUND, 700, 0)
                .stripe("re_1", Part.REFUND_FAILURE, 700, 0);
        assertThat(books.found()).containsExactly("refund_failed re_1 0 700");
    }

    @Test
    @DisplayName("R361: a refund that our books never had and that came back whole moved nothing")
    void refundForNothing() {
        books.stripe("re_1", Part.REFUND, 700, 0).stripe("re_1", Part.REFUND_FAILURE, 700, 0);
        assertThat(books.found()).isEmpty();
    }

    @Test
    @DisplayName("R361: a dispute that was withdrawn and given back on both sides is no difference")
    void disputeWon() {
        books.book("dp_1", Part.DISPUTE, 5500).book("dp_1", Part.DISPUTE, -5500);
        books.stripe("dp_1", Part.DISPUTE, 4000, 1500).stripe("dp_1", Part.DISPUTE, -4000, -1500);
        assertThat(books.found()).isEmpty();
    }

    @Test
    @DisplayName("R361: a second charge for what was paid already is a double capture, by intent, metadata or booking")
    void doubleCapture() {
        books.payment("captured", true, false);
        Origin byBooking = new Origin(null, TwoBooks.BOOKING, "session", "pi_2", "ch_2", null, null);
        Origin byPayment = new Origin(TwoBooks.PAYMENT, null, "session", null, null, null, null);
        books.stripe("ch_2", Part.CAPTURE, 4000, 146, "EUR", byBooking)
                .stripe("ch_3", Part.CAPTURE, 4000, 146, "EUR", byPayment)
                .stripe("ch_4", Part.CAPTURE, 4000, 146);
        assertThat(books.found())
                .containsExactly(
                        "double_capture ch_2 0 4000", "double_capture ch_3 0 4000", "double_capture ch_4 0 4000");
        assertThat(books.findings()).allMatch(finding -> TwoBooks.PAYMENT.equals(finding.paymentId()));
    }

    @Test
    @DisplayName("R361: a charge for a tip of the same booking is no second payment of the session, but unknown")
    void tipIsNoDoubleCapture() {
        books.payment("captured", true, false);
        Origin tip = new Origin(null, TwoBooks.BOOKING, "tip", "pi_2", "ch_2", null, null);
        books.stripe("ch_2", Part.CAPTURE, 400, 42, "EUR", tip);
        assertThat(books.found()).containsExactly("unknown_charge ch_2 0 400");
    }

    @Test
    @DisplayName("R361: a charge for a payment of which nothing was captured is unknown")
    void unknownCharge() {
        books.payment("authorized", false, false).stripe("ch_1", Part.CAPTURE, 4000, 146);
        assertThat(books.found()).containsExactly("unknown_charge ch_1 0 4000");
    }

    @Test
    @DisplayName("R361: two charges for one payment are a double capture though our books have both")
    void bothBooked() {
        books.charge("ch_1", 4000, 146).charge("ch_2", 4000, 146);
        books.book("ch_3", Part.CAPTURE, 4000, "EUR", new UUID(0, 9))
                .stripe("ch_3", Part.CAPTURE, 4000, 0, "EUR", Origin.UNKNOWN);
        assertThat(books.found()).containsExactly("double_capture ch_2 4000 4000");
    }

    @Test
    @DisplayName("R361: what Stripe was told and our books do not know yet is under way; amounts that differ are not")
    void underWay() {
        books.payment("captured", true, true);
        books.stripe("tr_1", Part.TRANSFER, 3400, 0).stripe("re_1", Part.REFUND, 500, 0);
        books.book("re_2", Part.REFUND, 31).stripe("re_2", Part.REFUND, 30, 0);
        assertThat(books.found()).containsExactly("refund_amount re_2 31 30");
    }

    @Test
    @DisplayName("R361: money in another currency is named once, with the currency that Stripe has")
    void currency() {
        books.book("ch_1", Part.CAPTURE, 4000)
                .book("ch_1", Part.FEE, 146)
                .stripe("ch_1", Part.CAPTURE, 4400, 158, "USD", TwoBooks.origin(null));
        assertThat(books.found()).containsExactly("wrong_currency ch_1 4000 4400");
        assertThat(books.findings().get(0).cause()).endsWith("Stripe's currency is USD.");
        assertThat(books.findings().get(0).currency()).isEqualTo("EUR");
    }

    @Test
    @DisplayName("R361: money that went to another account than the host's is named, with equal amounts as well")
    void destination() {
        books.book("tr_1", Part.TRANSFER, 3400)
                .stripe("tr_1", Part.TRANSFER, 3400, 0, "EUR", TwoBooks.origin("acct_other"));
        books.stripe("tr_2", Part.TRANSFER, 1, 0, "EUR", TwoBooks.origin("acct_other"));
        books.booked.add(new BookedMovement("tr_3", Part.TRANSFER, "EUR", -5, TwoBooks.PAYMENT, null));
        books.stripe("tr_3", Part.TRANSFER, 5, 0, "EUR", TwoBooks.origin("acct_other"));
        assertThat(books.found()).containsExactly("wrong_destination tr_1 3400 3400", "unknown_transfer tr_2 0 1");
    }

    @Test
    @DisplayName("R361: what Stripe moved in the last two minutes is left to the next comparison")
    void young() {
        books.atStripe.add(new StripeMovement(
                "txn_1", "tr_1", Part.TRANSFER, "EUR", -3400, 0, TwoBooks.TO, TwoBooks.origin(null)));
        List<Finding> findings = Reconciler.findings(books.evidence(false));
        assertThat(findings).isEmpty();
    }

    @Test
    @DisplayName("R361: a command that waits for a day, money owed to a client, and the wrong mode are named")
    void claims() {
        books.stuck.add(new Claims.Stuck("dp:a", "transfer", TwoBooks.PAYMENT, "EUR", 3400, ""));
        books.stuck.add(new Claims.Stuck("dp:b", "refund", TwoBooks.PAYMENT, "EUR", 500, "no answer"));
        books.owed.add(new Claims.Owed(TwoBooks.PAYMENT, "EUR", 700));
        books.modeFits = false;
        assertThat(books.found())
                .containsExactlyInAnyOrder(
                        "stuck_command dp:a 3400 0",
                        "stuck_command dp:b 500 0",
                        "client_owed " + TwoBooks.PAYMENT + " 700 0",
                        "livemode stripe 0 0");
        assertThat(books.findings()).anyMatch(finding -> finding.cause().endsWith("refund; the last error: no answer"));
    }

    @Test
    @DisplayName(
            "R361: a card dispute that was lost, and of which our books wait for the end, is named; an open one is not")
    void lostDispute() {
        books.disputes.add(new Claims.OpenDispute("dp_1", TwoBooks.PAYMENT, "EUR", 4000));
        books.disputes.add(new Claims.OpenDispute("dp_2", TwoBooks.PAYMENT, "EUR", 4000));
        books.disputes.add(new Claims.OpenDispute("dp_3", TwoBooks.PAYMENT, "EUR", 4000));
        books.decided.put("dp_1", "lost");
        books.decided.put("dp_2", "needs_response");
        assertThat(books.found()).containsExactly("dispute_not_booked dp_1 0 4000");
    }

    @Test
    @DisplayName("R361: a difference is named once for an object, though it shows twice")
    void once() {
        books.disputes.add(new Claims.OpenDispute("dp_1", TwoBooks.PAYMENT, "EUR", 4000));
        books.decided.put("dp_1", "lost");
        books.stripe("dp_1", Part.DISPUTE, 4000, 1500);
        assertThat(books.found()).containsExactly("dispute_not_booked dp_1 0 5500");
    }

    @Test
    @DisplayName("R361: each kind tells finance what to do")
    void causes() {
        assertThat(DiscrepancyKind.values()).allMatch(kind -> kind.cause().endsWith("."));
        assertThat(Part.ofJournal("netting")).isEqualTo(Part.OTHER);
    }

    @Test
    @DisplayName("R361: a hundred thousand objects are compared in seconds, and the one that differs is named")
    void many() {
        for (int i = 0; i < 100_000; i++) {
            books.book("tr_" + i, Part.TRANSFER, 3400, "EUR", new UUID(1, i))
                    .stripe("tr_" + i, Part.TRANSFER, i == 77_777 ? 3401 : 3400, 0, "EUR", Origin.UNKNOWN);
        }
        assertThat(assertTimeout(Duration.ofSeconds(20), books::found))
                .containsExactly("transfer_amount tr_77777 3400 3401");
    }

    @Test
    @DisplayName("R361: a comparison begins a day before the last one ended, in Stripe's own time there")
    void period() {
        Instant now = Instant.parse("2026-11-25T12:00:00Z");
        Instant stripeNow = now.minusSeconds(3600);
        Period first = Period.since(Instant.EPOCH, now, stripeNow);
        assertThat(first.stripeFrom()).isEqualTo(Instant.EPOCH);
        assertThat(first.to()).isEqualTo("2026-11-25T11:58:00Z");
        assertThat(first.stripeTo()).isEqualTo("2026-11-25T10:58:00Z");
        Period next = Period.since(Instant.parse("2026-11-24T12:00:00Z"), now, stripeNow);
        assertThat(next.from()).isEqualTo("2026-11-23T12:00:00Z");
        assertThat(next.stripeFrom()).isEqualTo("2026-11-23T11:00:00Z");
    }
}
