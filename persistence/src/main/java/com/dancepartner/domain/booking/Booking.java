package com.dancepartner.domain.booking;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.time.TimeSpan;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One session of a client with a host. Everything that happens to it goes through {@link Transition#TABLE}. */
@Entity
@Table(name = "bookings")
public class Booking extends BookingFacts {

    @Convert(converter = BookingStatus.Column.class)
    private BookingStatus status;

    @Embedded
    private Ending ending;

    @Column(name = "respond_by")
    private Instant respondBy;

    @Column(name = "proposed_by")
    @Convert(converter = Actor.Column.class)
    private @Nullable Actor proposedBy;

    protected Booking() {}

    /** A request whose payment is still to be secured. */
    public static Booking request(BookingRequest request, Instant now) {
        return new Booking(request, now);
    }

    private Booking(BookingRequest request, Instant now) {
        super(request, now);
        status = BookingStatus.AWAITING_PAYMENT;
        ending = Ending.none();
        respondBy = BookingTerms.respondBy(now, request.meeting().schedule().start(), null);
    }

    /** @param captureBefore when the hold lapses; null while only a card is saved */
    public BookingChanged authorised(@Nullable Instant captureBefore, Instant now) {
        BookingChanged changed = system(BookingEvent.AUTHORISE, null, now);
        respondBy = BookingTerms.respondBy(now, schedule().start(), captureBefore);
        return changed;
    }

    public BookingChanged paymentFailed(String reason, Instant now) {
        BookingChanged changed = system(BookingEvent.FAIL_PAYMENT, reason, now);
        ending = ending.cancelled(Actor.SYSTEM, "payment", reason, 0);
        return changed;
    }

    public BookingChanged confirm(UUID callerId, Instant now) {
        return move(BookingEvent.CONFIRM, callerId, null, "", now);
    }

    public BookingChanged decline(UUID callerId, Why why, Instant now) {
        BookingChanged changed = move(BookingEvent.DECLINE, callerId, why.words(), "", now);
        ending = ending.cancelled(Actor.HOST, why.code(), why.words(), 0);
        return changed;
    }

    /** Cancels at the price of {@link #cancellationFee}, which is kept on the booking. */
    public BookingChanged cancel(UUID callerId, Why why, boolean chargeable, Instant now) {
        Actor actor = partyOf(callerId);
        Money fee = cancellationFee(actor, chargeable, now);
        BookingChanged changed = move(BookingEvent.CANCEL, callerId, why.words(), "", now);
        ending = ending.cancelled(actor, why.code(), why.words(), fee.minor());
        return changed;
    }

    public BookingChanged expire(Instant now) {
        return system(BookingEvent.EXPIRE, null, now);
    }

    /** The host starts by entering the PIN that the client shows when they meet (G35). */
    public BookingChanged start(UUID callerId, String pin, Instant now) {
        require(BookingEvent.START, callerId, now);
        if (!startPin().equals(pin)) {
            throw BusinessException.invalid("pin", "This is not the client's PIN");
        }
        BookingChanged changed = move(BookingEvent.START, callerId, null, "", now);
        began(now);
        return changed;
    }

    public BookingChanged complete(UUID callerId, Instant now) {
        BookingChanged changed = move(BookingEvent.COMPLETE, callerId, null, "", now);
        ended(now);
        return changed;
    }

    /** Completes a session that both sides forgot to, {@link BookingTerms#AUTO_COMPLETE} after its scheduled end (G36). */
    public BookingChanged completeUnattended(Instant now) {
        BookingChanged changed = system(BookingEvent.COMPLETE, null, now);
        ended(schedule().end());
        return changed;
    }

    /** Ends a session that nobody started or spoke of: nothing is charged. */
    public BookingChanged lapse(Instant now) {
        BookingChanged changed = system(BookingEvent.LAPSE, "Nobody started the session", now);
        ending = ending.cancelled(Actor.SYSTEM, "unstarted", "Nobody started the session", 0);
        return changed;
    }

    /** Says that the other side did not come; a client who did not pays what the terms say (G03). */
    public BookingChanged reportNoShow(UUID callerId, String reason, boolean chargeable, Instant now) {
        boolean byHost = partyOf(callerId) == Actor.HOST;
        BookingChanged changed = move(BookingEvent.REPORT_NO_SHOW, callerId, reason, "", now);
        long fee = byHost && chargeable ? cancellationTerms().noShowFee(total()).minor() : 0;
        ending = ending.missed(byHost ? Actor.CLIENT : Actor.HOST, fee);
        return changed;
    }

    /** @param actor a party of the booking, or staff */
    public BookingChanged dispute(UUID actorId, Actor actor, String reason, Instant now) {
        BookingStatus held = status;
        BookingChanged changed = move(BookingEvent.DISPUTE, actor, actorId, reason, "", now);
        if (held == BookingStatus.IN_PROGRESS) {
            ended(now);
        }
        ending = ending.disputed(held);
        return changed;
    }

    /** Staff decide a dispute: let it stand, or give a part or all back. */
    public BookingChanged resolve(BookingEvent decision, UUID staffId, Money refund, String reason, Instant now) {
        BookingChanged changed = move(decision, Actor.STAFF, staffId, reason, "", now);
        ending = ending.refunded(refund.minor());
        if (status == BookingStatus.CANCELLED) {
            ending = ending.cancelled(Actor.STAFF, "dispute", reason, 0);
        }
        return changed;
    }

    /** The client moves the session alone, as long as cancelling is free; the host has longer to answer a request. */
    public BookingChanged reschedule(UUID callerId, NewTime time, Instant now) {
        String detail = detail(time.span());
        BookingChanged changed = move(BookingEvent.RESCHEDULE, callerId, null, detail, now);
        moveTo(time);
        if (status == BookingStatus.PENDING) {
            respondBy = BookingTerms.respondBy(now, time.span().start(), time.captureBefore());
        }
        return changed;
    }

    /** One side proposes another time, or more of it, to the other. */
    public BookingChanged propose(UUID callerId, ChangeKind kind, TimeSpan span, Instant now) {
        BookingChanged changed = move(kind.proposal(), callerId, null, detail(span), now);
        proposedBy = partyOf(callerId);
        return changed;
    }

    /** The other side agrees to another time. */
    public BookingChanged acceptTime(UUID callerId, NewTime time, Instant now) {
        BookingChanged changed = move(BookingEvent.ACCEPT_CHANGE, callerId, null, detail(time.span()), now);
        moveTo(time);
        proposedBy = null;
        return changed;
    }

    /** The other side agrees to dance longer: the time is kept free until it is paid for. */
    public BookingChanged acceptExtension(UUID callerId, Instant newEnd, Instant now) {
        String detail = detail(new TimeSpan(schedule().start(), newEnd));
        BookingChanged changed = move(BookingEvent.ACCEPT_CHANGE, callerId, null, detail, now);
        keepFree(Duration.between(schedule().end(), newEnd));
        proposedBy = Actor.SYSTEM;
        return changed;
    }

    /** The added time is paid for. */
    public BookingChanged extend(Instant newEnd, Money added, Instant now) {
        String detail = detail(new TimeSpan(schedule().start(), newEnd));
        BookingChanged changed = move(BookingEvent.EXTEND, Actor.SYSTEM, null, null, detail, now);
        lengthenTo(newEnd, added);
        proposedBy = null;
        return changed;
    }

    public BookingChanged refuseChange(UUID callerId, Instant now) {
        return endProposal(move(BookingEvent.REFUSE_CHANGE, callerId, null, "", now));
    }

    public BookingChanged withdrawChange(UUID callerId, Instant now) {
        return endProposal(move(BookingEvent.WITHDRAW_CHANGE, callerId, null, "", now));
    }

    public BookingChanged dropChange(String reason, Instant now) {
        return endProposal(system(BookingEvent.DROP_CHANGE, reason, now));
    }

    /** Nobody paid for the added time: what was kept free for it since {@link #acceptExtension} is given back. */
    public BookingChanged dropExtension(Instant newEnd, String reason, Instant now) {
        BookingChanged changed = dropChange(reason, now);
        keepFree(Duration.between(newEnd, schedule().end()));
        return changed;
    }

    private BookingChanged endProposal(BookingChanged changed) {
        proposedBy = null;
        return changed;
    }

    /**
     * What this party's cancellation would cost the client now; nothing before a host has accepted.
     *
     * @param chargeable whether the client's money is held: a fee can be taken of nothing else
     */
    public Money cancellationFee(Actor actor, boolean chargeable, Instant now) {
        return status == BookingStatus.CONFIRMED && chargeable
                ? cancellationTerms().fee(total(), now, actor)
                : new Money(0, total().currency());
    }

    /** Refuses what this party may not do now, for those who must ask more before it is done. */
    public void require(BookingEvent event, UUID callerId, Instant now) {
        Transition ignored = Transition.find(this, event, partyOf(callerId), now);
    }

    /** The same for staff. */
    public void requireOfStaff(BookingEvent event, Instant now) {
        Transition ignored = Transition.find(this, event, Actor.STAFF, now);
    }

    /** What this person could do now, for clients of the API to offer. */
    public List<BookingEvent> allowedActions(Actor actor, Instant now) {
        return Arrays.stream(BookingEvent.values())
                .filter(event -> Transition.allows(this, event, actor, now))
                .toList();
    }

    private BookingChanged system(BookingEvent event, @Nullable String reason, Instant now) {
        return move(event, Actor.SYSTEM, null, reason, "", now);
    }

    private BookingChanged move(
            BookingEvent event, UUID callerId, @Nullable String reason, String detail, Instant now) {
        return move(event, partyOf(callerId), callerId, reason, detail, now);
    }

    private BookingChanged move(
            BookingEvent event,
            Actor actor,
            @Nullable UUID actorId,
            @Nullable String reason,
            String detail,
            Instant now) {
        Transition row = Transition.find(this, event, actor, now);
        BookingStatus from = status;
        status = row.to();
        touched(now);
        if (status != BookingStatus.CONFIRMED && status != BookingStatus.IN_PROGRESS) {
            proposedBy = null;
        }
        return new BookingChanged(id(), event, actor, actorId, from, status, row.effects(), reason, detail, now);
    }

    public BookingStatus status() {
        return status;
    }

    public Ending ending() {
        return ending;
    }

    public Instant respondBy() {
        return respondBy;
    }

    /** The side whose proposal of a change is open; the system while an agreed extension waits for its payment. */
    public @Nullable Actor proposedBy() {
        return proposedBy;
    }

    @Nullable
    BookingStatus disputedFrom() {
        return ending.disputedFrom();
    }
}
