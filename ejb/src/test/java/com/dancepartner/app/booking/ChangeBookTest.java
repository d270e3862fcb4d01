package com.dancepartner.app.booking;

import static com.dancepartner.app.booking.Booked.CLIENT;
import static com.dancepartner.app.booking.Booked.END;
import static com.dancepartner.app.booking.Booked.HOST;
import static com.dancepartner.app.booking.Booked.NOW;
import static com.dancepartner.app.booking.Booked.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.dancepartner.app.availability.Verdicts;
import com.dancepartner.app.payment.Charges;
import com.dancepartner.domain.availability.BookingRules;
import com.dancepartner.domain.availability.SlotRule;
import com.dancepartner.domain.booking.Booking;
import com.dancepartner.domain.booking.BookingChange;
import com.dancepartner.domain.booking.BookingChanged;
import com.dancepartner.domain.booking.BookingChanges;
import com.dancepartner.domain.booking.BookingEvent;
import com.dancepartner.domain.booking.BookingStatus;
import com.dancepartner.domain.booking.Bookings;
import com.dancepartner.domain.booking.ChangeStatus;
import com.dancepartner.domain.booking.Price;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.host.HostProfiles;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.time.TimeSpan;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;
import org.mockito.InOrder;

class ChangeBookTest {

    private static final Instant NEXT = START.plus(Duration.ofDays(7));
    private static final AnswerInput YES = new AnswerInput(null);
    private static final UUID PAYMENT = UUID.randomUUID();

    private final Bookings bookings = mock();
    private final BookingChanges changes = mock();
    private final HostProfiles profiles = mock();
    private final Verdicts verdicts = mock();
    private final Charges charges = mock();
    private final Event<BookingChanged> events = mock();
    private final ChangeBook book = new ChangeBook();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void wire() {
        book.bookings = bookings;
        book.changes = changes;
        book.profiles = profiles;
        book.verdicts = verdicts;
        book.charges = charges;
        book.cancellation = Booked.cancellation();
        book.events = events;
        timeIs(NOW);
        when(profiles.get(any())).thenReturn(Booked.host());
        when(verdicts.calendarOf(any(), any())).thenReturn(Booked.calendar(BookingRules.STANDARD));
        when(verdicts.ofMove(any(), any(), any(), any())).thenReturn(Optional.empty());
        when(charges.open(any(), any(), any())).thenReturn(PAYMENT);
    }

    @Test
    @DisplayName("G06: the client moves a session to a time that the host has open; its hold follows")
    void reschedules() {
        Booking booking = known(BookingStatus.CONFIRMED);
        book.reschedule(CLIENT, booking.id(), NEXT);
        TimeSpan span = TimeSpan.of(NEXT, Duration.ofHours(2));
        assertThat(booking.schedule()).isEqualTo(span);
        verify(charges).moved(booking.id(), span, NOW);
        assertThat(fired()).containsExactly(BookingEvent.RESCHEDULE);
        InOrder order = inOrder(bookings);
        order.verify(bookings).queueFor(CLIENT, HOST);
        order.verify(bookings).getForUpdate(booking.id());
    }

    @Test
    @DisplayName("G06, R340: a time that is not open, or taken, is refused, and the session stays where it is")
    void notFree() {
        Booking booking = known(BookingStatus.CONFIRMED);
        when(verdicts.ofMove(any(), any(), any(), eq(booking.id()))).thenReturn(Optional.of(SlotRule.CLOSED));
        Refused.with(ErrorCode.BOOKING_CONFLICT, () -> book.reschedule(CLIENT, booking.id(), NEXT));
        when(verdicts.ofMove(any(), any(), any(), any())).thenReturn(Optional.empty());
        TimeSpan blocked = TimeSpan.of(NEXT, Duration.ofMinutes(135));
        when(bookings.isTaken(CLIENT, blocked, booking.id())).thenReturn(true);
        Refused.with(ErrorCode.BOOKING_CONFLICT, () -> book.reschedule(CLIENT, booking.id(), NEXT));
        assertThat(booking.schedule().start()).isEqualTo(START);
        verify(charges, never()).moved(any(), any(), any());
        verifyNoInteractions(events);
    }

    @Test
    @DisplayName("R528, G06: strangers, hosts and who is too late do not move it alone, and nobody waits for them")
    void notAlone() {
        Booking booking = known(BookingStatus.CONFIRMED);
        Refused.with(ErrorCode.NOT_FOUND, () -> book.reschedule(Booked.STAFF, booking.id(), NEXT));
        verify(bookings, never()).queueFor(any(), any());
        Refused.with(ErrorCode.FORBIDDEN, () -> book.reschedule(HOST, booking.id(), NEXT));
        timeIs(START.minusSeconds(3600));
        Refused.with(ErrorCode.STATE_CONFLICT, () -> book.reschedule(CLIENT, booking.id(), NEXT));
        verifyNoInteractions(events);
    }

