package com.dancepartner.domain.payment;

import com.dancepartner.domain.jpa.Ids;
import com.dancepartner.domain.jpa.Rows;
import com.dancepartner.domain.jpa.SqlArray;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.payment.PaymentCommands.Lease;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * The transfers of a payout run, leased and recorded many at a time. The rules of leases are {@link PaymentCommands}', the
 * rows of an outcome are those of {@link Payment#transferred} and the ledger's postTransfer: single transfers go that way.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class TransferQueue {

    private static final String OF_RUN = """
        FROM payout_run_items i JOIN payment_commands c ON c.id = i.command_id JOIN payments p ON p.id = i.payment_id
             WHERE i.job_run_id = ?1 AND c.status = 'pending' AND c.operation = 'transfer' AND %s
        """;

    /** What was tried once is anybody's after its lease; what is so old that Stripe may have forgotten the key is the workers'. */
    private static final String LEASE = """
        WITH leased AS (
            UPDATE payment_commands SET leased_until = now() + interval '45 seconds', lease_token = lease_token + 1,
                   tries = tries + 1, first_tried_at = coalesce(first_tried_at, now()), not_before = least(not_before, now())
             WHERE id IN (SELECT c.id %s
                             AND i.payment_id > ?2
                             AND (c.tries = 0 OR c.not_before <= now())
                             AND (c.leased_until IS NULL OR c.leased_until < now())
                             AND (c.first_tried_at IS NULL OR c.first_tried_at >= now() - interval '23 hours')
                             AND NOT EXISTS (SELECT 1 FROM payment_commands earlier
                                              WHERE earlier.payment_id = c.payment_id AND earlier.status = 'pending'
                                                AND earlier.id < c.id)
                           ORDER BY i.payment_id LIMIT ?3 FOR UPDATE OF c SKIP LOCKED)
            RETURNING id, lease_token, payment_id, idempotency_key, amount_cents, parameter)
        SELECT l.id, l.lease_token, p.id, p.booking_id, p.kind, l.idempotency_key, l.amount_cents, p.currency,
               coalesce(h.stripe_account_id, ''), coalesce(l.parameter, '')
          FROM leased l JOIN payments p ON p.id = l.payment_id JOIN host_profiles h ON h.id = p.host_profile_id
         ORDER BY p.id
        """;

    private static final String LOCK_BOOKINGS = """
        SELECT b.id FROM bookings b
         WHERE b.id IN (SELECT p.booking_id FROM payments p JOIN payment_commands c ON c.payment_id = p.id
                         WHERE c.id = ANY (CAST(?1 AS uuid[])))
         ORDER BY b.id FOR NO KEY UPDATE
        """;

    private static final String LOCK_COMMANDS = """
        SELECT c.id FROM payment_commands c WHERE c.id = ANY (CAST(?1 AS uuid[])) ORDER BY c.id FOR UPDATE
        """;

    private static final String RECORD = """
        WITH said AS (
            SELECT * FROM unnest(CAST(?1 AS uuid[]), CAST(?2 AS bigint[]), CAST(?3 AS text[]), CAST(?4 AS uuid[]),
                                 CAST(?5 AS uuid[]), CAST(?6 AS uuid[]))
                       AS s (command_id, token, transfer_id, journal_id, debit_id, credit_id)),
        done AS (
            UPDATE payment_commands c SET status = 'succeeded', stripe_object_id = s.transfer_id, finished_at = ?7
              FROM said s WHERE c.id = s.command_id AND c.lease_token = s.token AND c.status = 'pending'
            RETURNING c.payment_id, c.amount_cents, s.*),
        paid AS (
            UPDATE payments p SET stripe_transfer_id = d.transfer_id, transferred_at = ?7, updated_at = ?7,
                   transferred_cents = p.transferred_cents + d.amount_cents, version = p.version + 1
              FROM done d WHERE p.id = d.payment_id
            RETURNING d.*, p.currency)
        INSERT INTO ledger_entries (id, journal_id, kind, account, amount_cents, currency, payment_id, reference, posted_at)
        SELECT line.id, paid.journal_id, 'transfer', line.account, line.amount, paid.currency, paid.payment_id,
               paid.transfer_id, ?7
          FROM paid CROSS JOIN LATERAL (VALUES (paid.debit_id, 'host_payable', paid.amount_cents),
                                               (paid.credit_id, 'stripe_clearing', - paid.amount_cents))
                                    AS line (id, account, amount)
        """;

    private static final String GIVE_BACK = """
        UPDATE payment_commands c SET leased_until = NULL
          FROM unnest(CAST(?1 AS uuid[]), CAST(?2 AS bigint[])) AS s (command_id, token)
         WHERE c.id = s.command_id AND c.lease_token = s.token AND c.status = 'pending'
        """;

    @PersistenceContext
    EntityManager entities;

    public TransferQueue() {}

    public TransferQueue(EntityManager entities) {
        this.entities = entities;
    }

    /** Takes the next transfers of this part of the run that nobody else is at, in order of the payment's id. */
    public List<PendingTransfer> lease(UUID jobRunId, TransferPart part, UUID after, int limit) {
        Query lease = entities.createNativeQuery(LEASE.formatted(OF_RUN.formatted(part.condition())))
                .setParameter(1, jobRunId)
                .setParameter(2, after)
                .setParameter(3, limit);
        return Rows.of(lease.getResultList()).stream()
                .map(TransferQueue::pending)
                .toList();
    }

    /** Whether somebody else is at a transfer of this part of the run, or was until they died. */
    public boolean isLeased(UUID jobRunId, TransferPart part) {
        String query = "SELECT 1 " + OF_RUN.formatted(part.condition()) + " AND c.leased_until >= now() LIMIT 1";
        return !entities.createNativeQuery(query)
                .setParameter(1, jobRunId)
                .getResultList()
                .isEmpty();
    }

    /**
     * Records that Stripe made these transfers, as far as their leases are the latest.
     *
     * @return how many were recorded
     */
    public int sent(List<SentTransfer> transfers, Instant now) {
        String commands = SqlArray.of(transfers, sent -> sent.lease().commandId());
        ask(LOCK_BOOKINGS, commands);
        ask(LOCK_COMMANDS, commands);
        int lines = entities.createNativeQuery(RECORD)
                .setParameter(1, commands)
                .setParameter(2, SqlArray.of(transfers, sent -> sent.lease().token()))
                .setParameter(3, SqlArray.of(transfers, SentTransfer::transferId))
                .setParameter(4, SqlArray.of(transfers, sent -> Ids.next()))
                .setParameter(5, SqlArray.of(transfers, sent -> Ids.next()))
                .setParameter(6, SqlArray.of(transfers, sent -> Ids.next()))
                .setParameter(7, Timestamp.from(now))
                .executeUpdate();
        return lines / 2;
    }

    /** Leaves these to whoever is next; Stripe was not told of them. */
    public void giveBack(List<Lease> leases) {
        entities.createNativeQuery(GIVE_BACK)
                .setParameter(1, SqlArray.of(leases, Lease::commandId))
                .setParameter(2, SqlArray.of(leases, Lease::token))
                .executeUpdate();
    }

    private static PendingTransfer pending(Object[] row) {
        return new PendingTransfer(
                new Lease(Rows.uuid(row[0]), Rows.number(row[1]), false),
                Rows.uuid(row[2]),
                Rows.uuid(row[3]),
                PaymentKind.valueOf(row[4].toString().toUpperCase(Locale.ROOT)),
                row[5].toString(),
                new Money(Rows.number(row[6]), row[7].toString()),
                row[8].toString(),
                row[9].toString());
    }

    private void ask(String query, String ids) {
        List<?> ignored = entities.createNativeQuery(query).setParameter(1, ids).getResultList();
    }
}
