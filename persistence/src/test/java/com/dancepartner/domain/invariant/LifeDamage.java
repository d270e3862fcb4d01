package com.dancepartner.domain.invariant;

import static com.dancepartner.domain.invariant.Damage.booking;
import static com.dancepartner.domain.invariant.Damage.command;
import static com.dancepartner.domain.invariant.Damage.dispute;
import static com.dancepartner.domain.invariant.Damage.journal;
import static com.dancepartner.domain.invariant.Damage.planted;
import static com.dancepartner.domain.invariant.Damage.step;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What breaks the rules of how a payment goes on: transfers, keys, events, commands, holds and moves (6 to 13). */
final class LifeDamage {

    private LifeDamage() {}

    static Stream<Arguments> all() {
        return Stream.of(
                planted(
                        6,
                        "transferred before it was captured",
                        "UPDATE payments SET transferred_at = captured_at - interval '1 second' WHERE id ="
                                + " TRANSFERRED"),
                planted(
                        6,
                        "transferred to a host without an account",
                        "UPDATE host_profiles SET stripe_account_id = NULL, transfers_enabled = FALSE"
                                + " WHERE id = (SELECT host_profile_id FROM payments WHERE id = TRANSFERRED)"),
                planted(
                        6,
                        "in dispute, and not kept from being transferred",
                        step("CAPTURED", "completed", "dispute", "disputed"),
                        "UPDATE bookings SET status = 'disputed' WHERE id = " + booking("CAPTURED")),
                planted(
                        6,
                        "a card dispute is open, and it is not kept from being transferred",
                        dispute("NULL"),
                        journal("dispute_withdrawal", "dispute_receivable", "stripe_clearing", 10_000, "EUR")),
                planted(
                        6,
                        "about to be transferred in a dispute",
                        "UPDATE payments SET frozen = TRUE WHERE id = CAPTURED",
                        command("transfer", "pending", "NULL", "now()")),
                planted(
                        7,
                        "the key does not name what it is for",
                        "UPDATE payment_commands SET idempotency_key = idempotency_key || '1' WHERE payment_id = HELD"),
                planted(
                        8,
                        "received a day ago, and still without effect",
                        "INSERT INTO webhook_events (event_id, type, received_at)"
                                + " VALUES ('evt_1', 'charge.expired', now() - interval '25 hours')"),
                planted(8, "what a card dispute took is not what the books say", dispute("now()")),
                planted(
                        9,
                        "not settled for a day",
                        command("refund", "pending", "NULL", "now() - interval '25 hours'")),
                planted(
                        9,
                        "waits for an answer, and nobody asks",
                        step("WAITING", "requires_action", "authorizing"),
                        "UPDATE payments SET status = 'authorizing' WHERE id = WAITING"),
                planted(
                        9,
                        "done, and what it made is not known",
                        "UPDATE payment_commands SET stripe_object_id = NULL WHERE payment_id = TRANSFERRED AND"
                                + " operation = 'transfer'"),
                planted(
                        9,
                        "made by several commands",
                        command("transfer", "succeeded", "'tr_1'", "now()").replace("100,", "0,"),
                        command("transfer", "succeeded", "'tr_1'", "now()")
                                .replace("100,", "0,")
                                .replace("'transfer', 1", "'transfer', 2")
                                .replace(":transfer:1", ":transfer:2")),
                planted(
                        9,
                        "captured without a command, or by one too many",
                        "DELETE FROM payment_commands WHERE payment_id = CAPTURED AND operation = 'capture'"),
                planted(
                        9,
                        "refunded without a command, or by one too many",
                        command("refund", "succeeded", "'re_1'", "now()")),
                planted(
                        9,
                        "transferred without a command, or by one too many",
                        "DELETE FROM payment_commands WHERE payment_id = TRANSFERRED AND operation = 'transfer'"),
                planted(
                        9,
                        "taken back without a command, or by one too many",
                        command("reverse", "succeeded", "'trr_1'", "now()")),
                planted(
                        10,
                        "captured after the hold had lapsed",
                        "UPDATE payments SET capture_before = captured_at - interval '1 second' WHERE id = CAPTURED"),
                planted(
                        10,
                        "the booking is over, the hold is not",
                        step("HELD", "confirmed", "report_no_show", "no_show"),
                        "UPDATE bookings SET status = 'no_show' WHERE id = " + booking("HELD")),
                planted(
                        10,
                        "the extension is off, the hold is not",
                        "INSERT INTO booking_changes (id, booking_id, kind, proposed_by, status, old_start, old_end,"
                                + " new_start, new_end, added_cents, lapses_at, created_at) SELECT HELD, id, 'extension',"
                                + " 'client', 'lapsed', scheduled_start, scheduled_end, scheduled_start, scheduled_end, 1,"
                                + " now(), now() FROM bookings WHERE id = " + booking("HELD"),
                        "UPDATE payments SET kind = 'extension', change_id = HELD WHERE id = HELD",
                        "UPDATE payment_commands SET idempotency_key = 'dp:test:' || HELD || ':' || operation || ':'"
                                + " || attempt WHERE payment_id = HELD"),
                planted(
                        10,
                        "the hold lapsed a day ago, and nobody noticed",
                        "UPDATE payments SET capture_before = now() - interval '25 hours' WHERE id = HELD"),
                planted(
                        10,
                        "no hold was placed in time, and nobody noticed",
                        "UPDATE payments SET hold_due_at = now(), hold_deadline = now() - interval '25 hours' WHERE id"
                                + " = WAITING"),
                planted(
                        11,
                        "cancelled in time, and charged",
                        "UPDATE bookings SET free_until = free_until + interval '30 days' WHERE id = "
                                + booking("LATE")),
                planted(
                        11,
                        "not the client's doing, and charged",
                        "UPDATE bookings SET cancelled_by = 'host' WHERE id = " + booking("LATE")),
                planted(
                        12,
                        "a payment moved as none may",
                        step("CANCELLED", "released", "authorized"),
                        step("CANCELLED", "authorized", "released")),
                planted(
                        12,
                        "a payment's moves do not follow each other",
                        step("CANCELLED", "requires_action", "failed")),
                planted(
                        12,
                        "a booking moved as none may",
                        step("CANCELLED", "cancelled", "confirm", "confirmed"),
                        step("CANCELLED", "confirmed", "cancel", "cancelled")),
                planted(
                        12,
                        "a booking's moves do not follow each other",
                        step("CANCELLED", "completed", "dispute", "disputed")),
                planted(
                        13,
                        "moved at Stripe by nothing that is known",
                        "UPDATE ledger_entries SET reference = NULL WHERE payment_id = CAPTURED AND kind ="
                                + " 'stripe_fee'"));
    }
}