    @ParameterizedTest(name = "{0}, {1}, {2}, {3}: {4}")
    @DisplayName("G06, G37: what is proposed makes sense, or is refused by its field")
    @CsvSource({
        "reschedule, , , , scheduled_start",
        "reschedule, 2026-11-25T11:45:00Z, , , scheduled_start",
        "reschedule, 2026-12-04T20:07:00Z, , , scheduled_start",
        "reschedule, 2027-06-04T20:00:00Z, , , scheduled_start",
        "extension, , , pm_1, extra_minutes",
        "extension, , 20, pm_1, extra_minutes",
        "extension, , 135, pm_1, extra_minutes",
        "extension, , 30, , payment_method_id"
    })
    void nonsense(
            String kind, @Nullable Instant start, @Nullable Integer minutes, @Nullable String card, String field) {
        Booking booking = known(BookingStatus.CONFIRMED);
        Refused.naming(field, () -> book.propose(CLIENT, booking.id(), new ProposalInput(kind, start, minutes, card)));
        verify(changes, never()).add(any(BookingChange.class));
        verifyNoInteractions(events);
    }

    @Test
    @DisplayName("G06: another time is agreed on by the other side, and the proposal is done with")
    void agreedTime() {
        Booking booking = known(BookingStatus.CONFIRMED);
        BookingChange change = proposed(HOST, booking, new ProposalInput("reschedule", NEXT, null, null));
        book.accept(CLIENT, booking.id(), YES);
        assertThat(change.status()).isEqualTo(ChangeStatus.APPLIED);
        assertThat(booking.schedule().start()).isEqualTo(NEXT);
        verify(charges).moved(booking.id(), change.newSpan(), NOW);
        assertThat(fired()).containsExactly(BookingEvent.PROPOSE_RESCHEDULE, BookingEvent.ACCEPT_CHANGE);
    }

    @Test
    @DisplayName("G06, R340: who agrees to a time that was taken meanwhile is told so, and nothing is moved")
    void takenMeanwhile() {
        Booking booking = known(BookingStatus.CONFIRMED);
        BookingChange change = proposed(HOST, booking, new ProposalInput("reschedule", NEXT, null, null));
        when(bookings.isTaken(eq(HOST), any(), eq(booking.id()))).thenReturn(true);
        Refused.with(ErrorCode.BOOKING_CONFLICT, () -> book.accept(CLIENT, booking.id(), YES));
        assertThat(change.isOpen()).isTrue();
        assertThat(booking.schedule().start()).isEqualTo(START);
    }

    @Test
    @DisplayName("G06: nobody agrees to the own proposal, or to one that is too old")
    void whoAgrees() {
        Booking booking = known(BookingStatus.CONFIRMED);
        BookingChange change = proposed(HOST, booking, new ProposalInput("reschedule", NEXT, null, null));
        Refused.with(ErrorCode.STATE_CONFLICT, () -> book.accept(HOST, booking.id(), YES));
        timeIs(change.lapsesAt());
        Refused.with(ErrorCode.STATE_CONFLICT, () -> book.accept(CLIENT, booking.id(), YES));
        assertThat(change.isOpen()).isTrue();
    }

    @Test
    @DisplayName("G37: the added time is paid by the client's card, whoever proposed it, on a hold of its own")
    void agreedExtension() {
        Booking booking = known(BookingStatus.CONFIRMED);
        BookingChange change = proposed(HOST, booking, new ProposalInput("extension", null, 30, null));
        Refused.naming("payment_method_id", () -> book.accept(CLIENT, booking.id(), YES));
        PaidBooking paid = book.accept(CLIENT, booking.id(), new AnswerInput("pm_2"));
        assertThat(paid.paymentIds()).containsExactly(PAYMENT);
        assertThat(change.status()).isEqualTo(ChangeStatus.AWAITING_PAYMENT);
        assertThat(booking.schedule().end()).isEqualTo(END);
        assertThat(booking.meeting().blocked().end()).isEqualTo(END.plus(Duration.ofMinutes(45)));
        ArgumentCaptor<Charges.Obligation> owed = ArgumentCaptor.captor();
        verify(charges).open(owed.capture(), eq("pm_2"), eq(NOW));
        assertThat(owed.getValue().changeId()).isEqualTo(change.id());
        assertThat(owed.getValue().amount()).isEqualTo(new Money(2500, "EUR"));
        Refused.with(ErrorCode.STATE_CONFLICT, () -> book.accept(CLIENT, booking.id(), new AnswerInput("pm_2")));
        Refused.with(ErrorCode.STATE_CONFLICT, () -> book.withdraw(HOST, booking.id()));
    }

