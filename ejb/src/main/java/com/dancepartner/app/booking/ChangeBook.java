package com.dancepartner.app.booking;

import com.dancepartner.app.availability.Verdicts;
import com.dancepartner.app.payment.Charges;
import com.dancepartner.domain.availability.SlotRule;
import com.dancepartner.domain.booking.Booking;
import com.dancepartner.domain.booking.BookingChange;
import com.dancepartner.domain.booking.BookingChanged;
import com.dancepartner.domain.booking.BookingChanges;
import com.dancepartner.domain.booking.BookingEvent;
import com.dancepartner.domain.booking.BookingTerms;
import com.dancepartner.domain.booking.Bookings;
import com.dancepartner.domain.booking.ChangeKind;
import com.dancepartner.domain.booking.ChangeStatus;
import com.dancepartner.domain.booking.NewTime;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.host.HostProfiles;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.time.TimeSpan;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The transactions of another time and of more of it. As long as cancelling is free the client moves a session alone to a
 * time that the host has open; otherwise one side proposes and the other agrees, to whatever time both are free.
 */
@Stateless
public class ChangeBook {

    @Inject
    Bookings bookings;

    @Inject
    BookingChanges changes;

    @Inject
    HostProfiles profiles;

    @Inject
    Verdicts verdicts;

    @Inject
    Charges charges;

    @Inject
    CancellationSettings cancellation;

    @Inject
    Event<BookingChanged> events;

    @Inject
    Clock clock;

    public PaidBooking reschedule(UUID callerId, UUID bookingId, Instant newStart) {
        Booking booking = locked(callerId, bookingId);
        Instant now = clock.instant();
        TimeSpan span = Schedules.of(newStart, booking.schedule().length(), now);
        booking.require(BookingEvent.RESCHEDULE, callerId, now);
        HostProfile host = profiles.get(booking.hostProfileId());
        Optional<SlotRule> refusal = verdicts.ofMove(host, span, now, bookingId);
        if (refusal.isPresent()) {
            throw refusal.get().refusal();
        }
        requireBothFree(booking, span);
        charges.moved(bookingId, span, now);
        events.fire(booking.reschedule(callerId, newTime(booking, host, span), now));
        return paid(bookingId);
    }

    public PaidBooking propose(UUID callerId, UUID bookingId, ProposalInput input) {
        Booking booking = bookings.getForUpdate(bookingId);
        Instant now = clock.instant();
        booking.require(kind(input).proposal(), callerId, now);
        BookingChange change = kind(input) == ChangeKind.EXTENSION
                ? extension(booking, callerId, input, now)
                : anotherTime(booking, callerId, input, now);
        events.fire(booking.propose(callerId, change.kind(), change.newSpan(), now));
        changes.add(change);
        return paid(bookingId);
    }

    private static ChangeKind kind(ProposalInput input) {
        return ChangeKind.valueOf(input.kind().toUpperCase(Locale.ROOT));
    }

    private static BookingChange anotherTime(Booking booking, UUID callerId, ProposalInput input, Instant now) {
        Instant start = input.scheduledStart();
        if (start == null) {
            throw BusinessException.invalid("scheduled_start", "scheduled_start is required for a reschedule");
        }
        requireSensible(start, now);
        TimeSpan span = TimeSpan.of(start, booking.schedule().length());
        return BookingChange.reschedule(booking, callerId, span, now);
    }

    private static void requireSensible(Instant start, Instant now) {
        if (start.isBefore(now)) {
            throw SlotRule.PAST.refusal();
        }
        if (start.isAfter(now.plus(BookingTerms.HORIZON))) {
            throw SlotRule.TOO_FAR.refusal();
        }
        if (start.getEpochSecond() % BookingTerms.STEP.toSeconds() != 0 || start.getNano() != 0) {
            throw SlotRule.OFF_STEP.refusal();
        }
    }

    private static BookingChange extension(Booking booking, UUID callerId, ProposalInput input, Instant now) {
        Integer minutes = input.extraMinutes();
        if (minutes == null || minutes % BookingTerms.STEP.toMinutes() != 0) {
            throw BusinessException.invalid("extra_minutes", "extra_minutes is a multiple of 15 for an extension");
        }
        Instant end = booking.schedule().end().plusSeconds(minutes * 60L);
        TimeSpan longer = new TimeSpan(booking.schedule().start(), end);
        if (longer.length().compareTo(BookingTerms.MAX_LENGTH) > 0) {
            throw BusinessException.invalid("extra_minutes", "A session lasts at most 240 minutes");
        }
        String card = booking.isClient(callerId) ? requireCard(input.paymentMethodId()) : null;
        BookingChange change = BookingChange.extension(booking, callerId, end, card, now);
        Money ignored = change.added(booking.total().currency()).requireChargeable("extra_minutes");
        return change;
    }

    private static String requireCard(@Nullable String card) {
        if (card == null) {
            throw BusinessException.invalid(
                    "payment_method_id", "payment_method_id is required: the client pays for it");
        }
        return card;
    }

