package com.dancepartner.domain.booking;

import com.dancepartner.domain.jpa.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The audit of one move; the database refuses to change or delete it. */
@Entity
@Table(name = "booking_transitions")
public class BookingTransition {

    @Id
    private UUID id;

    @Column(name = "booking_id")
    private UUID bookingId;

    @Column(name = "event")
    private String event;

    @Column(name = "actor")
    private String actor;

    @Column(name = "actor_id")
    private @Nullable UUID actorId;

    @Column(name = "from_status")
    private String fromStatus;

    @Column(name = "to_status")
    private String toStatus;

    @Column(name = "reason")
    private @Nullable String reason;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    protected BookingTransition() {}

    public BookingTransition(BookingChanged changed) {
        this.id = Ids.next();
        this.bookingId = changed.bookingId();
        this.event = changed.event().wire();
        this.actor = changed.actor().wire();
        this.actorId = changed.actorId();
        this.fromStatus = changed.from().wire();
        this.toStatus = changed.to().wire();
        this.reason = changed.reason();
        this.occurredAt = changed.occurredAt();
    }
}