    @Test
    @DisplayName("G37: the card that a client proposed with pays when the host agrees")
    void clientsCard() {
        Booking booking = known(BookingStatus.IN_PROGRESS);
        timeIs(START.plusSeconds(60));
        BookingChange change = proposed(CLIENT, booking, new ProposalInput("extension", null, 120, "pm_1"));
        book.accept(HOST, booking.id(), YES);
        verify(charges).open(any(), eq("pm_1"), any());
        assertThat(change.added("EUR").minor()).isEqualTo(10_000);
    }

    @Test
    @DisplayName("G06: the other side refuses, who proposed takes back")
    void endings() {
        Booking refused = known(BookingStatus.CONFIRMED);
        BookingChange one = proposed(HOST, refused, new ProposalInput("reschedule", NEXT, null, null));
        book.refuse(CLIENT, refused.id());
        assertThat(one.status()).isEqualTo(ChangeStatus.REFUSED);
        Booking withdrawn = known(BookingStatus.CONFIRMED);
        BookingChange other = proposed(CLIENT, withdrawn, new ProposalInput("reschedule", NEXT, null, null));
        Refused.with(ErrorCode.STATE_CONFLICT, () -> book.withdraw(HOST, withdrawn.id()));
        book.withdraw(CLIENT, withdrawn.id());
        assertThat(other.status()).isEqualTo(ChangeStatus.WITHDRAWN);
        assertThat(withdrawn.proposedBy()).isNull();
    }

    @Test
    @DisplayName("G06, G37: what nobody answers or pays in time ends, and gives back what was kept free; not before")
    void lapses() {
        Booking booking = known(BookingStatus.CONFIRMED);
        BookingChange change = proposed(HOST, booking, new ProposalInput("extension", null, 30, null));
        book.lapse(booking.id());
        assertThat(change.isOpen()).isTrue();
        book.accept(CLIENT, booking.id(), new AnswerInput("pm_2"));
        timeIs(change.lapsesAt());
        book.lapse(booking.id());
        assertThat(change.status()).isEqualTo(ChangeStatus.LAPSED);
        verify(charges).releaseExtension(change.id(), change.lapsesAt());
        assertThat(booking.meeting().blocked().end()).isEqualTo(END.plus(Duration.ofMinutes(15)));
        assertThat(fired()).last().isEqualTo(BookingEvent.DROP_CHANGE);
    }

    @Test
    @DisplayName("G16, G37: an extension that costs less than a card can be charged is refused by its length")
    void tooCheap() {
        Booking booking = spy(Booked.in(BookingStatus.CONFIRMED));
        doReturn(Price.of(new Money(160, "EUR"), 120, 1500)).when(booking).price();
        when(bookings.getForUpdate(booking.id())).thenReturn(booking);
        ProposalInput quarter = new ProposalInput("extension", null, 15, "pm_1");
        Refused.naming("extra_minutes", () -> book.propose(CLIENT, booking.id(), quarter));
        verify(changes, never()).add(any(BookingChange.class));
        verifyNoInteractions(events);
    }

    private Booking known(BookingStatus status) {
        Booking booking = Booked.in(status);
        when(bookings.get(booking.id())).thenReturn(booking);
        when(bookings.getForUpdate(booking.id())).thenReturn(booking);
        when(changes.getOpen(booking.id()))
                .thenThrow(new BusinessException(ErrorCode.STATE_CONFLICT, "none", "status"));
        return booking;
    }

    private BookingChange proposed(UUID caller, Booking booking, ProposalInput input) {
        book.propose(caller, booking.id(), input);
        ArgumentCaptor<BookingChange> added = ArgumentCaptor.captor();
        verify(changes, atLeastOnce()).add(added.capture());
        BookingChange change = added.getValue();
        doReturn(change).when(changes).getOpen(booking.id());
        when(changes.open(booking.id())).thenReturn(Optional.of(change));
        return change;
    }

    private List<BookingEvent> fired() {
        ArgumentCaptor<BookingChanged> fired = ArgumentCaptor.captor();
        verify(events, atLeastOnce()).fire(fired.capture());
        return fired.getAllValues().stream().map(BookingChanged::event).toList();
    }

    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    private void timeIs(Instant now) {
        book.clock = Booked.at(now);
    }
}
