package com.dancepartner.domain.review;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.jpa.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One to five stars and a comment by the client of a completed session (R438). */
@Entity
@Table(name = "reviews")
public class Review {

    @Id
    private UUID id;

    @Column(name = "booking_id")
    private UUID bookingId;

    @Column(name = "reviewer_id")
    private UUID reviewerId;

    @Column(name = "reviewee_id")
    private UUID revieweeId;

    private short rating;
    private String comment;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Review() {}

    public Review(UUID bookingId, UUID reviewerId, UUID revieweeId, int rating, String comment, Instant now) {
        if (rating < 1 || rating > 5) {
            throw BusinessException.invalid("rating", "A rating is 1 to 5 stars");
        }
        this.id = Ids.next();
        this.bookingId = bookingId;
        this.reviewerId = reviewerId;
        this.revieweeId = revieweeId;
        this.rating = (short) rating;
        this.comment = comment;
        this.createdAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID bookingId() {
        return bookingId;
    }

    public UUID reviewerId() {
        return reviewerId;
    }

    public int rating() {
        return rating;
    }

    public String comment() {
        return comment;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
