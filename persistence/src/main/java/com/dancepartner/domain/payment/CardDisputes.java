package com.dancepartner.domain.payment;

import com.dancepartner.domain.jpa.Rows;
import com.dancepartner.domain.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All disputes at clients' banks. Whoever writes one holds the lock of its payment's booking. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class CardDisputes {

    @PersistenceContext
    EntityManager entities;

    public CardDisputes() {}

    public CardDisputes(EntityManager entities) {
        this.entities = entities;
    }

    public Optional<CardDispute> find(String id) {
        return Rows.first(entities.createNativeQuery("""
                        SELECT stripe_dispute_id, payment_id, status, reason, amount_cents, fee_cents, currency,
                               evidence_due_at, withdrawn_at, reinstated_at, closed_at, opened_at
                          FROM card_disputes WHERE stripe_dispute_id = ?1
                        """).setParameter(1, id).getResultList())
                .map(CardDisputes::dispute);
    }

    /** Whether a dispute of this payment is not decided. */
    public boolean anyOpen(UUID paymentId) {
        return !entities.createNativeQuery(
                        "SELECT 1 FROM card_disputes WHERE payment_id = ?1 AND closed_at IS NULL LIMIT 1")
                .setParameter(1, paymentId)
                .getResultList()
                .isEmpty();
    }

    /** Writes the dispute as it stands now. */
    public void put(CardDispute dispute, Instant now) {
        int ignored = entities.createNativeQuery("""
                        INSERT INTO card_disputes (stripe_dispute_id, payment_id, status, reason, amount_cents, fee_cents, currency,
                               evidence_due_at, withdrawn_at, reinstated_at, closed_at, opened_at, updated_at)
                        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, CAST(?8 AS timestamptz), CAST(?9 AS timestamptz),
                                CAST(?10 AS timestamptz), CAST(?11 AS timestamptz), ?12, ?13)
                        ON CONFLICT (stripe_dispute_id) DO UPDATE
                           SET status = excluded.status, amount_cents = excluded.amount_cents, fee_cents = excluded.fee_cents,
                               currency = excluded.currency, withdrawn_at = excluded.withdrawn_at,
                               reinstated_at = excluded.reinstated_at, closed_at = excluded.closed_at,
                               updated_at = excluded.updated_at
                        """)
                .setParameter(1, dispute.id())
                .setParameter(2, dispute.paymentId())
                .setParameter(3, dispute.status())
                .setParameter(4, dispute.reason())
                .setParameter(5, dispute.amount().minor())
                .setParameter(6, dispute.fee().minor())
                .setParameter(7, dispute.amount().currency())
                .setParameter(8, text(dispute.evidenceDueAt()))
                .setParameter(9, text(dispute.withdrawnAt()))
                .setParameter(10, text(dispute.reinstatedAt()))
                .setParameter(11, text(dispute.closedAt()))
                .setParameter(12, Timestamp.from(dispute.openedAt()))
                .setParameter(13, Timestamp.from(now))
                .executeUpdate();
    }

    private static CardDispute dispute(Object[] row) {
        String currency = (String) row[6];
        return new CardDispute(
                (String) row[0],
                Rows.uuid(row[1]),
                (String) row[2],
                (String) row[3],
                new Money(Rows.number(row[4]), currency),
                new Money(Rows.number(row[5]), currency),
                instant(row[7]),
                instant(row[8]),
                instant(row[9]),
                instant(row[10]),
                Rows.instant(row[11]));
    }

    private static @Nullable Instant instant(@Nullable Object value) {
        return value == null ? null : Rows.instant(value);
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
