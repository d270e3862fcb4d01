package com.dancepartner.domain.invariant;

import java.util.List;
import java.util.Set;

/** Looks at the ledger, and whether it and the payments say the same. */
final class BookChecks {

    private static final Check JOURNALS = Check.own(Invariant.BALANCED, """
        SELECT 1 AS number, 'a journal that does not net to zero' AS name, journal_id::text AS id,
               sum(amount_cents) || ' ' || currency AS detail
          FROM ledger_entries GROUP BY journal_id, currency HAVING sum(amount_cents) <> 0
        """);

    /** The platform's part by the one rounding: half up, in steps of the currency. */
    static final String PLATFORM = "((%1$s * p.platform_fee_bps + 5000 * p.step) / (10000 * p.step) * p.step)";

    private static final String STEP = "CASE WHEN currency IN ('BHD', 'JOD', 'KWD', 'OMR', 'TND') THEN 10 ELSE 1 END";

    private static final String OF_REST = PLATFORM.formatted("p.rest");
    private static final String OF_CAPTURED = PLATFORM.formatted("p.captured_cents");

    /** Payments beside what the books have of them, in their own currency. */
    private static final String BOOKED = """
        (SELECT *, greatest(captured_cents - refunded_cents, 0) AS rest, %s AS step,
                           host_share_cents - (transferred_cents - reversed_cents) - netted_cents AS payable
                      FROM payments) p
              LEFT JOIN (SELECT payment_id, min(currency) AS least_currency, max(currency) AS most_currency,
                           count(*) FILTER (WHERE kind = 'capture' AND account = 'stripe_clearing') AS captures,
                           coalesce(sum(amount_cents) FILTER (WHERE kind = 'capture' AND account = 'stripe_clearing'), 0) AS captured,
                           coalesce(-sum(amount_cents) FILTER (WHERE kind = 'capture' AND account = 'revenue'), 0) AS first_revenue,
                           coalesce(-sum(amount_cents) FILTER (WHERE kind = 'refund' AND account = 'stripe_clearing'), 0) AS refunded,
                           coalesce(sum(amount_cents) FILTER (WHERE kind = 'refund' AND account = 'host_receivable'), 0) AS debt,
                           coalesce(-sum(amount_cents) FILTER (WHERE kind = 'transfer' AND account = 'stripe_clearing'), 0) AS transferred,
                           coalesce(sum(amount_cents) FILTER (WHERE kind = 'reversal' AND account = 'stripe_clearing'), 0) AS reversed,
                           coalesce(-sum(amount_cents) FILTER (WHERE kind = 'netting' AND account = 'host_receivable'), 0) AS netted,
                           coalesce(-sum(amount_cents) FILTER (WHERE kind = 'refund_failure' AND account = 'client_payable'), 0) AS came_back,
                           coalesce(sum(amount_cents) FILTER (WHERE kind = 'stripe_fee' AND account = 'fees'), 0) AS fee,
                           coalesce(-sum(amount_cents) FILTER (WHERE account = 'host_payable'), 0) AS owed,
                           coalesce(-sum(amount_cents) FILTER (WHERE account = 'revenue'), 0) AS revenue
                      FROM ledger_entries GROUP BY payment_id) AS found ON found.payment_id = p.id
             CROSS JOIN LATERAL (SELECT coalesce(found.captures, 0) AS captures, coalesce(found.captured, 0) AS captured,
                           coalesce(found.first_revenue, 0) AS first_revenue, coalesce(found.refunded, 0) AS refunded,
                           coalesce(found.debt, 0) AS debt, coalesce(found.transferred, 0) AS transferred,
                           coalesce(found.reversed, 0) AS reversed, coalesce(found.netted, 0) AS netted,
                           coalesce(found.came_back, 0) AS came_back, coalesce(found.fee, 0) AS fee,
                           coalesce(found.owed, 0) AS owed, coalesce(found.revenue, 0) AS revenue) b
        """.formatted(STEP);

