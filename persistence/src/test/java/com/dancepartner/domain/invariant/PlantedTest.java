package com.dancepartner.domain.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.jpa.Ids;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of our own side is broken once, past what the database refuses, and found. */
class PlantedTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private static UUID captured;
    private static UUID transferred;
    private static UUID held;
    private static UUID waiting;
    private static UUID cancelled;
    private static UUID late;

    @BeforeAll
    static void story() {
        MoneyStory story = new MoneyStory(DATABASE);
        captured = story.captured();
        transferred = story.transferred();
        held = story.held();
        waiting = story.waiting();
        cancelled = story.cancelled(MoneyStory.NOW, 0);
        late = story.cancelled(MoneyStory.NOW.plusSeconds(200_000), 5_000);
        assertThat(story.tip(captured)).isNotNull();
    }

    /** CAPTURED and the like stand for ids. */
    static Stream<Arguments> damage() {
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
                        "UPDATE payments SET stripe_fee_cents = 319 WHERE id = CAPTURED"),
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

    @ParameterizedTest(name = "({0}) {1}")
    @DisplayName("R504: what must not be is found, and nothing else is found with it")
    @MethodSource("damage")
    void found(int number, String name, String[] damage) throws SQLException {
        try (Connection connection = DATABASE.raw().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET LOCAL session_replication_role = replica");
            for (String sql : damage) {
                statement.execute(named(sql));
            }
            Findings findings = MoneyInvariants.check(connection, StripeView.NONE);
            assertThat(findings.violations()).extracting(Violation::name).contains(name);
            assertThat(findings.violations())
                    .as(findings.text())
                    .extracting(Violation::number)
                    .containsOnly(number);
            assertThat(findings.violations())
                    .allSatisfy(violation -> assertThat(violation.ids()).isNotEmpty());
            connection.rollback();
        }
    }

    @Test
    @DisplayName("R504: every rule of our own side has its planted violation")
    void complete() {
        String planted = damage().map(row -> (String) row.get()[1]).collect(Collectors.joining("\n"));
        assertThat(MoneyInvariants.CHECKS)
                .filteredOn(check -> check.needs().isEmpty())
                .isNotEmpty();
        assertThat(MoneyInvariants.CHECKS.stream()
                        .filter(check -> check.needs().isEmpty())
                        .flatMap(Rules::of))
                .allSatisfy(rule -> assertThat(planted).contains(rule));
    }

    private static Arguments planted(int number, String name, String... damage) {
        return Arguments.of(number, name, damage);
    }

    private static String named(String sql) {
        return sql.replace("CAPTURED", quoted(captured))
                .replace("TRANSFERRED", quoted(transferred))
                .replace("CANCELLED", quoted(cancelled))
                .replace("WAITING", quoted(waiting))
                .replace("HELD", quoted(held))
                .replace("LATE", quoted(late));
    }

    private static String quoted(UUID id) {
        return "'" + id + "'::uuid";
    }

    /** A line of a journal of its own, for what was captured. */
    private static String entry(String kind, String account, long cents, String reference) {
        return line(Ids.next(), kind, account, cents, "EUR", reference);
    }

    /** A journal of two lines. */
    private static String journal(String kind, String debit, String credit, long cents, String currency) {
        UUID id = Ids.next();
        return line(id, kind, debit, cents, currency, "'ch_x'") + ";"
                + line(id, kind, credit, -cents, currency, "'ch_x'");
    }

    /** What the commands of TRANSFERRED asked for. */
    private static String told(String operation, long cents) {
        return "UPDATE payment_commands SET amount_cents = " + cents
                + " WHERE payment_id = TRANSFERRED AND operation = '" + operation + "'";
    }

    private static String line(
            UUID journal, String kind, String account, long cents, String currency, String reference) {
        return String.format(
                Locale.ROOT,
                "INSERT INTO ledger_entries (id, journal_id, kind, account, amount_cents, currency, payment_id,"
                        + " posted_at, reference) VALUES ('%s', '%s', '%s', '%s', %d, '%s', CAPTURED, now(), %s)",
                Ids.next(),
                journal,
                kind,
                account,
                cents,
                currency,
                reference);
    }

    private static String command(String operation, String status, String object, String since) {
        return String.format(
                Locale.ROOT,
                "INSERT INTO payment_commands (id, payment_id, operation, attempt, idempotency_key, amount_cents,"
                        + " status, tries, stripe_object_id, first_tried_at, created_at) SELECT '%1$s', p.id, '%2$s', 1,"
                        + " 'dp:test:' || p.booking_id || ':%2$s:1', 100, '%3$s', 0, %4$s, %5$s, now() FROM payments p"
                        + " WHERE p.id = CAPTURED",
                Ids.next(),
                operation,
                status,
                object,
                since);
    }

    private static String dispute(String closed) {
        return "INSERT INTO card_disputes (stripe_dispute_id, payment_id, status, reason, amount_cents, currency,"
                + " withdrawn_at, closed_at, opened_at, updated_at) VALUES ('dp_1', CAPTURED, 'needs_response',"
                + " 'fraudulent', 10000, 'EUR', now(), " + closed + ", now(), now())";
    }

    private static String booking(String payment) {
        return "(SELECT booking_id FROM payments WHERE id = " + payment + ")";
    }

    /** A payment's move. */
    private static String step(String payment, String from, String to) {
        return "INSERT INTO payment_transitions VALUES (" + payment + ", '" + from + "', '" + to + "', now())";
    }

    /** A move of its booking. */
    private static String step(String payment, String from, String event, String to) {
        return "INSERT INTO booking_transitions (id, booking_id, event, actor, from_status, to_status, occurred_at)"
                + " VALUES ('"
                + Ids.next() + "', " + booking(payment) + ", '" + event + "', 'host', '" + from + "', '" + to
                + "', now())";
    }

    /** A second payment for what CAPTURED pays, but for these columns. */
    private static String copy(String changes) {
        return "CREATE TEMP TABLE twin ON COMMIT DROP AS SELECT * FROM payments WHERE id = CAPTURED; UPDATE twin SET"
                + " id = '"
                + Ids.next() + "', " + changes + "; INSERT INTO payments SELECT * FROM twin";
    }

    /** The table without its checks. */
    private static String lift(String table) {
        return "DO $$ DECLARE c record; BEGIN FOR c IN SELECT conname FROM pg_constraint WHERE conrelid = '" + table
                + "'::regclass AND contype = 'c' LOOP EXECUTE format('ALTER TABLE " + table
                + " DROP CONSTRAINT %I', c.conname); END LOOP; END $$";
    }
}
