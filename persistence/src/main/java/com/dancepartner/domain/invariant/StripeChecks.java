package com.dancepartner.domain.invariant;

import java.util.List;
import java.util.Set;

/** Looks whether Stripe and we say the same. */
final class StripeChecks {

    /** Bookings for which something is still to be said: Stripe may be ahead of us, or we of it. */
    private static final String BUSY = """
         NOT IN (SELECT w.booking_id FROM payment_commands c JOIN payments w ON w.id = c.payment_id WHERE c.status = 'pending')
        """;

    private static final Check INTENTS = new Check(
            Set.of(Invariant.ONE_INTENT, Invariant.WITHIN_BOUNDS, Invariant.EVENTS, Invariant.HOLDS_END),
            Set.of(StripeTable.MADE),
            """
                SELECT rule.number, rule.name, m.id, rule.said AS detail
                  FROM made m LEFT JOIN payments p ON p.stripe_payment_intent_id = m.id
                 CROSS JOIN LATERAL (VALUES
                    (2, 'live at Stripe, and no payment knows it',
                        p.id IS NULL AND m.status IN ('requires_capture', 'requires_action', 'requires_confirmation', 'processing', 'succeeded'),
                        m.status || ' for booking ' || m.booking_id),
                    (3, 'what was captured is not what Stripe says', m.amount <> p.captured_cents, p.captured_cents || ' here, there ' || m.amount),
                    (8, 'settled at Stripe, and waiting here',
                        p.status = 'requires_action' AND m.status NOT IN ('requires_action', 'requires_confirmation', 'processing'), m.status),
                    (8, 'let go at Stripe, and held here', p.status = 'authorized' AND m.status <> 'requires_capture', m.status),
                    (10, 'over here, and held at Stripe',
                        p.status IN ('released', 'failed') AND m.status IN ('requires_capture', 'requires_action'), p.status || ' here, there ' || m.status)
                    ) AS rule (number, name, broken, said)
                 WHERE m.kind = 'intent' AND rule.broken AND m.booking_id
                """ + BUSY);

    private static final Check OBJECTS =
            new Check(Set.of(Invariant.ONE_OBJECT), Set.of(StripeTable.MADE), """
                SELECT 9 AS number, 'one key made several objects' AS name, min(m.id) AS id, m.key || ' ' || count(*) AS detail
                  FROM made m WHERE m.key IS NOT NULL AND m.kind NOT IN ('charge', 'dispute')
                 GROUP BY m.kind, m.key HAVING count(*) > 1
                UNION ALL
                SELECT 9, 'at Stripe, and no command made it', m.id, m.kind || ' ' || m.amount
                  FROM made m
                 WHERE m.kind IN ('transfer', 'reversal', 'refund')
                   AND NOT EXISTS (SELECT 1 FROM payment_commands c WHERE c.stripe_object_id = m.id AND c.status = 'succeeded')
                   AND NOT EXISTS (SELECT 1 FROM payments p WHERE p.stripe_transfer_id = m.id)
                   AND m.booking_id
                """ + BUSY + """
                UNION ALL
                SELECT 9, 'here, and not at Stripe', c.stripe_object_id, c.idempotency_key
                  FROM payment_commands c
                 WHERE c.status = 'succeeded' AND c.operation IN ('transfer', 'reverse', 'refund') AND c.stripe_object_id IS NOT NULL
                   AND NOT EXISTS (SELECT 1 FROM made m WHERE m.id = c.stripe_object_id)
                UNION ALL
                SELECT 9, 'here, and not at Stripe', p.stripe_payment_intent_id, p.status
                  FROM payments p
                 WHERE p.stripe_payment_intent_id LIKE 'pi\\_%'
                   AND NOT EXISTS (SELECT 1 FROM made m WHERE m.id = p.stripe_payment_intent_id)
                """);

    private static final Check ACCOUNTS = new Check(Set.of(Invariant.TRANSFERS), Set.of(StripeTable.MADE), """
        SELECT 6 AS number, 'sent to another account than the host''s' AS name, m.id, m.account AS detail
          FROM made m JOIN bookings b ON b.id = m.booking_id JOIN host_profiles h ON h.id = b.host_profile_id
         WHERE m.kind = 'transfer' AND m.account IS DISTINCT FROM h.stripe_account_id
        """);

    private static final Check KEPT_KEYS = new Check(Set.of(Invariant.KEYS), Set.of(StripeTable.MADE), """
        SELECT 7 AS number, 'made at Stripe by a key that was not kept' AS name, m.id, m.key AS detail
          FROM made m
         WHERE m.key IS NOT NULL AND m.kind NOT IN ('charge', 'dispute')
           AND NOT EXISTS (SELECT 1 FROM payment_commands c WHERE c.idempotency_key = regexp_replace(m.key, ':(owner|instead)$', ''))
        """);