    private static final Check BOOKS = new Check(
            Set.of(
                    Invariant.BALANCED,
                    Invariant.ONE_INTENT,
                    Invariant.WITHIN_BOUNDS,
                    Invariant.HOSTS_SHARE,
                    Invariant.ONE_ROUNDING),
            Set.of(),
            Way.query(
                    BOOKED,
                    new Way(2, "captured more than once by the books", "b.captures > 1", "b.captures::text"),
                    new Way(
                            3,
                            "more captured than was to be held",
                            "p.captured_cents > p.amount_cents",
                            "p.captured_cents || ' of ' || p.amount_cents"),
                    new Way(
                            3,
                            "more refunded than was captured",
                            "p.refunded_cents > p.captured_cents",
                            "p.refunded_cents || ' of ' || p.captured_cents"),
                    new Way(
                            3,
                            "more refunds came back than were made",
                            "p.unreturned_cents > p.refunded_cents",
                            "p.unreturned_cents || ' of ' || p.refunded_cents"),
                    new Way(
                            3,
                            "what was captured is not what the books say",
                            "b.captured <> p.captured_cents",
                            "p.captured_cents || ' here, booked ' || b.captured"),
                    new Way(
                            3,
                            "what was refunded is not what the books say",
                            "b.refunded <> p.refunded_cents",
                            "p.refunded_cents || ' here, booked ' || b.refunded"),
                    new Way(
                            3,
                            "what came back is not what the books say",
                            "b.came_back <> p.unreturned_cents",
                            "p.unreturned_cents || ' here, booked ' || b.came_back"),
                    new Way(4, "the host got more than their share", "p.payable < 0", "-p.payable || ' too much'"),
                    new Way(
                            4,
                            "what was transferred is not what the books say",
                            "b.transferred <> p.transferred_cents",
                            "p.transferred_cents || ' here, booked ' || b.transferred"),
                    new Way(
                            4,
                            "what was taken back is not what the books say",
                            "b.reversed <> p.reversed_cents",
                            "p.reversed_cents || ' here, booked ' || b.reversed"),
                    new Way(
                            4,
                            "what was netted is not what the books say",
                            "b.netted <> p.netted_cents",
                            "p.netted_cents || ' here, booked ' || b.netted"),
                    new Way(
                            4,
                            "what the host is still to get is not what the books say",
                            "b.owed <> p.payable",
                            "p.payable || ' here, booked ' || b.owed"),
                    new Way(
                            4,
                            "the host's share is not their part of what remains, and their debt",
                            "p.host_share_cents <> p.rest - " + OF_REST + " + b.debt",
                            "p.host_share_cents || ' of ' || p.rest || ', debt ' || b.debt"),
                    new Way(
                            5,
                            "what was captured was shared by another rounding",
                            "b.first_revenue <> " + OF_CAPTURED,
                            "b.first_revenue || ' of ' || p.captured_cents"),
                    new Way(
                            5,
                            "what remains is shared by another rounding",
                            "b.revenue <> " + OF_REST,
                            "b.revenue || ' of ' || p.rest"),
                    new Way(
                            5,
                            "Stripe's fee is not what the books say",
                            "p.stripe_fee_cents <> 0 AND b.fee <> p.stripe_fee_cents",
                            "p.stripe_fee_cents || ' here, booked ' || b.fee")));

    private static final Check DEBTS = Check.own(Invariant.HOSTS_SHARE, """
        SELECT 4 AS number, 'a host paid more for debts than there were' AS name, p.host_profile_id::text AS id,
               -sum(e.amount_cents) || ' ' || e.currency || ' too much' AS detail
          FROM ledger_entries e JOIN payments p ON p.id = e.payment_id
         WHERE e.account = 'host_receivable' GROUP BY p.host_profile_id, e.currency HAVING sum(e.amount_cents) < 0
        """);

    private static final Check CURRENCIES = Check.own(Invariant.BALANCED, """
        SELECT 1 AS number, 'booked in another currency than it was paid in' AS name, p.id::text AS id,
               e.amount_cents || ' ' || e.currency || ' instead of ' || p.currency AS detail
          FROM ledger_entries e JOIN payments p ON p.id = e.payment_id
         WHERE e.currency <> p.currency AND e.kind NOT IN ('stripe_fee', 'dispute_withdrawal', 'dispute_reinstatement')
        """);

    private static final Check CARD_DISPUTES = Check.own(Invariant.EVENTS, """
        SELECT 8 AS number, 'what a card dispute took is not what the books say' AS name, payment_id::text AS id,
               sum(taken) || ' taken, booked ' || sum(booked) AS detail
          FROM (SELECT payment_id, amount_cents AS taken, 0 AS booked FROM card_disputes
                 WHERE withdrawn_at IS NOT NULL AND reinstated_at IS NULL AND status <> 'lost'
                UNION ALL
                SELECT payment_id, 0, amount_cents FROM ledger_entries WHERE account = 'dispute_receivable') AS both_sides
         GROUP BY payment_id HAVING sum(taken) <> sum(booked)
        """);

    private static final Check REFERENCES = Check.own(Invariant.CLEARING, """
        SELECT 13 AS number, 'moved at Stripe by nothing that is known' AS name, payment_id::text AS id,
               kind || ' ' || amount_cents || ' ' || currency AS detail
          FROM ledger_entries WHERE account = 'stripe_clearing' AND reference IS NULL
        """);

    static final List<Check> ALL = List.of(JOURNALS, BOOKS, CURRENCIES, DEBTS, CARD_DISPUTES, REFERENCES);

    private BookChecks() {}
}
