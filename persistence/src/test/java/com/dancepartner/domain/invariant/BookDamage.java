package com.dancepartner.domain.invariant;

import static com.dancepartner.domain.invariant.Damage.command;
import static com.dancepartner.domain.invariant.Damage.copy;
import static com.dancepartner.domain.invariant.Damage.entry;
import static com.dancepartner.domain.invariant.Damage.journal;
import static com.dancepartner.domain.invariant.Damage.lift;
import static com.dancepartner.domain.invariant.Damage.planted;
import static com.dancepartner.domain.invariant.Damage.told;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What breaks the rules of amounts: the books, and what was held, captured, given back, shared and sent (1 to 5). */
final class BookDamage {

    private BookDamage() {}

    static Stream<Arguments> all() {
        return Stream.of(
                planted(1, "a journal that does not net to zero", entry("dispute_loss", "dispute_losses", 7, "'x'")),
                planted(
                        1,
                        "booked in another currency than it was paid in",
                        journal("dispute_loss", "dispute_losses", "dispute_losses", 7, "GBP")),
                planted(
                        2,
                        "paid by several payments",
                        "DROP INDEX payments_session_idx",
                        copy("stripe_payment_intent_id = NULL, stripe_transfer_id = NULL, status = 'failed',"
                                + " captured_cents = 0, host_share_cents = 0, captured_at = NULL, stripe_fee_cents"
                                + " = 0")),
                planted(
                        2,
                        "captured more than once by the books",
                        journal("capture", "stripe_clearing", "stripe_clearing", 1, "EUR")),
                planted(
                        3,
                        "more captured than was to be held",
                        lift("payments"),
                        "UPDATE payments SET amount_cents = 9999 WHERE id = CAPTURED"),
                planted(
                        3,
                        "more refunded than was captured",
                        lift("payments"),
                        "UPDATE payments SET refunded_cents = 10001, host_share_cents = 0 WHERE id = CAPTURED",
                        journal("refund", "host_payable", "stripe_clearing", 8_500, "EUR"),
                        journal("refund", "revenue", "stripe_clearing", 1_500, "EUR"),
                        journal("refund", "dispute_losses", "stripe_clearing", 1, "EUR"),
                        command("refund", "succeeded", "'re_1'", "now()").replace("100,", "10001,")),
                planted(
                        3,
                        "more refunds came back than were made",
                        lift("payments"),
                        "UPDATE payments SET unreturned_cents = 1 WHERE id = CAPTURED"),
                planted(
                        3,
                        "what was captured is not what the books say",
                        "UPDATE ledger_entries SET amount_cents = amount_cents + 1"
                                + " WHERE payment_id = CAPTURED AND kind = 'capture' AND account = 'stripe_clearing'",
                        "UPDATE ledger_entries SET account = 'dispute_losses', amount_cents = amount_cents - 1 WHERE"
                                + " payment_id = CAPTURED AND kind = 'stripe_fee' AND account = 'stripe_clearing'",
                        "UPDATE ledger_entries SET journal_id = (SELECT journal_id FROM ledger_entries WHERE"
                                + " payment_id = CAPTURED AND kind = 'capture' LIMIT 1) WHERE payment_id = CAPTURED AND"
                                + " kind = 'stripe_fee'"),
                planted(
                        3,
                        "what was refunded is not what the books say",
                        journal("refund", "dispute_losses", "stripe_clearing", 1, "EUR")),
                planted(
                        3,
                        "what came back is not what the books say",
                        journal("refund_failure", "stripe_clearing", "client_payable", 5, "EUR")),
                planted(
                        4,
                        "the host got more than their share",
                        lift("payments"),
                        "UPDATE payments SET transferred_cents = 8501 WHERE id = TRANSFERRED",
                        told("transfer", 8_501)),
                planted(
                        4,
                        "what was transferred is not what the books say",
                        "UPDATE payments SET transferred_cents = 8000 WHERE id = TRANSFERRED",
                        told("transfer", 8_000)),
                planted(
                        4,
                        "what was taken back is not what the books say",
                        "UPDATE payments SET reversed_cents = 5 WHERE id = TRANSFERRED",
                        command("reverse", "succeeded", "'trr_1'", "now()")
                                .replace("100,", "5,")
                                .replace("CAPTURED", "TRANSFERRED")),
                planted(
                        4,
                        "what was netted is not what the books say",
                        "UPDATE payments SET netted_cents = 5 WHERE id = CAPTURED"),
                planted(
                        4,
                        "what the host is still to get is not what the books say",
                        journal("dispute_loss", "host_payable", "dispute_losses", 5, "EUR")),
                planted(
                        4,
                        "the host's share is not their part of what remains, and their debt",
                        "UPDATE payments SET host_share_cents = 8400 WHERE id = CAPTURED"),
                planted(
                        4,
                        "a host paid more for debts than there were",
                        journal("dispute_loss", "dispute_losses", "host_receivable", 5, "EUR")),
                planted(
                        5,
                        "what was captured was shared by another rounding",
                        journal("capture", "dispute_losses", "revenue", 1, "EUR")),
                planted(
                        5,
                        "what remains is shared by another rounding",
                        journal("dispute_loss", "dispute_losses", "revenue", 1, "EUR")),
                planted(
                        5,
                        "Stripe's fee is not what the books say",
                        "UPDATE payments SET stripe_fee_cents = 319 WHERE id = CAPTURED"));
    }
}
