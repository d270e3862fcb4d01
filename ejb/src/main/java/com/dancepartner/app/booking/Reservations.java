package com.dancepartner.app.booking;

import com.dancepartner.app.availability.Obstacle;
import com.dancepartner.app.availability.Verdicts;
import com.dancepartner.app.payment.Charges;
import com.dancepartner.domain.availability.BookingRules;
import com.dancepartner.domain.availability.HostCalendar;
import com.dancepartner.domain.availability.SlotRule;
import com.dancepartner.domain.booking.Booking;
import com.dancepartner.domain.booking.BookingRequest;
import com.dancepartner.domain.booking.Bookings;
import com.dancepartner.domain.booking.Meeting;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.host.DanceStyle;
import com.dancepartner.domain.host.DanceStyles;
import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.host.HostProfiles;
import com.dancepartner.domain.host.Place;
import com.dancepartner.domain.identity.Users;
import com.dancepartner.domain.time.TimeSpan;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where an hour is taken. Whoever books waits for whoever books the same host or as the same client; then the host's
 * calendar is asked, and the database has the last word.
 */
@Stateless
public class Reservations {

    @Inject
    Bookings bookings;

    @Inject
    Users users;

    @Inject
    HostProfiles profiles;

    @Inject
    DanceStyles styles;

    @Inject
    Verdicts verdicts;

    @Inject
    Charges charges;

    @Inject
    CancellationSettings cancellation;

    @Inject
    Clock clock;

    /**
     * Takes the hour, and decides what Stripe is to be told.
     *
     * @param bookingId of the booking to be; if there is one of this client already, a first try got so far
     * @throws BusinessException FORBIDDEN while the client's address is not verified (G22), BOOKING_CONFLICT,
     *     VALIDATION_ERROR by the host's rules, CONFLICT with too many open requests
     */
    public PaidBooking open(UUID clientId, UUID bookingId, CreateBookingRequest request) {
        Optional<Booking> earlier =
                bookings.find(bookingId).filter(booking -> booking.clientId().equals(clientId));
        if (earlier.isPresent()) {
            return new PaidBooking(bookingId, charges.paymentsOf(bookingId));
        }
        requireVerifiedEmail(clientId);
        HostProfile host = profiles.getShown(request.hostId(), clientId);
        DanceStyle style = styles.bySlug(request.style(), "style");
        requireBookable(clientId, host, style);
        Instant now = clock.instant();
        TimeSpan schedule = Schedules.of(request.scheduledStart(), Duration.ofMinutes(request.durationMinutes()), now);
        if (bookings.isTaken(host.userId(), schedule, bookingId)) {
            // who has lost already hears it without waiting in the queue
            HostCalendar ignored = requireFree(clientId, bookingId, host, schedule, now);
        }
        bookings.queueFor(clientId, host.userId());
        HostCalendar calendar = requireFree(clientId, bookingId, host, schedule, now);
        requireFewRequests(clientId, host, calendar.rules());
        return reserve(clientId, bookingId, request, host, style, calendar, schedule, now);
    }

    private PaidBooking reserve(
            UUID clientId,
            UUID bookingId,
            CreateBookingRequest request,
            HostProfile host,
            DanceStyle style,
            HostCalendar calendar,
            TimeSpan schedule,
            Instant now) {
        Booking booking = Booking.request(
                new BookingRequest(
                        bookingId,
                        clientId,
                        host.userId(),
                        host.id(),
                        style.id(),
                        meeting(request, calendar, schedule),
                        Prices.of(host, request.durationMinutes()),
                        calendar.rules().instantBook(),
                        cancellation.policy().terms(now, schedule.start()),
                        Pins.fresh()),
                now);
        if (!bookings.reserve(booking)) {
            throw SlotRule.TAKEN.refusal();
        }
        UUID payment = charges.open(
                new Charges.Obligation(
                        bookingId, null, clientId, host.id(), booking.total(), host.platformFeeBps(), schedule),
                request.paymentMethodId(),
                now);
        return new PaidBooking(bookingId, List.of(payment));
    }

    private static Meeting meeting(CreateBookingRequest request, HostCalendar calendar, TimeSpan schedule) {
        Double latitude = request.latitude();
        Double longitude = request.longitude();
        if ((latitude == null) != (longitude == null)) {
            throw BusinessException.invalid(
                    latitude == null ? "latitude" : "longitude", "latitude and longitude come together");
        }
        if (latitude != null && longitude != null) {
            Place.requireOnEarth(latitude, longitude);
        }
        return new Meeting(
                schedule,
                calendar.rules().buffer(),
                calendar.zoneAt(schedule.start()).getId(),
                request.venue(),
                latitude,
                longitude);
    }

    private void requireVerifiedEmail(UUID clientId) {
        if (!users.get(clientId).isEmailVerified()) {
            throw new BusinessException(ErrorCode.FORBIDDEN, "Verify your email address first", "email_verified");
        }
    }

    private static void requireBookable(UUID clientId, HostProfile host, DanceStyle style) {
        if (host.userId().equals(clientId)) {
            throw Obstacle.OWN_PROFILE.refusal();
        }
        if (!host.canBeBooked()) {
            throw Obstacle.NOT_BOOKABLE.refusal();
        }
        if (host.offers(style.id()).isEmpty()) {
            throw BusinessException.invalid("style", "This host does not offer " + style.name());
        }
    }

    private HostCalendar requireFree(UUID clientId, UUID bookingId, HostProfile host, TimeSpan schedule, Instant now) {
        HostCalendar calendar = verdicts.calendarOf(host, schedule);
        TimeSpan blocked = calendar.rules().blocked(schedule);
        Optional<SlotRule> refusal = calendar.refusal(schedule, bookings.busy(host.userId(), blocked), now);
        if (refusal.isPresent()) {
            throw refusal.get().refusal();
        }
        if (bookings.isTaken(clientId, blocked, bookingId)) {
            throw Obstacle.OWN_SESSION.refusal();
        }
        return calendar;
    }

    private void requireFewRequests(UUID clientId, HostProfile host, BookingRules rules) {
        if (bookings.openRequests(clientId, host.userId()).reach(rules.openRequests())) {
            throw Obstacle.OPEN_REQUESTS.refusal();
        }
    }
}