    private static final Check RETURNED = new Check(Set.of(Invariant.EVENTS), Set.of(StripeTable.MADE), """
        SELECT 8 AS number, 'a refund that failed at the bank, and counts as done here' AS name, m.id, m.amount::text AS detail
          FROM made m JOIN payment_commands c ON c.stripe_object_id = m.id
         WHERE m.kind = 'refund' AND m.status IN ('failed', 'canceled') AND c.undone_at IS NULL
        """);

    private static final Check REQUESTS =
            new Check(Set.of(Invariant.KEYS, Invariant.ONE_OBJECT), Set.of(StripeTable.ASKED), """
                SELECT 7 AS number, 'asked without a key' AS name, a.path AS id, a.parameters AS detail FROM asked a WHERE a.key IS NULL
                UNION ALL
                SELECT 7, 'asked by a key that was not kept', a.key, min(a.path)
                  FROM asked a
                 WHERE a.key IS NOT NULL
                   AND NOT EXISTS (SELECT 1 FROM payment_commands c WHERE c.idempotency_key = regexp_replace(a.key, ':(owner|instead)$', ''))
                   AND NOT EXISTS (SELECT 1 FROM stripe_requests r WHERE r.idempotency_key = a.key)
                 GROUP BY a.key
                UNION ALL
                SELECT 7, 'one key for several requests', a.key, min(a.path)
                  FROM asked a WHERE a.key IS NOT NULL GROUP BY a.key HAVING count(DISTINCT a.path || a.parameters) > 1
                UNION ALL
                SELECT 9, 'one key made several objects', a.key, string_agg(DISTINCT a.object, ' ')
                  FROM asked a WHERE a.key IS NOT NULL GROUP BY a.key HAVING count(DISTINCT a.object) > 1
                """);

    private static final Check CLEARING =
            new Check(Set.of(Invariant.CLEARING), Set.of(StripeTable.MADE, StripeTable.MOVED), """
                SELECT 13 AS number, rule.name, coalesce(b.reference, m.source) AS id,
                       coalesce(b.amount, 0) || ' here, there ' || coalesce(m.net, 0) || ' ' || coalesce(b.currency, m.currency) AS detail
                  FROM (SELECT reference, currency, sum(amount_cents) AS amount FROM ledger_entries
                         WHERE account = 'stripe_clearing' AND reference IS NOT NULL GROUP BY reference, currency) AS b
                  FULL JOIN moved m ON m.source = b.reference AND m.currency = b.currency
                 CROSS JOIN LATERAL (VALUES
                    ('booked, and not moved at Stripe', m.source IS NULL),
                    ('booked is not what Stripe moved', m.net <> b.amount),
                    ('moved at Stripe, and not booked', b.reference IS NULL AND m.source IN (SELECT o.id FROM made o WHERE o.booking_id
                """ + BUSY + """
                        ))) AS rule (name, broken)
                 WHERE rule.broken
                """);

    /** What Stripe has beside what we booked came by other ways: payouts to the platform's bank, other installations. */
    private static final Check TOTAL =
            new Check(Set.of(Invariant.CLEARING), Set.of(StripeTable.MOVED, StripeTable.BALANCE), """
                SELECT 13 AS number, 'all that moved at Stripe is not its balance' AS name, sums.currency AS id,
                       sum(sums.moved) || ' moved, balance ' || sum(sums.has) AS detail
                  FROM (SELECT currency, amount_cents AS moved, 0 AS has FROM ledger_entries
                         WHERE account = 'stripe_clearing' AND reference IS NOT NULL
                        UNION ALL
                        SELECT m.currency, m.net, 0 FROM moved m
                         WHERE NOT EXISTS (SELECT 1 FROM ledger_entries e WHERE e.account = 'stripe_clearing' AND e.reference = m.source)
                        UNION ALL
                        SELECT currency, 0, amount FROM balance) AS sums
                 GROUP BY sums.currency HAVING sum(sums.moved) <> sum(sums.has)
                """);

    private static final Check LIVE = new Check(Set.of(Invariant.LIVE_MODE), Set.of(StripeTable.MADE), """
        SELECT 14 AS number, CASE WHEN m.live THEN 'live money outside of production' ELSE 'test money in production' END AS name,
               m.id, m.kind AS detail
          FROM made m
         WHERE m.live <> EXISTS (SELECT 1 FROM payment_commands WHERE idempotency_key LIKE 'dp:production:%')
        """);

    static final List<Check> ALL =
            List.of(INTENTS, OBJECTS, ACCOUNTS, KEPT_KEYS, RETURNED, REQUESTS, CLEARING, TOTAL, LIVE);

    private StripeChecks() {}
}
