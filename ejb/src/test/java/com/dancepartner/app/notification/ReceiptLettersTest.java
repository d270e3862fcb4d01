package com.dancepartner.app.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.dancepartner.app.booking.Booked;
import com.dancepartner.domain.booking.Booking;
import com.dancepartner.domain.booking.BookingStatus;
import com.dancepartner.domain.booking.Why;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.payment.Bill;
import com.dancepartner.domain.payment.Bills;
import com.dancepartner.domain.payment.Payment;
import com.dancepartner.domain.payment.PaymentCommands;
import com.dancepartner.domain.payment.PaymentOperation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReceiptLettersTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final Bills bills = mock();
    private final PaymentCommands commands = mock();
    private final ReceiptLetters letters = new ReceiptLetters();
    private final List<Payment> extensions = new ArrayList<>();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        letters.bills = bills;
        letters.commands = commands;
    }

    @Test
    @DisplayName("R358: session and extensions are on one receipt, with their sum, and no fee for the card")
    void lines() {
        Booking booking = Booked.in(BookingStatus.COMPLETED);
        Payment session = taken(booking, null, 10_000, 10_000);
        extensions.add(taken(booking, UUID.randomUUID(), 1_250, 1_250));
        paid(booking, session);
        assertThat(letters.subject(booking.id())).isEqualTo("Your receipt: 112.50 EUR");
        assertThat(letters.words(booking)).isEqualTo("""
            Session: 100.00 EUR
            Extension: 12.50 EUR
            Total: 112.50 EUR
            Fee for paying by card: none

            Receipt for booking %s\
            """.formatted(booking.id()));
    }

    @Test
    @DisplayName("R358: an extension that was not paid is on no receipt")
    void unpaidExtension() {
        Booking booking = Booked.in(BookingStatus.COMPLETED);
        Payment refused = payment(booking, UUID.randomUUID(), 1_250);
        assertThat(refused.failed("card_declined", null, Booked.NOW).changeId()).isNotNull();
        extensions.add(refused);
        paid(booking, taken(booking, null, 10_000, 10_000));
        assertThat(letters.words(booking)).startsWith("Session: 100.00 EUR\nTotal: 100.00 EUR\nFee for paying");
    }

    @Test
    @DisplayName("R358, G13: a late cancellation's receipt says that it is the fee, and what was let go")
    void lateCancellation() {
        Booking booking = Booked.in(BookingStatus.CONFIRMED);
        assertThat(booking.cancel(Booked.CLIENT, new Why("illness", "ill"), true, Booked.START.minusSeconds(60))
                        .to())
                .isEqualTo(BookingStatus.CANCELLED);
        paid(booking, taken(booking, null, 10_000, 5_000));
        assertThat(letters.subject(booking.id())).isEqualTo("Your receipt: 50.00 EUR");
        assertThat(letters.words(booking))
                .startsWith("Fee for cancelling late: 50.00 EUR\nTotal: 50.00 EUR\nHeld on your card and let go:"
                        + " 50.00 EUR\nFee for paying by card: none");
    }

    @Test
    @DisplayName("R358, G03: and so does that of a client who did not come")
    void noShow() {
        Booking booking = Booked.in(BookingStatus.NO_SHOW);
        paid(booking, taken(booking, null, 10_000, 10_000));
        assertThat(letters.words(booking)).startsWith("Fee for not coming: 100.00 EUR\nTotal: 100.00 EUR\nFee for");
    }

    @Test
    @DisplayName("G04: a session that staff took back was a session all the same: its refund is told of by itself")
    void refundedByStaff() {
        Booking booking = Booked.in(BookingStatus.DISPUTED);
        paid(booking, taken(booking, null, 10_000, 10_000));
        assertThat(letters.words(booking)).startsWith("Session: 100.00 EUR\nTotal: 100.00 EUR\nFee for paying");
    }

    @ParameterizedTest
    @DisplayName("R358: a receipt waits until Stripe has answered what is taken and what is let go")
    @EnumSource(names = {"CAPTURE", "RELEASE"})
    void waits(PaymentOperation operation) {
        Booking booking = Booked.in(BookingStatus.COMPLETED);
        Payment extension = payment(booking, UUID.randomUUID(), 1_250);
        extensions.add(extension);
        paid(booking, taken(booking, null, 10_000, 10_000));
        when(commands.hasPending(extension.id(), operation)).thenReturn(true);
        assertThat(letters.isDue(booking.id())).isFalse();
        when(commands.hasPending(extension.id(), operation)).thenReturn(false);
        when(commands.hasPending(extension.id(), PaymentOperation.TRANSFER)).thenReturn(true);
        assertThat(letters.isDue(booking.id())).isTrue();
    }

    private void paid(Booking booking, Payment session) {
        when(bills.get(booking.id())).thenReturn(new Bill(session, extensions, List.of()));
    }

    private static Payment taken(Booking booking, @Nullable UUID change, long held, long part) {
        Payment payment = payment(booking, change, held);
        assertThat(payment.authorised("pi_1", "ch_1", Booked.NOW.plus(Duration.ofDays(7)), Booked.NOW)
                        .bookingId())
                .isEqualTo(booking.id());
        payment.captured(new Money(part, "EUR"), DAY, Booked.NOW);
        return payment;
    }

    private static Payment payment(Booking booking, @Nullable UUID change, long held) {
        return new Payment(
                booking.id(), change, Booked.CLIENT, booking.hostProfileId(), new Money(held, "EUR"), 1500, Booked.NOW);
    }
}
