package com.dancepartner.app.booking;

import static com.dancepartner.app.booking.Booked.CLIENT;
import static com.dancepartner.app.booking.Booked.END;
import static com.dancepartner.app.booking.Booked.HOST;
import static com.dancepartner.app.booking.Booked.STAFF;
import static com.dancepartner.app.booking.Booked.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.dancepartner.app.payment.Charges;
import com.dancepartner.domain.audit.AuditTrail;
import com.dancepartner.domain.booking.Actor;
import com.dancepartner.domain.booking.Booking;
import com.dancepartner.domain.booking.BookingChanged;
import com.dancepartner.domain.booking.BookingChanges;
import com.dancepartner.domain.booking.BookingEvent;
import com.dancepartner.domain.booking.BookingReport;
import com.dancepartner.domain.booking.BookingStatus;
import com.dancepartner.domain.booking.Bookings;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.money.Money;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;

class DisputeBookTest {

    private static final ReportInput WORDS = new ReportInput("what happened", 38.7, -9.1, 12.0);
    private static final Instant MISSED = START.plus(Duration.ofMinutes(30));

    private final Bookings bookings = mock();
    private final BookingChanges changes = mock();
    private final Charges charges = mock();
    private final AuditTrail audit = mock();
    private final Event<BookingChanged> events = mock();
    private final DisputeBook book = new DisputeBook();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void wire() {
        book.bookings = bookings;
        book.changes = changes;
        book.charges = charges;
        book.audit = audit;
        book.events = events;
        when(charges.capturedOf(any())).thenReturn(new Money(10_000, "EUR"));
        when(charges.refundedOf(any())).thenReturn(new Money(2000, "EUR"));
    }

    @ParameterizedTest(name = "held: {0}, fee: {1}")
    @DisplayName("G03: a no-show is kept with what was said and where; the fee is taken of money that is held")
    @CsvSource({"true, 10000", "false, 0"})
    void noShows(boolean held, long fee) {
        Booking booking = known(BookingStatus.CONFIRMED, MISSED);
        when(charges.isHeld(booking.id())).thenReturn(held);
        book.reportNoShow(HOST, booking.id(), WORDS);
        assertThat(booking.ending().feeCents()).isEqualTo(fee);
        assertThat(kept().kind()).isEqualTo("no_show");
        assertThat(kept().actor()).isEqualTo(Actor.HOST);
        assertThat(kept().latitude()).isEqualTo(38.7);
        assertThat(fired().event()).isEqualTo(BookingEvent.REPORT_NO_SHOW);
    }

    @Test
    @DisplayName("G04: a dispute is kept with what was said, with or without where")
    void disputes() {
        Booking booking = known(BookingStatus.COMPLETED, END);
        book.dispute(CLIENT, booking.id(), new ReportInput("left early", null, null, null));
        assertThat(booking.status()).isEqualTo(BookingStatus.DISPUTED);
        assertThat(kept().statement()).isEqualTo("left early");
        assertThat(kept().latitude()).isNull();
        assertThat(fired().actor()).isEqualTo(Actor.CLIENT);
    }

    @Test
    @DisplayName("G04: staff may open a dispute; strangers learn nothing of the booking")
    void byStaff() {
        Booking booking = known(BookingStatus.COMPLETED, END);
        Refused.with(ErrorCode.NOT_FOUND, () -> book.dispute(STAFF, booking.id(), WORDS));
        book.disputeByStaff(STAFF, booking.id(), WORDS);
        assertThat(fired().actor()).isEqualTo(Actor.STAFF);
        assertThat(fired().actorId()).isEqualTo(STAFF);
    }

    @Test
    @DisplayName("G03: a place has both coordinates or none")
    void places() {
        Booking booking = known(BookingStatus.COMPLETED, END);
        Refused.naming("longitude", () -> book.dispute(CLIENT, booking.id(), new ReportInput("x", 38.7, null, null)));
        Booking other = known(BookingStatus.COMPLETED, END);
        Refused.naming("latitude", () -> book.dispute(CLIENT, other.id(), new ReportInput("x", null, -9.1, null)));
        verifyNoInteractions(events);
    }

    @ParameterizedTest(name = "{0} {1}: {2} back, then {3}")
    @DisplayName("G04: staff let it stand, or give a part or all of what is left back")
    @CsvSource({
        "uphold,      , 0, COMPLETED",
        "refund_part, 1, 1, COMPLETED",
        "refund_part, 8000, 8000, COMPLETED",
        "refund_all,  , 8000, CANCELLED"
    })
    void resolves(String outcome, @Nullable Long cents, long back, BookingStatus status) {
        Booking booking = known(BookingStatus.DISPUTED, END);
        book.resolve(STAFF, booking.id(), new ResolutionInput(outcome, cents, "heard both"));
        assertThat(booking.ending().refundedCents()).isEqualTo(back);
        assertThat(booking.status()).isEqualTo(status);
        assertThat(kept().kind()).isEqualTo("resolution");
        assertThat(kept().code()).isEqualTo(outcome);
        verify(audit)
                .record(eq(STAFF), eq("dispute_" + outcome), eq(CLIENT), eq(booking.id() + ": heard both"), eq(END));
        assertThat(fired().reason()).isEqualTo("heard both");
    }

    @ParameterizedTest
    @DisplayName("G04: no more is given back than was captured and is left; a part has an amount")
    @ValueSource(longs = {0, 8001, Long.MAX_VALUE})
    void tooMuch(long cents) {
        Booking booking = known(BookingStatus.DISPUTED, END);
        Long asked = cents == 0 ? null : cents;
        Refused.naming(
                "refund_cents",
                () -> book.resolve(STAFF, booking.id(), new ResolutionInput("refund_part", asked, "much")));
        assertThat(booking.status()).isEqualTo(BookingStatus.DISPUTED);
        verifyNoInteractions(events, audit);
    }

    @Test
    @DisplayName("G04: nobody decides on a booking of their own, and only what is disputed is decided")
    void notOnesOwn() {
        Booking booking = known(BookingStatus.DISPUTED, END);
        ResolutionInput uphold = new ResolutionInput("uphold", null, "mine");
        Refused.with(ErrorCode.FORBIDDEN, () -> book.resolve(CLIENT, booking.id(), uphold));
        Refused.with(ErrorCode.FORBIDDEN, () -> book.resolve(HOST, booking.id(), uphold));
        Booking completed = known(BookingStatus.COMPLETED, END);
        Refused.with(ErrorCode.STATE_CONFLICT, () -> book.resolve(STAFF, completed.id(), uphold));
        verifyNoInteractions(events, audit);
    }

    private Booking known(BookingStatus status, Instant now) {
        Booking booking = Booked.in(status);
        timeIs(now);
        when(bookings.getForUpdate(booking.id())).thenReturn(booking);
        return booking;
    }

    private BookingReport kept() {
        ArgumentCaptor<BookingReport> kept = ArgumentCaptor.captor();
        verify(changes).add(kept.capture());
        return kept.getValue();
    }

    private BookingChanged fired() {
        ArgumentCaptor<BookingChanged> fired = ArgumentCaptor.captor();
        verify(events).fire(fired.capture());
        return fired.getValue();
    }

    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    private void timeIs(Instant now) {
        book.clock = Booked.at(now);
    }
}
