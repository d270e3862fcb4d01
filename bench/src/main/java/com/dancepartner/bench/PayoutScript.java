package com.dancepartner.bench;

import com.dancepartner.bench.PayoutWorld.Side;
import java.util.Map;

/**
 * The writes of a payout for pgbench, 50 transfers at a time in the product's three transactions: plan, lease, record. Each
 * run of the script takes the next 50 payments, by numbers that its connection computes.
 *
 * @param clients connections of pgbench
 */
record PayoutScript(int clients) {

    static final int BATCH = 50;

    private static final String COMMAND = "be00000f";
    private static final String RUN = "'be000010-0000-7000-8000-000000000000'::uuid";

    private static final String NUMBERS = "generate_series(:first::int, :first::int + " + (BATCH - 1) + ") AS n";

    private static final String TEXT = """
        \\set first (:made * %1$d + :client_id) * %2$d
        \\set made :made + 1
        BEGIN;
        SELECT id FROM payments WHERE id IN (SELECT %3$s FROM %4$s) ORDER BY id FOR NO KEY UPDATE;
        INSERT INTO payment_commands (id, payment_id, operation, attempt, idempotency_key, amount_cents, parameter, status, \
        not_before, created_at) SELECT %5$s, p.id, 'transfer', 1, concat_ws(chr(58), 'dp', 'bare', p.booking_id, 'transfer', 1), \
        p.host_share_cents, p.stripe_charge_id, 'pending', now() + interval '1 day', now() FROM %4$s JOIN payments p \
        ON p.id = %3$s;
        INSERT INTO payout_run_items (job_run_id, payment_id, command_id, amount_cents, netted_cents) \
        SELECT %6$s, %3$s, %5$s, 3400, 0 FROM %4$s;
        COMMIT;
        BEGIN;
        UPDATE payment_commands SET leased_until = now() + interval '45 seconds', lease_token = lease_token + 1, \
        tries = tries + 1, first_tried_at = now() WHERE id IN (SELECT %5$s FROM %4$s) RETURNING id, lease_token;
        COMMIT;
        BEGIN;
        SELECT id FROM bookings WHERE id IN (SELECT %7$s FROM %4$s) ORDER BY id FOR NO KEY UPDATE;
        SELECT id FROM payment_commands WHERE id IN (SELECT %5$s FROM %4$s) ORDER BY id FOR UPDATE;
        UPDATE payment_commands SET status = 'succeeded', stripe_object_id = 'tr_' || id, finished_at = now() \
        WHERE id IN (SELECT %5$s FROM %4$s);
        UPDATE payments SET stripe_transfer_id = 'tr_' || id, transferred_at = now(), updated_at = now(), \
        transferred_cents = transferred_cents + 3400, version = version + 1 WHERE id IN (SELECT %3$s FROM %4$s);
        WITH journals AS MATERIALIZED (SELECT gen_random_uuid() AS id, n FROM %4$s) \
        INSERT INTO ledger_entries (id, journal_id, kind, account, amount_cents, currency, payment_id, reference, posted_at) \
        SELECT gen_random_uuid(), j.id, 'transfer', line.account, line.amount, 'EUR', %3$s, 'tr_bare_' || n, now() \
        FROM journals j, (VALUES ('host_payable', 3400), ('stripe_clearing', -3400)) AS line (account, amount);
        COMMIT;
        """;

    /** The run that its transfers are counted to; it exists before. */
    static String run() {
        return "INSERT INTO job_runs (id, job_name, status, requested_by) VALUES (" + RUN
                + ", 'payout', 'completed', 'pgbench')";
    }

    /** How many transfers it has recorded. */
    static String count() {
        return "SELECT count(*) FROM payment_commands WHERE idempotency_key LIKE 'dp:bare:%' AND status = 'succeeded'";
    }

    String text() {
        return TEXT.formatted(
                clients,
                BATCH,
                Side.BARE.paymentSql("n"),
                NUMBERS,
                Dancers.idSql(COMMAND, "n"),
                RUN,
                Side.BARE.bookingSql("n"));
    }

    Map<String, Long> variables(long made) {
        return Map.of("made", made);
    }
}
