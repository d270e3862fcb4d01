package com.dancepartner.app.notification;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import com.dancepartner.app.booking.Booked;
import com.dancepartner.domain.booking.Booking;
import com.dancepartner.domain.booking.BookingStatus;
import com.dancepartner.domain.booking.Bookings;
import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.host.HostProfiles;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.notification.NotificationKind;
import com.dancepartner.domain.notification.Outbox;
import com.dancepartner.domain.payment.HostPayoutFailed;
import com.dancepartner.domain.payment.PaymentEvent.MoneyMoved;
import com.dancepartner.domain.payment.PaymentKind;
import com.dancepartner.domain.payment.PaymentOperation;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class MoneyNoticesTest {

    private static final UUID PAYMENT = UUID.randomUUID();
    private static final Money AMOUNT = new Money(500, "EUR");
    private static final String DETAIL = PAYMENT + " 500 EUR";

    private final Outbox outbox = mock();
    private final Bookings bookings = mock();
    private final HostProfiles profiles = mock();
    private final MoneyNotices notices = new MoneyNotices();
    private final Booking booking = Booked.in(BookingStatus.COMPLETED);

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void wire() {
        notices.outbox = outbox;
        notices.bookings = bookings;
        notices.profiles = profiles;
        when(bookings.get(booking.id())).thenReturn(booking);
    }

    @Test
    @DisplayName("R358: one receipt for a booking, however many payments it has")
    void receipt() {
        notices.on(moved(PaymentOperation.CAPTURE, false));
        notices.on(moved(PaymentOperation.CAPTURE, false));
        verify(outbox, times(2)).put(Booked.CLIENT, booking.id(), NotificationKind.RECEIPT, "once", Booked.NOW);
        verifyNoMoreInteractions(outbox);
    }

    @Test
    @DisplayName("R358: a tip is acknowledged to its giver and told to the host")
    void tip() {
        notices.on(moved(PaymentOperation.CHARGE, false));
        assertTold(Booked.CLIENT, NotificationKind.TIP_RECEIPT);
        assertTold(Booked.HOST, NotificationKind.TIP_RECEIVED);
        verifyNoMoreInteractions(outbox);
    }

    @Test
    @DisplayName("G14: a client is told of a refund, and when their bank sent it back")
    void refunds() {
        notices.on(moved(PaymentOperation.REFUND, false));
        assertTold(Booked.CLIENT, NotificationKind.REFUND_SENT);
        notices.on(moved(PaymentOperation.REFUND, true));
        assertTold(Booked.CLIENT, NotificationKind.REFUND_RETURNED);
        verifyNoMoreInteractions(outbox);
    }

    @ParameterizedTest
    @DisplayName("R358: nobody is told of what does not move the client's money")
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"CAPTURE", "CHARGE", "REFUND"})
    void nothingElse(PaymentOperation operation) {
        notices.on(moved(operation, false));
        verifyNoInteractions(outbox);
    }

    @Test
    @DisplayName("R333: a host is told once of a payout that their bank did not take")
    void payoutFailed() {
        HostProfile profile = mock();
        when(profile.userId()).thenReturn(Booked.HOST);
        when(profiles.get(PAYMENT)).thenReturn(profile);
        notices.on(new HostPayoutFailed(PAYMENT, "po_1", AMOUNT, "account_closed", Booked.NOW));
        verify(outbox)
                .putFor(Booked.HOST, NotificationKind.PAYOUT_FAILED, Booked.HOST + " 500 EUR", "po_1", Booked.NOW);
    }

    private void assertTold(UUID reader, NotificationKind kind) {
        verify(outbox).putFor(eq(reader), eq(kind), eq(DETAIL), anyString(), any());
    }

    private MoneyMoved moved(PaymentOperation operation, boolean cameBack) {
        return new MoneyMoved(
                booking.id(),
                PAYMENT,
                PaymentKind.SESSION,
                Booked.CLIENT,
                booking.hostProfileId(),
                operation,
                cameBack,
                AMOUNT,
                Booked.NOW);
    }
}
