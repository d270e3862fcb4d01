package com.dancepartner.app.booking;

import static com.dancepartner.app.booking.Booked.NOW;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import com.dancepartner.app.payment.Charges;
import com.dancepartner.domain.booking.Actor;
import com.dancepartner.domain.booking.Booking;
import com.dancepartner.domain.booking.BookingChanged;
import com.dancepartner.domain.booking.BookingEvent;
import com.dancepartner.domain.booking.BookingStatus;
import com.dancepartner.domain.booking.Bookings;
import com.dancepartner.domain.booking.Effect;
import com.dancepartner.domain.money.Money;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BookingMoneyTest {

    private final Bookings bookings = mock();
    private final Charges charges = mock();
    private final BookingMoney money = new BookingMoney();
    private final Booking booking = Booked.in(BookingStatus.NO_SHOW);

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void wire() {
        money.bookings = bookings;
        money.charges = charges;
        when(bookings.get(booking.id())).thenReturn(booking);
        when(charges.refundedOf(booking.id())).thenReturn(new Money(0, "EUR"));
    }

    @ParameterizedTest
    @DisplayName("R348, R356, G04, G13: each effect is one call, and telling somebody is none")
    @EnumSource
    void oneCall(Effect effect) {
        money.on(changed(effect));
        UUID id = booking.id();
        switch (effect) {
            case RELEASE -> verify(charges).release(id, NOW);
            case CAPTURE_FEE -> verify(charges).captureFee(id, new Money(10_000, "EUR"), NOW);
            case CAPTURE_ALL -> verify(charges).captureAll(id, NOW);
            case FREEZE -> verify(charges).freeze(id);
            case THAW -> verify(charges).thaw(id);
            case REFUND -> {
                verify(charges).refundedOf(id);
                verify(charges).refund(id, new Money(0, "EUR"), NOW);
            }
            case TELL_CLIENT, TELL_HOST, TELL_OTHER -> verifyNoInteractions(charges);
        }
        verifyNoMoreInteractions(charges);
    }

    @Test
    @DisplayName("G13: a cancellation that is free captures nothing")
    void freeCancellations() {
        Booking free = Booked.in(BookingStatus.CANCELLED);
        when(bookings.get(free.id())).thenReturn(free);
        money.on(changed(free, Effect.CAPTURE_FEE));
        verify(charges).captureFee(free.id(), new Money(0, "EUR"), NOW);
    }

    @Test
    @DisplayName("G04: of what staff decide in parts only the last part is given back")
    void refundsInParts() {
        BookingChanged disputed = booking.dispute(Booked.CLIENT, Actor.CLIENT, "no", Booked.END);
        BookingChanged decided =
                booking.resolve(BookingEvent.REFUND_PART, Booked.STAFF, new Money(5000, "EUR"), "half", Booked.END);
        when(charges.refundedOf(any())).thenReturn(new Money(2000, "EUR"));
        money.on(disputed);
        money.on(decided);
        verify(charges).freeze(booking.id());
        verify(charges).refund(booking.id(), new Money(3000, "EUR"), Booked.END);
        verify(charges).thaw(booking.id());
    }

    private BookingChanged changed(Effect effect) {
        return changed(booking, effect);
    }

    private static BookingChanged changed(Booking about, Effect effect) {
        return new BookingChanged(
                about.id(),
                BookingEvent.CANCEL,
                Actor.CLIENT,
                Booked.CLIENT,
                BookingStatus.CONFIRMED,
                BookingStatus.CANCELLED,
                List.of(effect),
                null,
                "",
                NOW);
    }
}
