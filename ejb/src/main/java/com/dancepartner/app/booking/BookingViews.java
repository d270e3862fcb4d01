package com.dancepartner.app.booking;

import com.dancepartner.domain.booking.Actor;
import com.dancepartner.domain.booking.Booking;
import com.dancepartner.domain.booking.BookingChanges;
import com.dancepartner.domain.booking.BookingFilter;
import com.dancepartner.domain.booking.BookingHistory;
import com.dancepartner.domain.booking.Bookings;
import com.dancepartner.domain.booking.Ending;
import com.dancepartner.domain.host.DanceStyles;
import com.dancepartner.domain.identity.Users;
import com.dancepartner.domain.jpa.WireName;
import com.dancepartner.domain.payment.Bill;
import com.dancepartner.domain.payment.Bills;
import com.dancepartner.domain.payment.Payment;
import com.dancepartner.domain.payment.PaymentStatus;
import com.dancepartner.domain.payment.Payments;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bookings as they are shown to their parties and to staff. */
@Stateless
@PermitAll
public class BookingViews {

    @Inject
    Bookings bookings;

    @Inject
    BookingChanges changes;

    @Inject
    BookingHistory history;

    @Inject
    Payments payments;

    @Inject
    Bills bills;

    @Inject
    Users users;

    @Inject
    DanceStyles styles;

    @Inject
    BookingCursors cursors;

    @Inject
    Clock clock;

    public BookingView get(UUID callerId, UUID bookingId) {
        return view(bookings.get(bookingId), callerId);
    }

    /** One page of the caller's bookings as client or host (R361 to R363). */
    public BookingList list(UUID callerId, BookingListRequest request) {
        BookingFilter filter = new BookingFilter(
                callerId, request.as(), request.statuses(), request.from(), request.to(), request.ascending());
        BookingFilter.Mark after = request.cursor() == null ? null : cursors.open(request.cursor(), filter);
        List<Booking> found = bookings.ofParty(filter, after, request.limit() + 1);
        List<Booking> page = found.subList(0, Math.min(found.size(), request.limit()));
        String next = found.size() > page.size() ? cursors.seal(mark(page.get(page.size() - 1)), filter) : null;
        return new BookingList(
                page.stream().map(booking -> view(booking, callerId)).toList(), next);
    }

    private static BookingFilter.Mark mark(Booking booking) {
        return new BookingFilter.Mark(booking.schedule().start(), booking.id());
    }

    /** All that staff need to mediate. */
    @RolesAllowed({"ADMIN", "SUPPORT", "FINANCE"})
    public BookingCaseView caseOf(UUID bookingId) {
        return new BookingCaseView(
                staffView(bookings.get(bookingId)),
                changes.reports(bookingId).stream().map(ReportView::of).toList(),
                history.of(bookingId).stream().map(MoveView::of).toList());
    }

    /** The bookings that wait for a decision of staff, the earliest session first. */
    @RolesAllowed({"ADMIN", "SUPPORT", "FINANCE"})
    public List<StaffBookingView> disputed(int offset, int limit) {
        return bookings.disputed(offset, limit).stream().map(this::staffView).toList();
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
        Bill bill = bills.get(booking.id());
        Payment payment = bill.session();
        boolean held = payment.status() == PaymentStatus.AUTHORIZED;
        boolean forClient = caller == Actor.CLIENT;
        Ending ending = booking.ending();
        ShownBill shown = new ShownBill(booking, bill, forClient);
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
                booking.meeting().timeZone(),
                booking.meeting().venue(),
                booking.meeting().latitude(),
                booking.meeting().longitude(),
                booking.total().minor(),
                booking.price().platformFee().minor(),
                forClient ? null : booking.price().hostShare().minor(),
                booking.total().currency(),
                booking.isInstant(),
                forClient ? booking.startPin() : null,
                booking.respondBy(),
                booking.actualStart(),
                booking.actualEnd(),
                wire(ending.cancelledBy()),
                ending.cancellationCode(),
                shown.cancellationReason(),
                ending.feeCents(),
                booking.cancellationTerms().freeUntil(),
                booking.cancellationFee(caller, held, now).minor(),
                wire(ending.noShowParty()),
                bill.captured().minor(),
                ending.refundedCents(),
                bill.tipped().minor(),
                shown.nextActionUrl(),
                shown.failure(),
                shown.payUntil(),
                changes.latest(booking.id())
                        .map(change -> ChangeView.of(change, booking.total().currency()))
                        .orElse(null),
                booking.allowedActions(caller, now).stream().map(WireName::wire).toList(),
                booking.createdAt());
    }

    private static @Nullable String wire(@Nullable Actor actor) {
        return actor == null ? null : actor.wire();
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
                booking.meeting().timeZone(),
                booking.total(),
                payment.status().wire(),
                payment.captured(),
                payment.hostShare(),
                payment.transferred(),
                payment.transferDueAt());
    }
}
