package com.dancepartner.domain.payment;

import com.dancepartner.domain.jpa.Ids;
import com.dancepartner.domain.jpa.Rows;
import com.dancepartner.domain.jpa.SqlArray;
import com.dancepartner.domain.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What hosts are still to get, and what they owe: payments due for transfer, and their transfers, many at a time. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Transfers {

    /** A transfer that Stripe refused so often waits for a person. */
    static final int MOST_REFUSALS = 10;

    private static final String PAYABLE =
            "p.host_share_cents - (p.transferred_cents - p.reversed_cents + p.netted_cents)";

    private static final String NOTHING_PENDING = """
        NOT EXISTS (SELECT 1 FROM payment_commands c WHERE c.payment_id = p.id AND c.status = 'pending')\
        """;

    private static final String DUE = """
        SELECT p.id FROM payments p JOIN host_profiles h ON h.id = p.host_profile_id
         WHERE p.host_share_cents > p.transferred_cents - p.reversed_cents + p.netted_cents AND NOT p.frozen
           AND p.transfer_due_at <= ?1 AND p.id > ?2 AND h.transfers_enabled AND %s AND %s
           AND NOT EXISTS (SELECT 1 FROM payment_commands c WHERE c.payment_id = p.id AND c.operation = 'transfer'
                             AND c.status = 'failed' HAVING max(c.finished_at) > ?3 OR count(*) >= ?4)
         ORDER BY p.id LIMIT ?5
        """;

    private static final String DEBTORS = """
        WITH debts AS (SELECT owing.host_profile_id, e.currency
                         FROM ledger_entries e JOIN payments owing ON owing.id = e.payment_id
                        WHERE e.account = 'host_receivable'
                        GROUP BY owing.host_profile_id, e.currency HAVING sum(e.amount_cents) > 0)
        SELECT p.id FROM payments p JOIN debts d ON d.host_profile_id = p.host_profile_id AND d.currency = p.currency
         WHERE p.id = ANY (CAST(?1 AS uuid[])) ORDER BY p.id
        """;

    private static final String LOCK_HOSTS = """
        SELECT CAST(pg_advisory_xact_lock(hashtextextended('debts of ' || host.id, 0)) AS text)
          FROM (SELECT DISTINCT p.host_profile_id AS id FROM payments p WHERE p.id = ANY (CAST(?1 AS uuid[])) ORDER BY 1) host
        """;

    private static final String DEBT = """
        SELECT coalesce(sum(e.amount_cents), 0) FROM ledger_entries e JOIN payments p ON p.id = e.payment_id
         WHERE e.account = 'host_receivable' AND p.captured_at IS NOT NULL AND p.host_profile_id = ?1 AND e.currency = ?2
        """;

    /** The same rows that {@link PaymentCommands#add} makes of {@link Payment#transfer}; workers leave them to the run at first. */
    private static final String QUEUE = """
        INSERT INTO payment_commands (id, payment_id, operation, attempt, idempotency_key, amount_cents, parameter, status,
                                      not_before, created_at)
        SELECT chosen.command_id, p.id, 'transfer', before.attempts + 1,
               'dp:' || ?3 || ':' || CASE p.kind WHEN 'tip' THEN p.id ELSE coalesce(p.change_id, p.booking_id) END
                     || ':transfer:' || (before.attempts + 1),
               %s, p.stripe_charge_id, 'pending', now() + interval '10 minutes', ?4
          FROM unnest(CAST(?1 AS uuid[]), CAST(?2 AS uuid[])) AS chosen (payment_id, command_id)
          JOIN payments p ON p.id = chosen.payment_id
         CROSS JOIN LATERAL (SELECT count(*) AS attempts FROM payment_commands c
                              WHERE c.payment_id = p.id AND c.operation = 'transfer') before
         WHERE %s > 0 AND NOT p.frozen AND %s
        RETURNING payment_id, id, amount_cents
        """.formatted(PAYABLE, PAYABLE, NOTHING_PENDING);

    @PersistenceContext
    EntityManager entities;

    private PaymentEnvironment environment;

    protected Transfers() {
        this(new PaymentEnvironment("unset"));
    }

    @Inject
    public Transfers(PaymentEnvironment environment) {
        this.environment = environment;
    }

    public Transfers(EntityManager entities, PaymentEnvironment environment) {
        this.entities = entities;
        this.environment = environment;
    }

    /**
     * Captured payments of which the host is still to get something, in order of id, after the given one. One in dispute
     * waits, and so does one of which something is being given back: what is sent is what remains. What Stripe refused is
     * tried again later, but not for ever.
     *
     * @param retryAfter how long after a refusal
     */
    public List<UUID> due(TransferPart part, Instant now, Duration retryAfter, UUID after, int limit) {
        return Rows.ids(entities.createNativeQuery(DUE.formatted(part.condition(), NOTHING_PENDING))
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, after)
                .setParameter(3, Timestamp.from(now.minus(retryAfter)))
                .setParameter(4, MOST_REFUSALS)
                .setParameter(5, limit));
    }

    /**
     * Locks these payments, and before them their hosts as far as they owe something: of several who plan at the same time
     * one nets a debt.
     *
     * @return those whose hosts owe something in the payment's currency, in order of id
     */
    public List<UUID> lock(List<UUID> paymentIds) {
        String ids = SqlArray.of(paymentIds);
        List<UUID> ofDebtors = Rows.ids(entities.createNativeQuery(DEBTORS).setParameter(1, ids));
        if (!ofDebtors.isEmpty()) {
            ask(LOCK_HOSTS, SqlArray.of(ofDebtors));
        }
        ask("SELECT id FROM payments WHERE id = ANY (CAST(?1 AS uuid[])) ORDER BY id FOR NO KEY UPDATE", ids);
        return ofDebtors;
    }

    /** What the host owes in this currency now. */
    public Money debtOf(UUID hostProfileId, String currency) {
        Object sum = entities.createNativeQuery(DEBT)
                .setParameter(1, hostProfileId)
                .setParameter(2, currency)
                .getSingleResult();
        return new Money(Rows.number(sum), currency);
    }

    /**
     * Queues a transfer of all that is payable of each of these payments, which are locked. One that has come into dispute,
     * or for which Stripe is to be told something else, is left out.
     */
    public List<PlannedTransfer> queue(List<UUID> paymentIds, Instant now) {
        List<UUID> commandIds = paymentIds.stream().map(id -> Ids.next()).toList();
        List<?> rows = entities.createNativeQuery(QUEUE)
                .setParameter(1, SqlArray.of(paymentIds))
                .setParameter(2, SqlArray.of(commandIds))
                .setParameter(3, environment.name())
                .setParameter(4, Timestamp.from(now))
                .getResultList();
        return Rows.of(rows).stream().map(Transfers::planned).toList();
    }

    private static PlannedTransfer planned(Object[] row) {
        return new PlannedTransfer(Rows.uuid(row[0]), Optional.of(Rows.uuid(row[1])), Rows.number(row[2]), 0);
    }

    private void ask(String query, String ids) {
        List<?> ignored = entities.createNativeQuery(query).setParameter(1, ids).getResultList();
    }
}
