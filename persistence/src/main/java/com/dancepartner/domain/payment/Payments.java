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

/** All payments, and the inbox of what Stripe tells. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Payments {

    @PersistenceContext
    EntityManager entities;

    public Payments() {}

    public Payments(EntityManager entities) {
        this.entities = entities;
    }

    public void add(Payment payment) {
        entities.persist(payment);
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

    public Payment ofBooking(UUID bookingId) {
        return findByBooking(bookingId).orElseThrow(() -> BusinessException.notFound("payment of booking", bookingId));
    }

    public Optional<Payment> findByBooking(UUID bookingId) {
        return one("SELECT p FROM Payment p WHERE p.bookingId = :value", bookingId);
    }

    public Optional<Payment> findByPaymentIntent(String paymentIntentId) {
        return one("SELECT p FROM Payment p WHERE p.paymentIntentId = :value", paymentIntentId);
    }

    /** Captured payments whose host is due the money, in order of id, after the given one. */
    public List<UUID> dueForTransfer(Instant now, UUID after, int limit) {
        return Rows.ids(entities.createNativeQuery(
                        "SELECT p.id FROM payments p JOIN host_profiles h ON h.id = p.host_profile_id"
                                + " WHERE p.status = 'captured' AND p.stripe_transfer_id IS NULL AND p.host_share_cents > 0"
                                + " AND p.transfer_due_at <= ?1 AND p.id > ?2 AND h.transfers_enabled"
                                + " AND NOT EXISTS (SELECT 1 FROM payment_commands c WHERE c.payment_id = p.id"
                                + " AND c.operation = 'transfer') ORDER BY p.id LIMIT " + limit)
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, after));
    }

    /** @return false when this event was received before */
    public boolean receive(String eventId, String type, String objectId, Instant now) {
        return entities.createNativeQuery("INSERT INTO webhook_events (event_id, type, object_id, received_at,"
                                + " processed_at) VALUES (?1, ?2, ?3, ?4, ?4) ON CONFLICT DO NOTHING")
                        .setParameter(1, eventId)
                        .setParameter(2, type)
                        .setParameter(3, objectId)
                        .setParameter(4, Timestamp.from(now))
                        .executeUpdate()
                == 1;
    }

    private Optional<Payment> one(String query, Object value) {
        return entities.createQuery(query, Payment.class)
                .setParameter("value", value)
                .getResultStream()
                .findFirst();
    }
}
