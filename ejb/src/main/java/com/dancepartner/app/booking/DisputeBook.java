package com.dancepartner.app.booking;

import com.dancepartner.app.payment.Charges;
import com.dancepartner.domain.audit.AuditTrail;
import com.dancepartner.domain.booking.Actor;
import com.dancepartner.domain.booking.Booking;
import com.dancepartner.domain.booking.BookingChanged;
import com.dancepartner.domain.booking.BookingChanges;
import com.dancepartner.domain.booking.BookingEvent;
import com.dancepartner.domain.booking.BookingReport;
import com.dancepartner.domain.booking.Bookings;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.money.Money;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** The transactions of what went wrong: nobody came, somebody disagrees, staff decide (G03, G04). */
@Stateless
@PermitAll
public class DisputeBook {

    @Inject
    Bookings bookings;

    @Inject
    BookingChanges changes;

    @Inject
    Charges charges;

    @Inject
    AuditTrail audit;

    @Inject
    Event<BookingChanged> events;

    @Inject
    Clock clock;

    public PaidBooking reportNoShow(UUID callerId, UUID bookingId, ReportInput input) {
        Booking booking = bookings.getForUpdate(bookingId);
        Instant now = clock.instant();
        Actor actor = booking.partyOf(callerId);
        BookingChanged changed = booking.reportNoShow(callerId, input.statement(), charges.isHeld(bookingId), now);
        keep(booking, "no_show", actor, callerId, input, now);
        events.fire(changed);
        return paid(bookingId);
    }

    public PaidBooking dispute(UUID callerId, UUID bookingId, ReportInput input) {
        Booking booking = bookings.getForUpdate(bookingId);
        return dispute(booking, booking.partyOf(callerId), callerId, input);
    }

    /** For staff, who may open a dispute, too. */
    @RolesAllowed({"ADMIN", "SUPPORT"})
    public PaidBooking disputeByStaff(UUID staffId, UUID bookingId, ReportInput input) {
        Booking booking = bookings.getForUpdate(bookingId);
        requireAnothers(booking, staffId);
        return dispute(booking, Actor.STAFF, staffId, input);
    }

    private PaidBooking dispute(Booking booking, Actor actor, UUID actorId, ReportInput input) {
        Instant now = clock.instant();
        BookingChanged changed = booking.dispute(actorId, actor, input.statement(), now);
        keep(booking, "dispute", actor, actorId, input, now);
        events.fire(changed);
        return paid(booking.id());
    }

    /**
     * Staff decide: let it stand, or give a part or all back. Nobody decides on a booking of their own.
     *
     * @throws BusinessException VALIDATION_ERROR on refund_cents that is missing, or more than was captured
     */
    @RolesAllowed({"ADMIN", "SUPPORT"})
    public PaidBooking resolve(UUID staffId, UUID bookingId, ResolutionInput input) {
        Booking booking = bookings.getForUpdate(bookingId);
        requireAnothers(booking, staffId);
        Instant now = clock.instant();
        BookingEvent decision = BookingEvent.valueOf(input.outcome().toUpperCase(Locale.ROOT));
        booking.requireOfStaff(decision, now);
        charges.requireSettled(bookingId);
        Money refund = refund(decision, input, charges.capturedOf(bookingId).minus(charges.refundedOf(bookingId)));
        BookingChanged changed = booking.resolve(decision, staffId, refund, input.reason(), now);
        changes.add(
                new BookingReport(bookingId, "resolution", Actor.STAFF, staffId, input.outcome(), input.reason(), now));
        audit.record(staffId, "dispute_" + input.outcome(), booking.clientId(), bookingId + ": " + input.reason(), now);
        events.fire(changed);
        return paid(bookingId);
    }

    private static void requireAnothers(Booking booking, UUID staffId) {
        if (booking.isParty(staffId)) {
            throw BusinessException.forbidden("Nobody decides on a booking of their own");
        }
    }

    private static Money refund(BookingEvent decision, ResolutionInput input, Money left) {
        return switch (decision) {
            case UPHOLD -> new Money(0, left.currency());
            case REFUND_ALL -> left;
            default -> part(input, left);
        };
    }

    private static Money part(ResolutionInput input, Money left) {
        Long cents = input.refundCents();
        if (cents == null) {
            throw BusinessException.invalid("refund_cents", "refund_cents is required for refund_part");
        }
        if (cents > left.minor()) {
            throw BusinessException.invalid(
                    "refund_cents", "Only " + left.minor() + " minor units were captured and not given back");
        }
        return new Money(cents, left.currency());
    }

    private void keep(Booking booking, String kind, Actor actor, UUID actorId, ReportInput input, Instant now) {
        BookingReport report = new BookingReport(booking.id(), kind, actor, actorId, kind, input.statement(), now);
        Double latitude = input.latitude();
        Double longitude = input.longitude();
        if ((latitude == null) != (longitude == null)) {
            throw BusinessException.invalid(
                    latitude == null ? "latitude" : "longitude", "latitude and longitude come together");
        }
        if (latitude != null && longitude != null) {
            report.at(latitude, longitude, input.accuracyMetres());
        }
        changes.add(report);
    }

    private PaidBooking paid(UUID bookingId) {
        return new PaidBooking(bookingId, charges.paymentsOf(bookingId));
    }
}
