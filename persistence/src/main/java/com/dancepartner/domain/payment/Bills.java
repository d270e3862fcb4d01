package com.dancepartner.domain.payment;

import com.dancepartner.domain.error.BusinessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;

/** All that was paid for each session, in one question. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Bills {

    @PersistenceContext
    EntityManager entities;

    public Bills() {}

    public Bills(EntityManager entities) {
        this.entities = entities;
    }

    public Bill get(UUID bookingId) {
        List<Payment> all = entities.createQuery(
                        "SELECT p FROM Payment p WHERE p.bookingId = :booking ORDER BY p.id", Payment.class)
                .setParameter("booking", bookingId)
                .getResultList();
        return all.stream()
                .filter(payment -> payment.kind() == PaymentKind.SESSION)
                .findFirst()
                .map(session -> Bill.of(session, all))
                .orElseThrow(() -> BusinessException.notFound("payment of booking", bookingId));
    }
}
