package com.dancepartner.domain.invariant;

import com.dancepartner.domain.jpa.Ids;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.params.provider.Arguments;

/** Statements that do what the product never does. CAPTURED and the like stand for the ids of {@link PlantedTest}'s payments. */
final class Damage {

    private Damage() {}

    /** A violation that is found under this number and name once this damage is done. */
    static Arguments planted(int number, String name, String... damage) {
        return Arguments.of(number, name, damage);
    }

    /** A line of a journal of its own, for what was captured. */
    static String entry(String kind, String account, long cents, String reference) {
        return line(Ids.next(), kind, account, cents, "EUR", reference);
    }

    /** A journal of two lines. */
    static String journal(String kind, String debit, String credit, long cents, String currency) {
        UUID id = Ids.next();
        return line(id, kind, debit, cents, currency, "'ch_x'") + ";"
                + line(id, kind, credit, -cents, currency, "'ch_x'");
    }

    /** What the commands of TRANSFERRED asked for. */
    static String told(String operation, long cents) {
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

    static String command(String operation, String status, String object, String since) {
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

    static String dispute(String closed) {
        return "INSERT INTO card_disputes (stripe_dispute_id, payment_id, status, reason, amount_cents, currency,"
                + " withdrawn_at, closed_at, opened_at, updated_at) VALUES ('dp_1', CAPTURED, 'needs_response',"
                + " 'fraudulent', 10000, 'EUR', now(), " + closed + ", now(), now())";
    }

    static String booking(String payment) {
        return "(SELECT booking_id FROM payments WHERE id = " + payment + ")";
    }

    /** A payment's move. */
    static String step(String payment, String from, String to) {
        return "INSERT INTO payment_transitions VALUES (" + payment + ", '" + from + "', '" + to + "', now())";
    }

    /** A move of its booking. */
    static String step(String payment, String from, String event, String to) {
        return "INSERT INTO booking_transitions (id, booking_id, event, actor, from_status, to_status, occurred_at)"
                + " VALUES ('"
                + Ids.next() + "', " + booking(payment) + ", '" + event + "', 'host', '" + from + "', '" + to
                + "', now())";
    }

    /** A second payment for what CAPTURED pays, but for these columns. */
    static String copy(String changes) {
        return "CREATE TEMP TABLE twin ON COMMIT DROP AS SELECT * FROM payments WHERE id = CAPTURED; UPDATE twin SET"
                + " id = '"
                + Ids.next() + "', " + changes + "; INSERT INTO payments SELECT * FROM twin";
    }

    /** The table without its checks. */
    static String lift(String table) {
        return "DO $$ DECLARE c record; BEGIN FOR c IN SELECT conname FROM pg_constraint WHERE conrelid = '" + table
                + "'::regclass AND contype = 'c' LOOP EXECUTE format('ALTER TABLE " + table
                + " DROP CONSTRAINT %I', c.conname); END LOOP; END $$";
    }
}
