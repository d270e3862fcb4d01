package com.dancepartner.domain.invariant;

import java.util.List;
import java.util.Set;

/** Looks at payments and what was to be said to Stripe for them. */
final class PaymentChecks {

    private static final Check OBLIGATIONS = Check.own(Invariant.ONE_INTENT, """
        SELECT 2 AS number, 'paid by several payments' AS name, booking_id::text AS id, count(*)::text AS detail
          FROM payments WHERE kind <> 'tip' GROUP BY booking_id, change_id HAVING count(*) > 1
        """);

    private static final Check TRANSFERS = Check.own(
            Invariant.TRANSFERS,
            Way.query(
                            """
                            payments p
                            JOIN host_profiles h ON h.id = p.host_profile_id
                            JOIN bookings b ON b.id = p.booking_id
                            """,
                            new Way(
                                    6,
                                    "transferred before it was captured",
                                    "p.transferred_cents > 0 AND (p.captured_at IS NULL OR p.transferred_at <"
                                            + " p.captured_at)",
                                    "p.transferred_at::text"),
                            new Way(
                                    6,
                                    "transferred to a host without an account",
                                    "p.transferred_cents > 0 AND h.stripe_account_id IS NULL",
                                    "h.id::text"),
                            new Way(
                                    6,
                                    "in dispute, and not kept from being transferred",
                                    "b.status = 'disputed' AND p.kind <> 'tip' AND NOT p.frozen AND p.captured_at IS"
                                            + " NOT NULL",
                                    "b.status"))
                    + """
                    UNION ALL
                    SELECT 6, 'a card dispute is open, and it is not kept from being transferred', p.id::text, d.stripe_dispute_id
                      FROM card_disputes d JOIN payments p ON p.id = d.payment_id
                     WHERE NOT p.frozen AND d.withdrawn_at IS NOT NULL AND d.reinstated_at IS NULL AND d.closed_at IS NULL
                    UNION ALL
                    SELECT 6, 'about to be transferred in a dispute', p.id::text, c.id::text
                      FROM payment_commands c JOIN payments p ON p.id = c.payment_id
                     WHERE c.status = 'pending' AND c.operation = 'transfer' AND c.tries = 0 AND p.frozen
                    """);

    private static final Check KEYS = Check.own(Invariant.KEYS, """
        SELECT 7 AS number, 'the key does not name what it is for' AS name, c.id::text AS id, c.idempotency_key AS detail
          FROM payment_commands c JOIN payments p ON p.id = c.payment_id
         CROSS JOIN LATERAL (SELECT ':' || CASE WHEN p.kind = 'tip' THEN p.id ELSE coalesce(p.change_id, p.booking_id) END
                                    || ':' || c.operation || ':' || c.attempt AS tail) expected
         WHERE c.idempotency_key NOT LIKE 'dp:%' OR right(c.idempotency_key, length(expected.tail)) <> expected.tail
        """);

    private static final Check INBOX = Check.own(Invariant.EVENTS, """
        SELECT 8 AS number, 'received a day ago, and still without effect' AS name, event_id AS id, type AS detail
          FROM webhook_events WHERE processed_at IS NULL AND received_at < now() - interval '24 hours'
        """);

    private static final Check COMMANDS = new Check(Set.of(Invariant.ONE_OBJECT), Set.of(), """
        SELECT 9 AS number, 'not settled for a day' AS name, id::text AS id, concat_ws(' ', operation, last_error) AS detail
          FROM payment_commands
         WHERE status = 'pending' AND coalesce(first_tried_at, not_before) < now() - interval '24 hours'
        UNION ALL
        SELECT 9, 'waits for an answer, and nobody asks', p.id::text, p.status
          FROM payments p
         WHERE p.status IN ('authorizing', 'saving_card')
           AND NOT EXISTS (SELECT 1 FROM payment_commands c WHERE c.payment_id = p.id AND c.status = 'pending')
        UNION ALL
        SELECT 9, 'done, and what it made is not known', id::text, operation
          FROM payment_commands
         WHERE status = 'succeeded' AND operation IN ('refund', 'reverse', 'transfer') AND stripe_object_id IS NULL
        UNION ALL
        SELECT 9, 'made by several commands', stripe_object_id, string_agg(idempotency_key, ', ')
          FROM payment_commands
         WHERE status = 'succeeded' AND operation IN ('refund', 'reverse', 'transfer') AND stripe_object_id IS NOT NULL
         GROUP BY stripe_object_id HAVING count(*) > 1
        """);

    private static final Check SUMS = Check.own(
            Invariant.ONE_OBJECT,
            Way.query(
                    """
                    payments p
                    JOIN (SELECT payment_id, coalesce(sum(amount_cents) FILTER (WHERE operation = 'capture'), 0) AS captured,
                                 coalesce(sum(amount_cents) FILTER (WHERE operation = 'refund'), 0) AS refunded,
                                 coalesce(sum(amount_cents) FILTER (WHERE operation = 'transfer'), 0) AS transferred,
                                 coalesce(sum(amount_cents) FILTER (WHERE operation = 'reverse'), 0) AS reversed
                            FROM payment_commands WHERE status = 'succeeded' GROUP BY payment_id
                          HAVING bool_or(operation IN ('save_card', 'authorise', 'charge'))) c ON c.payment_id = p.id
                    """,
                    new Way(
                            9,
                            "captured without a command, or by one too many",
                            "p.kind <> 'tip' AND c.captured <> p.captured_cents",
                            "p.captured_cents || ' here, by commands ' || c.captured"),
                    new Way(
                            9,
                            "refunded without a command, or by one too many",
                            "c.refunded <> p.refunded_cents",
                            "p.refunded_cents || ' here, by commands ' || c.refunded"),
                    new Way(
                            9,
                            "transferred without a command, or by one too many",
                            "c.transferred <> p.transferred_cents",
                            "p.transferred_cents || ' here, by commands ' || c.transferred"),
                    new Way(
                            9,
                            "taken back without a command, or by one too many",
                            "c.reversed <> p.reversed_cents",
                            "p.reversed_cents || ' here, by commands ' || c.reversed")));

    static final List<Check> ALL = List.of(OBLIGATIONS, TRANSFERS, KEYS, INBOX, COMMANDS, SUMS);

    private PaymentChecks() {}
}
