package com.dancepartner.domain.payment;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.jpa.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All payments. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Payments {

    private static final String INSERT = """
            INSERT INTO payments (id, booking_id, change_id, kind, client_id, host_profile_id, status, amount_cents,
                                  platform_fee_bps, currency, hold_due_at, hold_deadline, created_at, updated_at)
            VALUES (?1, ?2, ?3, 'extension', ?4, ?5, ?6, ?7, ?8, ?9, CAST(?10 AS timestamptz), CAST(?11 AS timestamptz), ?12, ?12)
            """;

    @PersistenceContext
    EntityManager entities;

    public Payments() {}

    public Payments(EntityManager entities) {
        this.entities = entities;
    }

    /** Adds a payment as it stands; one of an extension is not followed after that: get it anew. */
    public void add(Payment payment) {
        if (payment.changeId() == null) {
            entities.persist(payment);
        } else {
            insert(payment, payment.changeId());
        }
    }

    public Payment get(UUID id) {
        Payment payment = entities.find(Payment.class, id);
        if (payment == null) {
            throw BusinessException.notFound("payment", id);
        }
        return payment;
    }

    /** The payment with its row locked until the transaction ends. Lock the booking first where both are needed. */
    public Payment getForUpdate(UUID id) {
        // not FOR UPDATE: a command that refers to the payment may be inserted meanwhile, by one who holds the booking
        entities.createNativeQuery("SELECT 1 FROM payments WHERE id = ?1 FOR NO KEY UPDATE")
                .setParameter(1, id)
                .getResultList();
        Payment payment = get(id);
        entities.refresh(payment);
        return payment;
    }

    /**
     * Locks the booking of this payment, whose row stands for all its money: first of all locks that are needed.
     *
     * @see #getForUpdate
     */
    public void lockBookingOf(UUID id) {
        entities.createNativeQuery("SELECT 1 FROM bookings WHERE id = (SELECT booking_id FROM payments WHERE id = ?1)"
                        + " FOR NO KEY UPDATE")
                .setParameter(1, id)
                .getResultList();
    }

    /** The payment of the session itself. */
    public Payment ofBooking(UUID bookingId) {
        return findByBooking(bookingId).orElseThrow(() -> BusinessException.notFound("payment of booking", bookingId));
    }

    /** The payment of the session itself. */
    public Optional<Payment> findByBooking(UUID bookingId) {
        return entities.createQuery(
                        "SELECT p FROM Payment p WHERE p.bookingId = :booking AND p.kind = :session", Payment.class)
                .setParameter("booking", bookingId)
                .setParameter("session", PaymentKind.SESSION)
                .getResultStream()
                .findFirst();
    }

    /** The payment of an extension. */
    public Optional<Payment> findByChange(UUID changeId) {
        return one("SELECT p FROM Payment p WHERE p.changeId = :value", changeId);
    }

    /** The session's payment, then those of extensions as they were added; tips are no part of the price. */
    public List<UUID> idsOfBooking(UUID bookingId) {
        return entities.createQuery(
                        "SELECT p.id FROM Payment p WHERE p.bookingId = :booking AND p.kind <> :tip ORDER BY p.id",
                        UUID.class)
                .setParameter("booking", bookingId)
                .setParameter("tip", PaymentKind.TIP)
                .getResultList();
    }

    /** Tips for a session, the first one first. */
    public List<Payment> tipsOf(UUID bookingId) {
        return entities.createQuery(
                        "SELECT p FROM Payment p WHERE p.bookingId = :booking AND p.kind = :tip ORDER BY p.id",
                        Payment.class)
                .setParameter("booking", bookingId)
                .setParameter("tip", PaymentKind.TIP)
                .getResultList();
    }

    public Optional<Payment> findByCharge(String chargeId) {
        return one("SELECT p FROM Payment p WHERE p.chargeId = :value", chargeId);
    }

    public Optional<Payment> findByPaymentIntent(String paymentIntentId) {
        return one("SELECT p FROM Payment p WHERE p.paymentIntentId = :value", paymentIntentId);
    }

    /** Payments that ask for something at their time: a hold on a saved card, or an end without one. */
    public List<UUID> holdsDue(Instant now, int limit) {
        return Rows.ids(entities.createNativeQuery("""
                        SELECT p.id FROM payments p
                         WHERE p.hold_due_at <= ?1
                           AND (p.hold_deadline <= ?1
                                OR (p.status IN ('setup_saved', 'requires_action') AND p.payment_method_id IS NOT NULL))
                           AND NOT EXISTS (SELECT 1 FROM payment_commands c WHERE c.payment_id = p.id AND c.status = 'pending')
                         ORDER BY p.hold_due_at LIMIT ?2
                        """)
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, limit));
    }

    private void insert(Payment payment, UUID changeId) {
        entities.createNativeQuery(INSERT)
                .setParameter(1, payment.id())
                .setParameter(2, payment.bookingId())
                .setParameter(3, changeId)
                .setParameter(4, payment.clientId())
                .setParameter(5, payment.hostProfileId())
                .setParameter(6, payment.status().wire())
                .setParameter(7, payment.amount().minor())
                .setParameter(8, payment.platformFeeBps)
                .setParameter(9, payment.amount().currency())
                .setParameter(10, text(payment.holdDueAt()))
                .setParameter(11, text(payment.holdDeadline()))
                .setParameter(12, Timestamp.from(payment.createdAt))
                .executeUpdate();
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private Optional<Payment> one(String query, Object value) {
        return entities.createQuery(query, Payment.class)
                .setParameter("value", value)
                .getResultStream()
                .findFirst();
    }
}
