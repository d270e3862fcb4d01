package com.dancepartner.app.booking;

import static com.dancepartner.app.booking.Booked.CLIENT;
import static com.dancepartner.app.booking.Booked.END;
import static com.dancepartner.app.booking.Booked.HOST;
import static com.dancepartner.app.booking.Booked.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
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
import com.dancepartner.domain.booking.Bookings;
import com.dancepartner.domain.booking.ChangeKind;
import com.dancepartner.domain.booking.ChangeStatus;
import com.dancepartner.domain.payment.PaymentOutcome;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.ArgumentCaptor;

class BookingPaymentsTest {

    private static final Instant LONGER = END.plus(Duration.ofMinutes(30));
    private static final Instant LAPSES = NOW.plus(Duration.ofDays(2));

    private final Bookings bookings = mock();
    private final BookingChanges changes = mock();
    private final Charges charges = mock();
    private final Event<BookingChanged> events = mock();
    private final BookingPayments payments = new BookingPayments();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void wire() {
        payments.bookings = bookings;
        payments.changes = changes;
        payments.charges = charges;
        payments.events = events;
    }

    @ParameterizedTest
    @DisplayName("R338, G05: secured, a booking goes on to its host; in every other state it stays")
    @EnumSource
    void secured(BookingStatus status) {
        Booking booking = known(status);
        payments.on(new PaymentOutcome.Secured(booking.id(), null, LAPSES, NOW));
        if (status == BookingStatus.AWAITING_PAYMENT) {
            assertThat(fired().event()).isEqualTo(BookingEvent.AUTHORISE);
            assertThat(booking.status()).isEqualTo(BookingStatus.PENDING);
            assertThat(booking.respondBy()).isEqualTo(NOW.plus(Duration.ofHours(24)));
        } else {
            verifyNoInteractions(events);
            assertThat(booking.status()).isEqualTo(status);
        }
    }

    @ParameterizedTest
    @DisplayName("G05, G12: without money a booking ends, unless it is over or they dance already")
    @EnumSource
    void failed(BookingStatus status) {
        Booking booking = known(status);
        payments.on(new PaymentOutcome.Failed(booking.id(), null, "card_declined", null, NOW));
        if (Set.of(BookingStatus.AWAITING_PAYMENT, BookingStatus.PENDING, BookingStatus.CONFIRMED)
                .contains(status)) {
            assertThat(fired().event()).isEqualTo(BookingEvent.FAIL_PAYMENT);
            assertThat(booking.status()).isEqualTo(BookingStatus.CANCELLED);
            assertThat(booking.ending().cancellationReason()).isEqualTo("card_declined");
        } else {
            verifyNoInteractions(events);
            assertThat(booking.status()).isEqualTo(status);
        }
    }

    @Test
    @DisplayName("G05: while the client must authenticate nothing moves")
    void actionRequired() {
        Booking booking = known(BookingStatus.AWAITING_PAYMENT);
        payments.on(new PaymentOutcome.ActionRequired(booking.id(), null, "https://bank.example", NOW));
        verifyNoInteractions(events);
    }

    @ParameterizedTest
    @DisplayName("G37: paid for, an extension makes the session longer")
    @EnumSource(names = {"CONFIRMED", "IN_PROGRESS"})
    void extended(BookingStatus status) {
        Booking booking = known(status);
        BookingChange change = agreed(booking);
        payments.on(new PaymentOutcome.Secured(booking.id(), change.id(), LAPSES, NOW));
        assertThat(fired().event()).isEqualTo(BookingEvent.EXTEND);
        assertThat(change.status()).isEqualTo(ChangeStatus.APPLIED);
        assertThat(booking.schedule().end()).isEqualTo(LONGER);
        assertThat(booking.total().minor()).isEqualTo(12_500);
    }

    @Test
    @DisplayName("G37: not paid for, an extension leaves the session as it was, and the time after it free")
    void extensionFailed() {
        Booking booking = known(BookingStatus.CONFIRMED);
        BookingChange change = agreed(booking);
        payments.on(new PaymentOutcome.Failed(booking.id(), change.id(), "card_declined", "No", NOW));
        assertThat(fired().event()).isEqualTo(BookingEvent.DROP_CHANGE);
        assertThat(fired().reason()).isEqualTo("No");
        assertThat(change.status()).isEqualTo(ChangeStatus.FAILED);
        assertThat(booking.meeting().blocked().end()).isEqualTo(END.plus(Duration.ofMinutes(15)));
    }

    @Test
    @DisplayName("G37: money for an extension that ended meanwhile is let go")
    void tooLate() {
        Booking booking = known(BookingStatus.CONFIRMED);
        BookingChange change = agreed(booking);
        change.end(ChangeStatus.LAPSED, NOW);
        payments.on(new PaymentOutcome.Secured(booking.id(), change.id(), LAPSES, NOW));
        payments.on(new PaymentOutcome.Failed(booking.id(), change.id(), "late", null, NOW));
        verify(charges).releaseExtension(change.id(), NOW);
        verifyNoInteractions(events);
    }

    @Test
    @DisplayName("G12, G37: money that is held later for an extension that was applied changes nothing")
    void heldLater() {
        Booking booking = known(BookingStatus.CONFIRMED);
        BookingChange change = agreed(booking);
        change.end(ChangeStatus.APPLIED, NOW);
        payments.on(new PaymentOutcome.Secured(booking.id(), change.id(), LAPSES, NOW));
        verifyNoInteractions(events, charges);
    }

    private Booking known(BookingStatus status) {
        Booking booking = Booked.in(status);
        when(bookings.getForUpdate(booking.id())).thenReturn(booking);
        return booking;
    }

    private BookingChange agreed(Booking booking) {
        BookingChange change = BookingChange.extension(booking, CLIENT, LONGER, "pm_1", NOW);
        BookingChanged proposed = booking.propose(CLIENT, ChangeKind.EXTENSION, change.newSpan(), NOW);
        BookingChanged accepted = booking.acceptExtension(HOST, LONGER, NOW);
        assertThat(accepted.from()).isEqualTo(proposed.to());
        change.await(null, NOW);
        when(changes.find(change.id())).thenReturn(Optional.of(change));
        return change;
    }

    private BookingChanged fired() {
        ArgumentCaptor<BookingChanged> fired = ArgumentCaptor.captor();
        verify(events).fire(fired.capture());
        return fired.getValue();
    }
}
