package com.dancepartner.app.booking;

import static com.dancepartner.app.booking.Booked.CLIENT;
import static com.dancepartner.app.booking.Booked.END;
import static com.dancepartner.app.booking.Booked.HOST;
import static com.dancepartner.app.booking.Booked.NOW;
import static com.dancepartner.app.booking.Booked.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.dancepartner.app.payment.Charges;
import com.dancepartner.domain.booking.Booking;
import com.dancepartner.domain.booking.BookingChange;
import com.dancepartner.domain.booking.BookingChanged;
import com.dancepartner.domain.booking.BookingChanges;
import com.dancepartner.domain.booking.BookingEvent;
import com.dancepartner.domain.booking.BookingStatus;
import com.dancepartner.domain.booking.BookingTerms;
import com.dancepartner.domain.booking.Bookings;
import com.dancepartner.domain.booking.ChangeKind;
import com.dancepartner.domain.booking.ChangeStatus;
import com.dancepartner.domain.booking.Why;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.time.TimeSpan;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;

class BookingBookTest {

    private static final Why ILL = new Why("illness", "ill");
    private static final TimeSpan LATER = TimeSpan.of(START.plus(Duration.ofDays(1)), Duration.ofHours(2));
    private static final UUID PAYMENT = UUID.randomUUID();

    private final Bookings bookings = mock();
    private final BookingChanges changes = mock();
    private final Charges charges = mock();
    private final Event<BookingChanged> events = mock();
    private final BookingBook book = new BookingBook();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void wire() {
        book.bookings = bookings;
        book.changes = changes;
        book.charges = charges;
        book.events = events;
        when(charges.paymentsOf(any())).thenReturn(List.of(PAYMENT));
    }

    @Test
    @DisplayName(
            "R341, R342: a confirmation locks the booking, moves it and tells the others, with the payments to settle")
    void confirms() {
        Booking booking = known(BookingStatus.PENDING, NOW);
        assertThat(book.confirm(HOST, booking.id())).isEqualTo(new PaidBooking(booking.id(), List.of(PAYMENT)));
        assertThat(booking.status()).isEqualTo(BookingStatus.CONFIRMED);
        verify(bookings).getForUpdate(booking.id());
        assertThat(fired()).extracting(BookingChanged::event).containsExactly(BookingEvent.CONFIRM);
    }

    @Test
    @DisplayName("R091, R346, R355: the other moves of the parties do the same")
    void moves() {
        Booking declined = known(BookingStatus.PENDING, NOW);
        book.decline(HOST, declined.id(), ILL);
        Booking completed = known(BookingStatus.IN_PROGRESS, END);
        book.complete(CLIENT, completed.id());
        assertThat(fired())
                .extracting(BookingChanged::to)
                .containsExactly(BookingStatus.DECLINED, BookingStatus.COMPLETED);
    }

    @ParameterizedTest(name = "held: {0}, fee: {1}")
    @DisplayName("G12, G13: a late cancellation costs what the terms say of money that is held, and nothing else")
    @CsvSource({"true, 5000", "false, 0"})
    void cancels(boolean held, long fee) {
        Booking booking = known(BookingStatus.CONFIRMED, START.minusSeconds(3600));
        when(charges.isHeld(booking.id())).thenReturn(held);
        book.cancel(CLIENT, booking.id(), ILL);
        assertThat(booking.ending().feeCents()).isEqualTo(fee);
    }

    @Test
    @DisplayName("R353, R355: what is refused fires nothing")
    void refused() {
        Booking booking = known(BookingStatus.PENDING, NOW);
        Refused.with(ErrorCode.FORBIDDEN, () -> book.confirm(CLIENT, booking.id()));
        Refused.with(ErrorCode.NOT_FOUND, () -> book.decline(Booked.STAFF, booking.id(), ILL));
        Refused.with(ErrorCode.STATE_CONFLICT, () -> book.complete(HOST, booking.id()));
        verifyNoInteractions(events);
    }

