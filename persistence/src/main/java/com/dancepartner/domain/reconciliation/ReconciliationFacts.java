package com.dancepartner.domain.reconciliation;

import com.dancepartner.domain.jpa.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What our books say of the money at Stripe. Reads only; the caller asks for no more at once than a statement may take. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class ReconciliationFacts {

    /** A command that waits for longer is not under way any more. */
    private static final Duration STUCK_AFTER = Duration.ofDays(1);

    private static final String BOOKED = """
        SELECT e.reference, e.kind, e.currency, sum(e.amount_cents), e.payment_id, h.stripe_account_id
          FROM ledger_entries e
          JOIN payments p ON p.id = e.payment_id
          JOIN host_profiles h ON h.id = p.host_profile_id
         WHERE e.account = 'stripe_clearing' AND %s
         GROUP BY e.reference, e.kind, e.currency, e.payment_id, h.stripe_account_id
        """;

    private static final String PAYMENTS = """
        WITH wanted AS (
            SELECT id FROM payments WHERE stripe_payment_intent_id = ANY (CAST(?1 AS text[]))
            UNION SELECT id FROM payments WHERE stripe_charge_id = ANY (CAST(?1 AS text[]))
            UNION SELECT payment_id FROM payment_commands WHERE stripe_object_id = ANY (CAST(?1 AS text[]))
            UNION SELECT id FROM payments WHERE id = ANY (CAST(?2 AS uuid[]))
            UNION SELECT id FROM payments WHERE booking_id = ANY (CAST(?2 AS uuid[])))
        SELECT p.id, p.booking_id, p.kind, p.status, p.stripe_payment_intent_id, p.stripe_charge_id,
               coalesce((SELECT string_agg(c.stripe_object_id, ',') FROM payment_commands c
                          WHERE c.payment_id = p.id AND c.operation = 'transfer' AND c.stripe_object_id IS NOT NULL), ''),
               p.captured_at IS NOT NULL,
               EXISTS (SELECT 1 FROM payment_commands c WHERE c.payment_id = p.id AND c.status = 'pending' AND c.created_at > ?3)
          FROM payments p JOIN wanted ON wanted.id = p.id
        """;

    @PersistenceContext
    EntityManager entities;

    /** When the first movement was booked. */
    public Optional<Instant> firstBooking() {
        return Rows.cell(entities.createNativeQuery(
                        "SELECT posted_at FROM ledger_entries ORDER BY posted_at FETCH FIRST 1 ROW ONLY"))
                .map(Rows::instant);
    }

    /** The objects that were booked in this time, inclusive and exclusive. */
    public Set<String> referencesBooked(Instant from, Instant to) {
        return texts(entities.createNativeQuery("""
            SELECT DISTINCT reference FROM ledger_entries
             WHERE account = 'stripe_clearing' AND reference IS NOT NULL AND posted_at >= ?1 AND posted_at < ?2
            """)
                .setParameter(1, Timestamp.from(from))
                .setParameter(2, Timestamp.from(to))
                .getResultList());
    }

    /** All that was ever booked of these objects. */
    public List<BookedMovement> booked(Collection<String> references) {
        return movements(entities.createNativeQuery(BOOKED.formatted("e.reference = ANY (CAST(?1 AS text[]))"))
                .setParameter(1, array(references))
                .getResultList());
    }

    /** All that was booked since. */
    public List<BookedMovement> bookedSince(Instant since) {
        return movements(entities.createNativeQuery(BOOKED.formatted("e.posted_at >= ?1 AND e.reference IS NOT NULL"))
                .setParameter(1, Timestamp.from(since))
                .getResultList());
    }

    /** What we have at Stripe by what was booked before this, in minor units by currency. */
    public Map<String, Long> clearingBefore(Instant end) {
        Map<String, Long> sums = new TreeMap<>();
        Rows.of(entities.createNativeQuery("SELECT currency, sum(amount_cents) FROM ledger_entries"
                                + " WHERE account = 'stripe_clearing' AND posted_at < ?1 GROUP BY currency")
                        .setParameter(1, Timestamp.from(end))
                        .getResultList())
                .forEach(row -> sums.put(row[0].toString(), Rows.number(row[1])));
        return sums;
    }

    /**
     * The payments that these ids lead to.
     *
     * @param stripeIds intents, charges and transfers
     * @param ownIds payments and bookings
     */
    public List<BookedPayment> payments(Collection<String> stripeIds, Collection<UUID> ownIds, Instant now) {
        return Rows.of(entities.createNativeQuery(PAYMENTS)
                        .setParameter(1, array(stripeIds))
                        .setParameter(
                                2, array(ownIds.stream().map(UUID::toString).toList()))
                        .setParameter(3, Timestamp.from(now.minus(STUCK_AFTER)))
                        .getResultList())
                .stream()
                .map(ReconciliationFacts::payment)
                .toList();
    }

    /** All money that is held by our books. */
    public List<BookedHold> holds() {
        return Rows.of(entities.createNativeQuery("""
            SELECT p.id, p.stripe_payment_intent_id, p.currency, p.amount_cents, p.capture_before,
                   EXISTS (SELECT 1 FROM payment_commands c WHERE c.payment_id = p.id AND c.status = 'pending')
              FROM payments p WHERE p.status = 'authorized' AND p.stripe_payment_intent_id IS NOT NULL
            """).getResultList()).stream()
                .map(row -> new BookedHold(
                        Rows.uuid(row[0]),
                        row[1].toString(),
                        row[2].toString(),
                        Rows.number(row[3]),
                        row[4] == null ? null : Rows.instant(row[4]),
                        (Boolean) row[5]))
                .toList();
    }

    /** What is open that is not a movement. */
    public Claims claims(Instant now) {
        return new Claims(stuck(now.minus(STUCK_AFTER)), owed(), disputes());
    }

    private List<Claims.Stuck> stuck(Instant before) {
        return Rows.of(entities.createNativeQuery("""
            SELECT c.idempotency_key, c.operation, c.payment_id, p.currency, c.amount_cents, coalesce(c.last_error, '')
              FROM payment_commands c JOIN payments p ON p.id = c.payment_id
             WHERE c.status = 'pending' AND c.created_at <= ?1
            """)
                        .setParameter(1, Timestamp.from(before))
                        .getResultList())
                .stream()
                .map(row -> new Claims.Stuck(
                        row[0].toString(),
                        row[1].toString(),
                        Rows.uuid(row[2]),
                        row[3].toString(),
                        Rows.number(row[4]),
                        row[5].toString()))
                .toList();
    }

    private List<Claims.Owed> owed() {
        return Rows.of(entities.createNativeQuery(
                                "SELECT id, currency, unreturned_cents FROM payments WHERE unreturned_cents > 0")
                        .getResultList())
                .stream()
                .map(row -> new Claims.Owed(Rows.uuid(row[0]), row[1].toString(), Rows.number(row[2])))
                .toList();
    }

    private List<Claims.OpenDispute> disputes() {
        return Rows.of(entities.createNativeQuery("""
            SELECT stripe_dispute_id, payment_id, currency, amount_cents FROM card_disputes
             WHERE closed_at IS NULL AND withdrawn_at IS NOT NULL
            """).getResultList()).stream()
                .map(row -> new Claims.OpenDispute(
                        row[0].toString(), Rows.uuid(row[1]), row[2].toString(), Rows.number(row[3])))
                .toList();
    }

    private static List<BookedMovement> movements(List<?> rows) {
        return Rows.of(rows).stream()
                .map(row -> new BookedMovement(
                        row[0].toString(),
                        Part.ofJournal(row[1].toString()),
                        row[2].toString(),
                        Rows.number(row[3]),
                        Rows.uuid(row[4]),
                        text(row[5])))
                .toList();
    }

    private static BookedPayment payment(Object[] row) {
        Set<String> transfers = Arrays.stream(row[6].toString().split(","))
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
        return new BookedPayment(
                Rows.uuid(row[0]),
                Rows.uuid(row[1]),
                row[2].toString(),
                row[3].toString(),
                text(row[4]),
                text(row[5]),
                transfers,
                (Boolean) row[7],
                (Boolean) row[8]);
    }

    private static Set<String> texts(List<?> cells) {
        return cells.stream().map(Object::toString).collect(Collectors.toSet());
    }

    /** PostgreSQL's spelling of an array of texts. */
    private static String array(Collection<String> values) {
        return values.stream()
                .map(value -> '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static @Nullable String text(@Nullable Object cell) {
        return cell == null ? null : cell.toString();
    }
}
