package com.dancepartner.domain.booking;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.jpa.Ids;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.time.TimeSpan;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Another time, or more of it, as one side proposed it to the other. The database lets one be open for a booking. */
@Entity
@Table(name = "booking_changes")
public class BookingChange {

    @Id
    private UUID id;

    @Column(name = "booking_id")
    private UUID bookingId;

    @Convert(converter = ChangeKind.Column.class)
    private ChangeKind kind;

    @Column(name = "proposed_by")
    @Convert(converter = Actor.Column.class)
    private Actor proposedBy;

    @Convert(converter = ChangeStatus.Column.class)
    private ChangeStatus status = ChangeStatus.PROPOSED;

    @Column(name = "old_start")
    private Instant oldStart;

    @Column(name = "old_end")
    private Instant oldEnd;

    @Column(name = "new_start")
    private Instant newStart;

    @Column(name = "new_end")
    private Instant newEnd;

    @Column(name = "added_cents")
    private long addedCents;

    @Column(name = "payment_method_id")
    private @Nullable String paymentMethodId;

    @Column(name = "lapses_at")
    private Instant lapsesAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Version
    private long version;

    protected BookingChange() {}

    private BookingChange(Booking booking, ChangeKind kind, UUID callerId, TimeSpan span, Instant latest, Instant now) {
        this.id = Ids.next();
        this.bookingId = booking.id();
        this.kind = kind;
        this.proposedBy = booking.partyOf(callerId);
        this.oldStart = booking.schedule().start();
        this.oldEnd = booking.schedule().end();
        this.newStart = span.start();
        this.newEnd = span.end();
        this.lapsesAt = BookingTerms.answerBy(now, latest);
        this.createdAt = now;
    }

    /** Another time; must be answered before the session would begin, at either time. */
    public static BookingChange reschedule(Booking booking, UUID callerId, TimeSpan span, Instant now) {
        Instant old = booking.schedule().start();
        Instant latest = span.start().isBefore(old) ? span.start() : old;
        return new BookingChange(booking, ChangeKind.RESCHEDULE, callerId, span, latest, now);
    }

    /**
     * A later end, at the rate of the booking; must be answered before the session ends.
     *
     * @param card the client's, when it is the client who proposes
     */
    public static BookingChange extension(
            Booking booking, UUID callerId, Instant newEnd, @Nullable String card, Instant now) {
        TimeSpan longer = new TimeSpan(booking.schedule().start(), newEnd);
        Instant latest = booking.schedule().end();
        BookingChange change = new BookingChange(booking, ChangeKind.EXTENSION, callerId, longer, latest, now);
        long minutes = longer.length().minus(booking.schedule().length()).toMinutes();
        change.addedCents = booking.price().forMinutes(minutes).minor();
        change.paymentMethodId = card;
        return change;
    }

    /** @param card the client's, when it is the client who agrees; the one proposed with counts otherwise */
    public void await(@Nullable String card, Instant now) {
        require(ChangeStatus.PROPOSED);
        if (card != null) {
            paymentMethodId = card;
        }
        status = ChangeStatus.AWAITING_PAYMENT;
        lapsesAt = now.plus(BookingTerms.PAYMENT_WINDOW);
    }

    /** @throws BusinessException STATE_CONFLICT when somebody has answered already */
    public void require(ChangeStatus expected) {
        if (status != expected) {
            throw new BusinessException(
                    ErrorCode.STATE_CONFLICT, "The proposal is " + status.wire() + " already", "status");
        }
    }

    /** @throws BusinessException STATE_CONFLICT when somebody has answered already, or the time to do so is over */
    public void requireAnswerable(Instant now) {
        require(ChangeStatus.PROPOSED);
        if (!now.isBefore(lapsesAt)) {
            throw new BusinessException(ErrorCode.STATE_CONFLICT, "It is too late to agree to the proposal", "status");
        }
    }

    public void end(ChangeStatus outcome, Instant now) {
        status = outcome;
        decidedAt = now;
    }

    public boolean isOpen() {
        return status == ChangeStatus.PROPOSED || status == ChangeStatus.AWAITING_PAYMENT;
    }

    public UUID id() {
        return id;
    }

    public UUID bookingId() {
        return bookingId;
    }

    public ChangeKind kind() {
        return kind;
    }

    public Actor proposedBy() {
        return proposedBy;
    }

    public ChangeStatus status() {
        return status;
    }

    public TimeSpan newSpan() {
        return new TimeSpan(newStart, newEnd);
    }

    /** What the added time costs. */
    public Money added(String currency) {
        return new Money(addedCents, currency);
    }

    public @Nullable String paymentMethodId() {
        return paymentMethodId;
    }

    public Instant lapsesAt() {
        return lapsesAt;
    }
}
