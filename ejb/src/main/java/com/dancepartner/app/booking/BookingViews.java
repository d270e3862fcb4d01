package com.dancepartner.app.booking;

import com.dancepartner.domain.booking.Actor;
import com.dancepartner.domain.booking.Booking;
import com.dancepartner.domain.booking.BookingStatus;
import com.dancepartner.domain.booking.Bookings;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.host.DanceStyles;
import com.dancepartner.domain.identity.Users;
import com.dancepartner.domain.jpa.WireName;
import com.dancepartner.domain.payment.Payment;
import com.dancepartner.domain.payment.Payments;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bookings as they are shown to their parties and to staff. */
@Stateless
public class BookingViews {

    @Inject
    Bookings bookings;

    @Inject
    Payments payments;

    @Inject
    Users users;

    @Inject
    DanceStyles styles;

    @Inject
    Clock clock;

    public BookingView get(UUID callerId, UUID bookingId) {
        return view(bookings.get(bookingId), callerId);
    }

    /** The caller's bookings as client or host (R361), one page. */
    public BookingList list(UUID callerId, @Nullable String status, Instant before, int limit) {
        List<Booking> found = bookings.ofParty(callerId, status(status), before, limit);
        String next = found.size() < limit
                ? null
                : found.get(found.size() - 1).schedule().start().toString();
        return new BookingList(
                found.stream().map(booking -> view(booking, callerId)).toList(), next);
    }

    /** Bookings with their money, newest first: for staff. */
    public List<StaffBookingView> page(int offset, int limit) {
        return bookings.page(offset, limit).stream().map(this::staffView).toList();
    }

    public long count() {
        return bookings.count();
    }

    private BookingView view(Booking booking, UUID callerId) {
        Instant now = clock.instant();
        Actor caller = booking.partyOf(callerId);
        Payment payment = payments.ofBooking(booking.id());
        boolean forClient = caller == Actor.CLIENT;
        Long hostShare = booking.total().minus(booking.platformFee()).minor();
        return new BookingView(
                booking.id(),
                booking.status().wire(),
                payment.status().wire(),
                booking.hostProfileId(),
                users.get(booking.hostId()).displayName(),
                booking.clientId(),
                users.get(booking.clientId()).displayName(),
                styles.get(booking.danceStyleId()).slug(),
                booking.schedule().start(),
                booking.schedule().end(),
                booking.timeZone(),
                booking.venue(),
                booking.total().minor(),
                booking.platformFee().minor(),
                forClient ? null : hostShare,
                booking.total().currency(),
                forClient ? booking.startPin() : null,
                booking.respondBy(),
                booking.actualStart(),
                booking.actualEnd(),
                booking.cancelledBy() == null ? null : booking.cancelledBy().wire(),
                booking.cancellationReason(),
                booking.cancellationFeeCents(),
                booking.cancellationFee(caller, now).minor(),
                forClient ? payment.nextActionUrl() : null,
                booking.allowedActions(callerId, now).stream()
                        .map(WireName::wire)
                        .toList(),
                booking.createdAt());
    }

    private StaffBookingView staffView(Booking booking) {
        Payment payment = payments.ofBooking(booking.id());
        return new StaffBookingView(
                booking.id(),
                booking.status().wire(),
                users.get(booking.clientId()).displayName(),
                users.get(booking.hostId()).displayName(),
                styles.get(booking.danceStyleId()).name(),
                booking.schedule().start(),
                booking.schedule().end(),
                booking.timeZone(),
                booking.total(),
                payment.status().wire(),
                payment.captured(),
                payment.hostShare(),
                payment.transferred(),
                payment.transferDueAt());
    }

    private static @Nullable BookingStatus status(@Nullable String wire) {
        if (wire == null) {
            return null;
        }
        return Arrays.stream(BookingStatus.values())
                .filter(status -> status.wire().equals(wire))
                .findFirst()
                .orElseThrow(() -> BusinessException.invalid("status", "There is no status '" + wire + "'"));
    }
}