    @Test
    @DisplayName("R352, G06: with the start a proposal of another time ends, and that is told after the start")
    void startEndsProposals() {
        Booking booking = known(BookingStatus.CONFIRMED, START);
        BookingChange change = proposed(booking, ChangeKind.RESCHEDULE);
        book.start(HOST, booking.id(), "1234");
        assertThat(change.status()).isEqualTo(ChangeStatus.LAPSED);
        assertThat(booking.proposedBy()).isNull();
        assertThat(fired())
                .extracting(BookingChanged::event)
                .containsExactly(BookingEvent.START, BookingEvent.DROP_CHANGE);
        assertThat(fired().get(1).from()).isEqualTo(fired().get(0).to());
    }

    @Test
    @DisplayName("G37: a proposal to dance longer outlives the start")
    void startKeepsExtensions() {
        Booking booking = known(BookingStatus.CONFIRMED, START);
        BookingChange change = proposed(booking, ChangeKind.EXTENSION);
        book.start(HOST, booking.id(), "1234");
        assertThat(change.isOpen()).isTrue();
        assertThat(fired()).extracting(BookingChanged::event).containsExactly(BookingEvent.START);
    }

    @Test
    @DisplayName("G35: a wrong PIN starts nothing")
    void wrongPin() {
        Booking booking = known(BookingStatus.CONFIRMED, START);
        Refused.naming("pin", () -> book.start(HOST, booking.id(), "4321"));
        verifyNoInteractions(events);
    }

    @Test
    @DisplayName("G12: only the client gives another card")
    void otherCard() {
        Booking booking = known(BookingStatus.CONFIRMED, NOW);
        Refused.with(ErrorCode.FORBIDDEN, () -> book.payWith(HOST, booking.id(), "pm_2"));
        Refused.with(ErrorCode.NOT_FOUND, () -> book.payWith(Booked.STAFF, booking.id(), "pm_2"));
        verify(charges, never()).newCard(any(), any(), any());
        book.payWith(CLIENT, booking.id(), "pm_2");
        verify(charges).newCard(booking.id(), "pm_2", NOW);
    }

    @Test
    @DisplayName("G02, G03, G36: what nobody answered, started or ended ends by the system")
    void deadlines() {
        Booking unanswered = known(BookingStatus.PENDING, END);
        book.expire(unanswered.id());
        Booking forgotten = known(BookingStatus.IN_PROGRESS, END.plus(BookingTerms.AUTO_COMPLETE));
        book.completeUnattended(forgotten.id());
        Booking missed = known(BookingStatus.CONFIRMED, END.plus(BookingTerms.LAPSE));
        book.lapse(missed.id());
        assertThat(fired())
                .extracting(BookingChanged::to)
                .containsExactly(BookingStatus.EXPIRED, BookingStatus.COMPLETED, BookingStatus.CANCELLED);
    }

    private Booking known(BookingStatus status, Instant now) {
        Booking booking = Booked.in(status);
        timeIs(now);
        when(bookings.getForUpdate(booking.id())).thenReturn(booking);
        return booking;
    }

    private BookingChange proposed(Booking booking, ChangeKind kind) {
        Instant end = END.plus(Duration.ofMinutes(30));
        TimeSpan span = kind == ChangeKind.EXTENSION ? new TimeSpan(START, end) : LATER;
        BookingChanged ignored = booking.propose(CLIENT, kind, span, NOW);
        BookingChange change = kind == ChangeKind.EXTENSION
                ? BookingChange.extension(booking, CLIENT, end, "pm_1", NOW)
                : BookingChange.reschedule(booking, CLIENT, LATER, NOW);
        when(changes.open(booking.id())).thenReturn(Optional.of(change));
        return change;
    }

    private List<BookingChanged> fired() {
        ArgumentCaptor<BookingChanged> fired = ArgumentCaptor.captor();
        verify(events, atLeastOnce()).fire(fired.capture());
        return fired.getAllValues();
    }

    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    private void timeIs(Instant now) {
        book.clock = Booked.at(now);
    }
}
