package com.dancepartner.app.booking;

import com.dancepartner.domain.availability.AvailabilityWindows;
import com.dancepartner.domain.booking.Booking;
import com.dancepartner.domain.booking.BookingChanged;
import com.dancepartner.domain.booking.BookingRequest;
import com.dancepartner.domain.booking.BookingTerms;
import com.dancepartner.domain.booking.Bookings;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.host.DanceStyle;
import com.dancepartner.domain.host.DanceStyles;
import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.host.HostProfiles;
import com.dancepartner.domain.identity.Users;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.payment.Payment;
import com.dancepartner.domain.payment.PaymentCommands;
import com.dancepartner.domain.payment.Payments;
import com.dancepartner.domain.time.TimeSpan;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** The transactions of bookings: each checks, moves the booking, fires its event, and decides what Stripe is told. */
@Stateless
public class BookingBook {

    @Inject
    Bookings bookings;

    @Inject
    Users users;

    @Inject
    HostProfiles profiles;

    @Inject
    DanceStyles styles;

    @Inject
    AvailabilityWindows windows;

    @Inject
    Payments payments;

    @Inject
    PaymentCommands commands;

    @Inject
    Event<BookingChanged> events;

    @Inject
    Clock clock;

    /** @throws BusinessException FORBIDDEN while the client's address is not verified (G22) */
    public PaidBooking open(UUID clientId, CreateBookingRequest request) {
        requireVerifiedEmail(clientId);
        Instant now = clock.instant();
        TimeSpan schedule = TimeSpan.of(request.scheduledStart(), Duration.ofMinutes(request.durationMinutes()));
        BookingTerms.check(schedule, now);
        HostProfile host = profiles.getShown(request.hostId(), clientId);
        DanceStyle style = styles.bySlug(request.style(), "style");
        check(clientId, host, style, schedule);
        Money total = host.hourlyRate().forMinutes(request.durationMinutes());
        Booking booking = Booking.request(
                new BookingRequest(
                        clientId,
                        host.userId(),
                        host.id(),
                        style.id(),
                        schedule,
                        host.zone().getId(),
                        request.venue(),
                        total,
                        total.share(host.platformFeeBps())),
                Pins.fresh(),
                now);
        if (!bookings.reserve(booking)) {
            throw slotTaken();
        }
        Payment payment = new Payment(booking.id(), clientId, host.id(), total, host.platformFeeBps(), now);
        payments.add(payment);
        commands.add(payment.authorise(request.paymentMethodId(), now));
        return new PaidBooking(booking.id(), payment.id());
    }

    public void confirm(UUID callerId, UUID bookingId) {
        Booking booking = bookings.getForUpdate(bookingId);
        events.fire(booking.confirm(callerId, clock.instant()));
    }

    public PaidBooking decline(UUID callerId, UUID bookingId, String reason) {
        Booking booking = bookings.getForUpdate(bookingId);
        events.fire(booking.decline(callerId, reason, clock.instant()));
        return release(booking);
    }

    /** Lets the hold go, or captures what the policy says a late cancellation costs (G13). */
    public PaidBooking cancel(UUID callerId, UUID bookingId, String reason) {
        Instant now = clock.instant();
        Booking booking = bookings.getForUpdate(bookingId);
        Money fee = booking.cancellationFee(booking.partyOf(callerId), now);
        events.fire(booking.cancel(callerId, reason, now));
        return fee.isZero() ? release(booking) : capture(booking, fee);
    }

    public void start(UUID callerId, UUID bookingId, String pin) {
        Booking booking = bookings.getForUpdate(bookingId);
        events.fire(booking.start(callerId, pin, clock.instant()));
    }

    public PaidBooking complete(UUID callerId, UUID bookingId) {
        Booking booking = bookings.getForUpdate(bookingId);
        events.fire(booking.complete(callerId, clock.instant()));
        return capture(booking, booking.total());
    }

    /** Ends a request that nobody answered or paid in time. */
    public void expire(UUID bookingId) {
        Booking booking = bookings.getForUpdate(bookingId);
        events.fire(booking.expire(clock.instant()));
        PaidBooking ignored = release(booking);
    }

    /** Completes a session that nobody ended. */
    public void completeUnattended(UUID bookingId) {
        Booking booking = bookings.getForUpdate(bookingId);
        events.fire(booking.completeUnattended(clock.instant()));
        PaidBooking ignored = capture(booking, booking.total());
    }

    private PaidBooking release(Booking booking) {
        Payment payment = payments.ofBooking(booking.id());
        payment.release(clock.instant()).ifPresent(commands::add);
        return new PaidBooking(booking.id(), payment.id());
    }

    private PaidBooking capture(Booking booking, Money part) {
        Payment payment = payments.ofBooking(booking.id());
        commands.add(payment.capture(part, clock.instant()));
        return new PaidBooking(booking.id(), payment.id());
    }

    private void requireVerifiedEmail(UUID clientId) {
        if (!users.get(clientId).isEmailVerified()) {
            throw new BusinessException(ErrorCode.FORBIDDEN, "Verify your email address first", "email_verified");
        }
    }

    private void check(UUID clientId, HostProfile host, DanceStyle style, TimeSpan schedule) {
        if (host.userId().equals(clientId)) {
            throw BusinessException.invalid("host_id", "You cannot book yourself");
        }
        if (!host.canBeBooked()) {
            throw new BusinessException(ErrorCode.STATE_CONFLICT, "This host takes no bookings yet", "host_id");
        }
        if (host.offers(style.id()).isEmpty()) {
            throw BusinessException.invalid("style", "This host does not offer " + style.name());
        }
        if (!windows.planOf(host.id(), host.zone()).covers(schedule)) {
            throw slotTaken();
        }
    }

    private static BusinessException slotTaken() {
        return new BusinessException(
                ErrorCode.BOOKING_CONFLICT, "The requested time slot is no longer available", "scheduled_start");
    }
}
