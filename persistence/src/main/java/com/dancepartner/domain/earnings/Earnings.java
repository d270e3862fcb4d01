package com.dancepartner.domain.earnings;

import com.dancepartner.domain.jpa.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what hosts earned. A refund after the money was sent is the host's debt in the books, and less net here. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Earnings {

    private static final Instant EVER = Instant.parse("9998-12-31T00:00:00Z");
    private static final UUID LAST = new UUID(-1, -1);

    private static final String OF_HOST = """
         WHERE p.host_profile_id = ?1 AND p.captured_at >= ?2 AND p.captured_at < ?3
           AND (?4 = '' OR p.currency = ?4)
        """;

    private static final String NET = """
        p.host_share_cents - CASE WHEN p.refunded_cents = 0 THEN 0 ELSE coalesce(
               (SELECT sum(e.amount_cents) FROM ledger_entries e
                 WHERE e.payment_id = p.id AND e.account = 'host_receivable' AND e.kind = 'refund'), 0) END\
        """;

    private static final String PAYABLE =
            "p.host_share_cents - (p.transferred_cents - p.reversed_cents) - p.netted_cents";

    static final String PAGE = """
        SELECT p.id, p.booking_id, p.kind, s.slug, b.venue, b.scheduled_start, p.captured_at, p.currency,
               p.captured_cents, p.refunded_cents, %s, p.transferred_cents - p.reversed_cents, p.netted_cents, %s,
               p.transfer_due_at, p.transferred_at, bank.arrives_at, p.frozen, sent.status, sent.last_error,
               h.transfers_enabled
          FROM payments p
          JOIN host_profiles h ON h.id = p.host_profile_id
          JOIN bookings b ON b.id = p.booking_id
          JOIN dance_styles s ON s.id = b.dance_style_id
          LEFT JOIN LATERAL (SELECT c.status, c.last_error FROM payment_commands c
                              WHERE c.payment_id = p.id AND c.operation = 'transfer'
                              ORDER BY c.attempt DESC LIMIT 1) sent ON TRUE
          LEFT JOIN LATERAL (SELECT o.arrives_at FROM host_payouts o
                              WHERE o.host_profile_id = p.host_profile_id AND o.created_at >= p.transferred_at
                                AND upper(o.currency) = p.currency AND o.status IN ('pending', 'in_transit', 'paid')
                              ORDER BY o.created_at LIMIT 1) bank ON TRUE
        """.formatted(NET, PAYABLE) + OF_HOST + """
           AND (p.captured_at, p.id) < (?5, ?6)
         ORDER BY p.captured_at DESC, p.id DESC LIMIT ?7
        """;

    /** Debts are few: they are summed up apart from the payments. */
    private static final String TOTALS = """
        WITH sums AS (
            SELECT p.currency, sum(p.captured_cents) AS gross, sum(p.refunded_cents) AS refunded,
                   sum(p.host_share_cents) AS share, sum(p.host_share_cents) FILTER (WHERE p.kind = 'tip') AS tips,
                   sum(p.netted_cents) AS netted, sum(p.transferred_cents - p.reversed_cents) AS sent,
                   sum(%1$s) FILTER (WHERE NOT p.frozen AND p.transfer_due_at <= ?5) AS on_the_way,
                   sum(%1$s) FILTER (WHERE NOT p.frozen AND p.transfer_due_at > ?5) AS held_back,
                   sum(%1$s) FILTER (WHERE p.frozen) AS in_dispute
              FROM payments p
        """.formatted(PAYABLE) + OF_HOST + """
             GROUP BY p.currency
        ), debts AS (
            SELECT e.currency, sum(e.amount_cents) AS debt, sum(e.amount_cents)
                       FILTER (WHERE e.kind = 'refund' AND p.captured_at >= ?2 AND p.captured_at < ?3) AS made
              FROM ledger_entries e JOIN payments p ON p.id = e.payment_id
             WHERE e.account = 'host_receivable' AND p.host_profile_id = ?1 AND (?4 = '' OR e.currency = ?4)
             GROUP BY e.currency
        )
        SELECT currency, coalesce(gross, 0), coalesce(refunded, 0), coalesce(share, 0) - coalesce(made, 0),
               coalesce(tips, 0), coalesce(netted, 0), coalesce(sent, 0), coalesce(on_the_way, 0),
               coalesce(held_back, 0), coalesce(in_dispute, 0), coalesce(debt, 0)
          FROM sums FULL JOIN debts USING (currency)
         WHERE gross IS NOT NULL OR debt <> 0 ORDER BY currency
        """;

    @PersistenceContext
    EntityManager entities;

    public Earnings() {}

    public Earnings(EntityManager entities) {
        this.entities = entities;
    }

    /** What was taken last comes first. */
    public List<Earning> page(EarningFilter filter, EarningFilter.@Nullable Mark after, int limit) {
        List<?> rows = asked(PAGE, filter)
                .setParameter(5, Timestamp.from(after == null ? EVER : after.capturedAt()))
                .setParameter(6, after == null ? LAST : after.paymentId())
                .setParameter(7, limit)
                .getResultList();
        return Rows.of(rows).stream().map(Earning::of).toList();
    }

    /** By currency: those in which something was earned in that time, or is owed. */
    public List<EarningTotal> totals(EarningFilter filter, Instant now) {
        List<?> rows =
                asked(TOTALS, filter).setParameter(5, Timestamp.from(now)).getResultList();
        return Rows.of(rows).stream().map(EarningTotal::of).toList();
    }

    /** From the host's account at Stripe to their bank, newest first. */
    public List<BankPayout> payouts(UUID hostProfileId, int limit) {
        List<?> rows = entities.createNativeQuery("""
            SELECT stripe_payout_id, status, amount_cents, upper(currency), arrives_at, failure_code, created_at
              FROM host_payouts WHERE host_profile_id = ?1
             ORDER BY created_at DESC, stripe_payout_id LIMIT ?2
            """)
                .setParameter(1, hostProfileId)
                .setParameter(2, limit)
                .getResultList();
        return Rows.of(rows).stream().map(BankPayout::of).toList();
    }

    private Query asked(String query, EarningFilter filter) {
        return entities.createNativeQuery(query)
                .setParameter(1, filter.hostProfileId())
                .setParameter(2, Timestamp.from(Objects.requireNonNullElse(filter.from(), Instant.EPOCH)))
                .setParameter(3, Timestamp.from(Objects.requireNonNullElse(filter.to(), EVER)))
                .setParameter(4, Objects.requireNonNullElse(filter.currency(), ""));
    }
}
