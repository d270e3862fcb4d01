package com.dancepartner.domain.review;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;

/** All reviews. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Reviews {

    @PersistenceContext
    EntityManager entities;

    public Reviews() {}

    public Reviews(EntityManager entities) {
        this.entities = entities;
    }

    /** @throws BusinessException CONFLICT when this person reviewed the booking before (G32) */
    public void add(Review review) {
        boolean before = !entities.createQuery(
                        "SELECT r.id FROM Review r WHERE r.bookingId = :booking AND r.reviewerId = :reviewer",
                        UUID.class)
                .setParameter("booking", review.bookingId())
                .setParameter("reviewer", review.reviewerId())
                .getResultList()
                .isEmpty();
        if (before) {
            throw new BusinessException(ErrorCode.CONFLICT, "You have reviewed this session before");
        }
        entities.persist(review);
        entities.flush();
    }

    /** What is said of a person, newest first. */
    public List<Review> of(UUID revieweeId, int limit) {
        return entities.createQuery(
                        "SELECT r FROM Review r WHERE r.revieweeId = :reviewee ORDER BY r.createdAt DESC, r.id",
                        Review.class)
                .setParameter("reviewee", revieweeId)
                .setMaxResults(limit)
                .getResultList();
    }
}
