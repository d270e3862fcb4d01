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
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One session of a client with a host. Every move goes through {@link Transition#TABLE} and returns its event. */
@Entity
@Table(name = "bookings")
public class Booking {

    @Id
    private UUID id;

    @Column(name = "client_id")
    private UUID clientId;

    @Column(name = "host_id")
    private UUID hostId;

    @Column(name = "host_profile_id")
    private UUID hostProfileId;

    @Column(name = "dance_style_id")
    private short danceStyleId;

    @Convert(converter = BookingStatus.Column.class)
    private BookingStatus status;

    @Column(name = "scheduled_start")
    private Instant scheduledStart;

    @Column(name = "scheduled_end")
    private Instant scheduledEnd;

    @Column(name = "time_zone")
    private String timeZone;

    private String venue;

    @Column(name = "amount_cents")
    private long amountCents;

    @Column(name = "platform_fee_cents")
    private long platformFeeCents;

    private String currency;

    @Column(name = "start_pin")
    private String startPin;

    @Column(name = "respond_by")
    private Instant respondBy;

    @Column(name = "actual_start")
    private @Nullable Instant actualStart;

    @Column(name = "actual_end")
    private @Nullable Instant actualEnd;

    @Column(name = "cancelled_by")
    @Convert(converter = Actor.Column.class)
    private @Nullable Actor cancelledBy;

    @Column(name = "cancellation_reason")
    private @Nullable String cancellationReason;

    @Column(name = "cancellation_fee_cents")
    private @Nullable Long cancellationFeeCents;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private long version;

    protected Booking() {}

    /** A request whose payment is still to be authorised. Prices are the host's of this moment. */
    public static Booking request(BookingRequest request, String startPin, Instant now) {
        Booking booking = new Booking();
        booking.id = Ids.next();
        booking.clientId = request.clientId();
        booking.hostId = request.hostId();
        booking.hostProfileId = request.hostProfileId();
        booking.danceStyleId = request.danceStyleId();
        booking.status = BookingStatus.AWAITING_PAYMENT;
        booking.scheduledStart = request.schedule().start();
        booking.scheduledEnd = request.schedule().end();
        booking.timeZone = request.timeZone();
        booking.venue = request.venue();
        booking.amountCents = request.total().minor();
        booking.platformFeeCents = request.platformFee().minor();
        booking.currency = request.total().currency();
        booking.startPin = startPin;
        booking.respondBy = BookingTerms.respondBy(now, request.schedule().start());
        booking.createdAt = now;
        booking.updatedAt = now;
        return booking;
    }

    public BookingChanged authorised(Instant now) {
        return move(BookingEvent.AUTHORISE, Actor.SYSTEM, null, null, now);
    }

    public BookingChanged paymentFailed(String reason, Instant now) {
        BookingChanged changed = move(BookingEvent.FAIL_PAYMENT, Actor.SYSTEM, null, reason, now);
        cancelledBy = Actor.SYSTEM;
        cancellationReason = reason;
        return changed;
    }

    public BookingChanged confirm(UUID callerId, Instant now) {
        return move(BookingEvent.CONFIRM, partyOf(callerId), callerId, null, now);
    }

    public BookingChanged decline(UUID callerId, String reason, Instant now) {
        return move(BookingEvent.DECLINE, partyOf(callerId), callerId, reason, now);
    }

    /** Cancels at the price of {@link #cancellationFee}, which is kept on the booking. */
    public BookingChanged cancel(UUID callerId, String reason, Instant now) {
        Actor actor = partyOf(callerId);
        Money fee = cancellationFee(actor, now);
        BookingChanged changed = move(BookingEvent.CANCEL, actor, callerId, reason, now);
        cancelledBy = actor;
        cancellationReason = reason;
        cancellationFeeCents = fee.minor();
        return changed;
    }

    public BookingChanged expire(Instant now) {
        return move(BookingEvent.EXPIRE, Actor.SYSTEM, null, null, now);
    }

    /** The host starts by entering the PIN that the client shows when they meet (G35). */
    public BookingChanged start(UUID callerId, String pin, Instant now) {
        Actor actor = partyOf(callerId);
        requireAllowed(BookingEvent.START, actor, now);
        if (!startPin.equals(pin)) {
            throw BusinessException.invalid("pin", "This is not the client's PIN");
        }
        BookingChanged changed = move(BookingEvent.START, actor, callerId, null, now);
        actualStart = now;
        return changed;
    }

    public BookingChanged complete(UUID callerId, Instant now) {
        BookingChanged changed = move(BookingEvent.COMPLETE, partyOf(callerId), callerId, null, now);
        actualEnd = now;
        return changed;
    }

    /** Completes a session that both sides forgot to, {@link BookingTerms#AUTO_COMPLETE} after its scheduled end (G36). */
    public BookingChanged completeUnattended(Instant now) {
        BookingChanged changed = move(BookingEvent.COMPLETE, Actor.SYSTEM, null, null, now);
        actualEnd = scheduledEnd;
        return changed;
    }

    /** What this party's cancellation would cost the client now; nothing before a host has accepted. */
    public Money cancellationFee(Actor actor, Instant now) {
        if (status != BookingStatus.CONFIRMED) {
            return new Money(0, currency);
        }
        return CancellationPolicy.STANDARD.fee(total(), createdAt, scheduledStart, now, actor);
    }

    /** The moves that this person could make now, for clients of the API to offer. */
    public List<BookingEvent> allowedActions(UUID callerId, Instant now) {
        Actor actor = partyOf(callerId);
        return Arrays.stream(BookingEvent.values())
                .filter(event -> Transition.TABLE.stream()
                        .anyMatch(row -> row.from() == status
                                && row.event() == event
                                && row.actors().contains(actor)
                                && row.guard().allows(this, now)))
                .toList();
    }

    /** @throws BusinessException NOT_FOUND for everybody else, who learn nothing of the booking */
    public Actor partyOf(UUID userId) {
        if (userId.equals(clientId)) {
            return Actor.CLIENT;
        }
        if (userId.equals(hostId)) {
            return Actor.HOST;
        }
        throw BusinessException.notFound("booking", id);
    }

    private BookingChanged move(
            BookingEvent event, Actor actor, @Nullable UUID actorId, @Nullable String reason, Instant now) {
        BookingStatus from = status;
        status = requireAllowed(event, actor, now).to();
        updatedAt = now;
        return new BookingChanged(id, event, actor, actorId, from, status, reason, now);
    }

    private Transition requireAllowed(BookingEvent event, Actor actor, Instant now) {
        Transition transition = Transition.find(status, event, actor);
        if (!transition.guard().allows(this, now)) {
            throw new BusinessException(
                    ErrorCode.STATE_CONFLICT, transition.guard().refusal(), "status");
        }
        return transition;
    }

    public UUID id() {
        return id;
    }

    public UUID clientId() {
        return clientId;
    }

    public UUID hostId() {
        return hostId;
    }

    public UUID hostProfileId() {
        return hostProfileId;
    }

    public short danceStyleId() {
        return danceStyleId;
    }

    public BookingStatus status() {
        return status;
    }

    public TimeSpan schedule() {
        return new TimeSpan(scheduledStart, scheduledEnd);
    }

    public String timeZone() {
        return timeZone;
    }

    public String venue() {
        return venue;
    }

    public Money total() {
        return new Money(amountCents, currency);
    }

    public Money platformFee() {
        return new Money(platformFeeCents, currency);
    }

    public String startPin() {
        return startPin;
    }

    public Instant respondBy() {
        return respondBy;
    }

    public @Nullable Instant actualStart() {
        return actualStart;
    }

    public @Nullable Instant actualEnd() {
        return actualEnd;
    }

    public @Nullable Actor cancelledBy() {
        return cancelledBy;
    }

    public @Nullable String cancellationReason() {
        return cancellationReason;
    }

    public @Nullable Long cancellationFeeCents() {
        return cancellationFeeCents;
    }

    public Instant createdAt() {
        return createdAt;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Booking booking && id.equals(booking.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