    public PaidBooking accept(UUID callerId, UUID bookingId, AnswerInput input) {
        Booking booking = locked(callerId, bookingId);
        BookingChange change = changes.getOpen(bookingId);
        Instant now = clock.instant();
        booking.require(BookingEvent.ACCEPT_CHANGE, callerId, now);
        change.requireAnswerable(now);
        return change.kind() == ChangeKind.EXTENSION
                ? acceptExtension(booking, change, callerId, input, now)
                : acceptTime(booking, change, callerId, now);
    }

    private PaidBooking acceptTime(Booking booking, BookingChange change, UUID callerId, Instant now) {
        TimeSpan span = change.newSpan();
        requireSensible(span.start(), now);
        HostProfile host = profiles.get(booking.hostProfileId());
        requireBothFree(booking, span);
        charges.moved(booking.id(), span, now);
        BookingChanged changed = booking.acceptTime(callerId, newTime(booking, host, span), now);
        change.end(ChangeStatus.APPLIED, now);
        events.fire(changed);
        return paid(booking.id());
    }

    private PaidBooking acceptExtension(
            Booking booking, BookingChange change, UUID callerId, AnswerInput input, Instant now) {
        String card = booking.isClient(callerId)
                ? requireCard(input.paymentMethodId())
                : requireCard(change.paymentMethodId());
        TimeSpan longer = change.newSpan();
        requireBothFree(booking, longer);
        BookingChanged changed = booking.acceptExtension(callerId, longer.end(), now);
        change.await(card, now);
        UUID payment = charges.open(
                new Charges.Obligation(
                        booking.id(),
                        change.id(),
                        booking.clientId(),
                        booking.hostProfileId(),
                        change.added(booking.total().currency()),
                        booking.price().platformFeeBps(),
                        longer),
                card,
                now);
        events.fire(changed);
        return new PaidBooking(booking.id(), List.of(payment));
    }

    public PaidBooking refuse(UUID callerId, UUID bookingId) {
        Booking booking = bookings.getForUpdate(bookingId);
        return end(booking, booking.refuseChange(callerId, clock.instant()), ChangeStatus.REFUSED);
    }

    public PaidBooking withdraw(UUID callerId, UUID bookingId) {
        Booking booking = bookings.getForUpdate(bookingId);
        return end(booking, booking.withdrawChange(callerId, clock.instant()), ChangeStatus.WITHDRAWN);
    }

    private PaidBooking end(Booking booking, BookingChanged changed, ChangeStatus outcome) {
        BookingChange change = changes.getOpen(booking.id());
        change.require(ChangeStatus.PROPOSED);
        change.end(outcome, changed.occurredAt());
        events.fire(changed);
        return paid(booking.id());
    }

    /** Ends a proposal that nobody answered, or nobody paid for, in time. */
    public void lapse(UUID bookingId) {
        Booking booking = bookings.getForUpdate(bookingId);
        Instant now = clock.instant();
        changes.open(bookingId)
                .filter(change -> !now.isBefore(change.lapsesAt()))
                .ifPresent(change -> drop(booking, change, ChangeStatus.LAPSED, "Nobody answered in time", now));
    }

    private void drop(Booking booking, BookingChange change, ChangeStatus outcome, String reason, Instant now) {
        boolean unpaid = change.status() == ChangeStatus.AWAITING_PAYMENT;
        change.end(outcome, now);
        if (unpaid) {
            charges.releaseExtension(change.id(), now);
            events.fire(booking.dropExtension(change.newSpan().end(), reason, now));
        } else {
            events.fire(booking.dropChange(reason, now));
        }
    }

    /** The booking, with everybody waiting who would book for one of its parties. */
    private Booking locked(UUID callerId, UUID bookingId) {
        Booking found = bookings.get(bookingId);
        found.requireParty(callerId);
        bookings.queueFor(found.clientId(), found.hostId());
        return bookings.getForUpdate(bookingId);
    }

    private NewTime newTime(Booking booking, HostProfile host, TimeSpan span) {
        return new NewTime(
                span,
                verdicts.calendarOf(host, span).zoneAt(span.start()),
                cancellation.policy().freeUntil(span.start()),
                charges.captureBefore(booking.id()));
    }

    /** Before the booking is moved: the next question to the database takes the move there, whose constraints only break off. */
    private void requireBothFree(Booking booking, TimeSpan span) {
        TimeSpan blocked = booking.blockedAt(span);
        if (bookings.isTaken(booking.hostId(), blocked, booking.id())
                || bookings.isTaken(booking.clientId(), blocked, booking.id())) {
            throw new BusinessException(
                    ErrorCode.BOOKING_CONFLICT, "One of you has another session then", "scheduled_start");
        }
    }

    private PaidBooking paid(UUID bookingId) {
        return new PaidBooking(bookingId, charges.paymentsOf(bookingId));
    }
}
