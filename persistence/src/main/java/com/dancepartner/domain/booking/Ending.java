package com.dancepartner.domain.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** How a booking ended, when it did not simply take place (G03, G04, G06). Never changed, only replaced. */
@Embeddable
public class Ending {

    @Column(name = "cancelled_by")
    @Convert(converter = Actor.Column.class)
    private @Nullable Actor cancelledBy;

    @Column(name = "cancellation_code")
    private @Nullable String cancellationCode;

    @Column(name = "cancellation_reason")
    private @Nullable String cancellationReason;

    @Column(name = "cancellation_fee_cents")
    private @Nullable Long feeCents;

    @Column(name = "no_show_party")
    @Convert(converter = Actor.Column.class)
    private @Nullable Actor noShowParty;

    @Column(name = "disputed_from")
    @Convert(converter = BookingStatus.Column.class)
    private @Nullable BookingStatus disputedFrom;

    @Column(name = "refunded_cents")
    private long refundedCents;

    protected Ending() {}

    private Ending(Ending other) {
        this.cancelledBy = other.cancelledBy;
        this.cancellationCode = other.cancellationCode;
        this.cancellationReason = other.cancellationReason;
        this.feeCents = other.feeCents;
        this.noShowParty = other.noShowParty;
        this.disputedFrom = other.disputedFrom;
        this.refundedCents = other.refundedCents;
    }

    static Ending none() {
        return new Ending();
    }

    Ending cancelled(Actor by, String code, @Nullable String reason, long fee) {
        Ending next = new Ending(this);
        next.cancelledBy = by;
        next.cancellationCode = code;
        next.cancellationReason = reason;
        next.feeCents = fee;
        return next;
    }

    Ending missed(Actor party, long fee) {
        Ending next = new Ending(this);
        next.noShowParty = party;
        next.feeCents = fee;
        return next;
    }

    Ending disputed(BookingStatus from) {
        Ending next = new Ending(this);
        next.disputedFrom = from;
        return next;
    }

    Ending refunded(long cents) {
        Ending next = new Ending(this);
        next.refundedCents = Math.addExact(refundedCents, cents);
        return next;
    }

    public @Nullable Actor cancelledBy() {
        return cancelledBy;
    }

    /** The reason in one word, such as illness; null when it was not cancelled or declined. */
    public @Nullable String cancellationCode() {
        return cancellationCode;
    }

    public @Nullable String cancellationReason() {
        return cancellationReason;
    }

    /** What a late cancellation or a client's no-show costs, in minor units; null when neither happened. */
    public @Nullable Long feeCents() {
        return feeCents;
    }

    /** Who did not come, by the word of the other. */
    public @Nullable Actor noShowParty() {
        return noShowParty;
    }

    /** The status that a dispute holds up, or held up. */
    public @Nullable BookingStatus disputedFrom() {
        return disputedFrom;
    }

    public long refundedCents() {
        return refundedCents;
    }
}
