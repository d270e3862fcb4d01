package com.dancepartner.domain.invariant;

import com.dancepartner.domain.booking.Transition;
import java.util.List;
import java.util.stream.Collectors;

/** Looks at how bookings and payments came to be where they are, and what they end with. */
final class LifeChecks {

    private static final Check HOLDS = Check.own(
            Invariant.HOLDS_END,
            Way.query(
                            """
                            payments p
                            JOIN bookings b ON b.id = p.booking_id
                            LEFT JOIN booking_changes c ON c.id = p.change_id
                            """,
                            new Way(
                                    10,
                                    "captured after the hold had lapsed",
                                    "p.captured_at > p.capture_before",
                                    "p.captured_at || ' after ' || p.capture_before"),
                            new Way(
                                    10,
                                    "the booking is over, the hold is not",
                                    "b.status IN ('completed', 'cancelled', 'declined', 'expired', 'no_show',"
                                            + " 'disputed') AND p.kind <> 'tip' AND p.status IN ('saving_card',"
                                            + " 'setup_saved', 'authorizing', 'requires_action', 'authorized')",
                                    "b.status || ' ' || p.status"),
                            new Way(
                                    10,
                                    "the extension is off, the hold is not",
                                    "c.status IN ('refused', 'withdrawn', 'lapsed', 'failed') AND p.status IN"
                                            + " ('saving_card', 'setup_saved', 'authorizing', 'requires_action',"
                                            + " 'authorized')",
                                    "c.status || ' ' || p.status"),
                            new Way(
                                    10,
                                    "the hold lapsed a day ago, and nobody noticed",
                                    "p.status = 'authorized' AND p.capture_before < now() - interval '24 hours'",
                                    "p.capture_before::text"),
                            new Way(
                                    10,
                                    "no hold was placed in time, and nobody noticed",
                                    "p.status IN ('setup_saved', 'requires_action') AND p.hold_deadline < now() -"
                                            + " interval '24 hours'",
                                    "p.hold_deadline::text"))
                    + """
                       AND NOT EXISTS (SELECT 1 FROM payment_commands c WHERE c.payment_id = p.id AND c.status = 'pending')
                    """);

    private static final Check FREE = Check.own(
            Invariant.FREE_CANCELLATION,
            Way.query(
                            """
                            payments p
                            JOIN bookings b ON b.id = p.booking_id
                            LEFT JOIN booking_transitions t ON t.booking_id = b.id AND t.event = 'cancel' AND t.to_status = 'cancelled'
                            """,
                            new Way(
                                    11,
                                    "cancelled in time, and charged",
                                    "b.status = 'cancelled' AND t.actor = 'client' AND t.occurred_at <="
                                            + " greatest(b.free_until, b.grace_until)",
                                    "p.captured_cents || ' ' || p.currency || ' ' || b.status"),
                            new Way(
                                    11,
                                    "not the client's doing, and charged",
                                    "b.status IN ('declined', 'expired') OR (b.status = 'cancelled' AND b.cancelled_by"
                                            + " IN ('host', 'system'))",
                                    "p.captured_cents || ' ' || p.currency || ' ' || b.status"))
                    + " AND p.captured_cents > 0 AND p.kind <> 'tip'");

    private static final Check PAYMENT_MOVES = Check.own(Invariant.NO_WAY_BACK, """
        SELECT 12 AS number, 'a payment moved as none may' AS name, payment_id::text AS id, from_status || ' to ' || to_status AS detail
          FROM payment_transitions WHERE NOT is_payment_move(from_status, to_status)
        """);

    /** A chain leaves each status as often as it comes to it; only where it began it left once more. */
    private static final String CHAIN = """
        SELECT 12 AS number, '%1$s' AS name, of::text AS id, string_agg(status, ' ' ORDER BY status) AS detail
          FROM (SELECT of, status, sum(way) AS open
                  FROM (SELECT %2$s AS of, from_status AS status, 1 AS way FROM %3$s
                        UNION ALL SELECT %2$s, to_status, -1 FROM %3$s
                        UNION ALL SELECT id, status, 1 FROM %4$s WHERE id IN (SELECT %2$s FROM %3$s)) AS steps
                 GROUP BY of, status HAVING sum(way) <> 0) AS ends
         GROUP BY of HAVING count(*) > 1 OR min(open) <> 1
        """;

    private static final Check PAYMENT_CHAINS = Check.own(
            Invariant.NO_WAY_BACK,
            CHAIN.formatted(
                    "a payment''s moves do not follow each other", "payment_id", "payment_transitions", "payments"));

    private static final Check BOOKING_MOVES = Check.own(Invariant.NO_WAY_BACK, """
        SELECT 12 AS number, 'a booking moved as none may' AS name, booking_id::text AS id,
               concat_ws(' ', from_status, event, to_status) AS detail
          FROM booking_transitions WHERE (from_status, event, to_status) NOT IN (VALUES %s)
        """.formatted(known()));

    private static final Check BOOKING_CHAINS = Check.own(
            Invariant.NO_WAY_BACK,
            CHAIN.formatted(
                    "a booking''s moves do not follow each other", "booking_id", "booking_transitions", "bookings"));

    static final List<Check> ALL = List.of(HOLDS, FREE, PAYMENT_MOVES, PAYMENT_CHAINS, BOOKING_MOVES, BOOKING_CHAINS);

    private LifeChecks() {}

    private static String known() {
        return Transition.TABLE.stream()
                .map(row -> "('%s', '%s', '%s')"
                        .formatted(
                                row.from().wire(), row.event().wire(), row.to().wire()))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
