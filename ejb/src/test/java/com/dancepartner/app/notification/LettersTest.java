package com.dancepartner.app.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.dancepartner.domain.notification.NotificationKind;
import com.dancepartner.domain.notification.Outbox;
import com.dancepartner.domain.notification.Outbox.Leased;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LettersTest {

    private static final UUID READER = UUID.randomUUID();
    private static final UUID BOOKING = UUID.randomUUID();
    private static final Letter LETTER = new Letter("ada@example.com", "Subject", "Text");

    private final Outbox outbox = mock();
    private final BookingLetters aboutBookings = mock();
    private final AccountLetters aboutAccounts = mock();
    private final MoneyLetters aboutMoney = mock();
    private final ReceiptLetters receipts = mock();
    private final Letters letters = new Letters();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        letters.outbox = outbox;
        letters.aboutBookings = aboutBookings;
        letters.aboutAccounts = aboutAccounts;
        letters.aboutMoney = aboutMoney;
        letters.receipts = receipts;
    }

    @Test
    @DisplayName("G53: what waits is leased, and its outcome kept")
    void outbox() {
        Leased leased = leased(READER, BOOKING, NotificationKind.RECEIPT, "");
        when(outbox.leaseNext()).thenReturn(Optional.of(leased));
        assertThat(letters.leaseNext()).contains(leased);
        letters.sent(leased);
        verify(outbox).sent(leased);
        letters.failed(leased, "no route to host");
        verify(outbox).failed(leased, "no route to host");
    }

    @Test
    @DisplayName("R421: a mail about a booking is written as such")
    void aboutBooking() {
        when(aboutBookings.compose(NotificationKind.SESSION_REMINDER, BOOKING, READER))
                .thenReturn(LETTER);
        assertThat(letters.compose(leased(READER, BOOKING, NotificationKind.SESSION_REMINDER, "")))
                .contains(LETTER);
        verifyNoInteractions(aboutAccounts);
    }

    @Test
    @DisplayName("R358: a receipt is written when all that it is about is answered, and tried again until then")
    void receipts() {
        Leased leased = leased(READER, BOOKING, NotificationKind.RECEIPT, "");
        assertThat(letters.compose(leased)).isEmpty();
        verify(outbox).failed(eq(leased), anyString());
        verifyNoInteractions(aboutBookings);
        when(receipts.isDue(BOOKING)).thenReturn(true);
        when(aboutBookings.compose(NotificationKind.RECEIPT, BOOKING, READER)).thenReturn(LETTER);
        assertThat(letters.compose(leased)).contains(LETTER);
    }

    @ParameterizedTest
    @DisplayName("R358, G14: tips, refunds and payouts have letters of their own")
    @EnumSource(names = {"TIP_RECEIPT", "TIP_RECEIVED", "REFUND_SENT", "REFUND_RETURNED", "PAYOUT_FAILED"})
    void aboutMoney(NotificationKind kind) {
        when(aboutMoney.compose(kind, READER, "detail")).thenReturn(LETTER);
        assertThat(letters.compose(leased(READER, null, kind, "detail"))).contains(LETTER);
        verifyNoInteractions(aboutAccounts, aboutBookings, outbox);
    }

    @Test
    @DisplayName("R167: and so is one about an account")
    void aboutAccount() {
        when(aboutAccounts.compose(NotificationKind.NEW_DEVICE, READER, "detail"))
                .thenReturn(LETTER);
        assertThat(letters.compose(leased(READER, null, NotificationKind.NEW_DEVICE, "detail")))
                .contains(LETTER);
        verifyNoInteractions(aboutBookings, outbox);
    }

    @Test
    @DisplayName("G22: a forgotten password is for who has the address")
    void reset() {
        when(aboutAccounts.reset("ada@example.com")).thenReturn(Optional.of(LETTER));
        assertThat(letters.compose(leased(null, null, NotificationKind.PASSWORD_RESET, "ada@example.com")))
                .contains(LETTER);
        verify(outbox, never()).discard(any());
    }

    @Test
    @DisplayName("G22, G23: what turns out to be for nobody is forgotten")
    void resetOfNobody() {
        Leased leased = leased(null, null, NotificationKind.PASSWORD_RESET, "nobody@example.com");
        when(aboutAccounts.reset("nobody@example.com")).thenReturn(Optional.empty());
        assertThat(letters.compose(leased)).isEmpty();
        verify(outbox).discard(leased);
    }

    private static Leased leased(@Nullable UUID reader, @Nullable UUID booking, NotificationKind kind, String detail) {
        return new Leased(UUID.randomUUID(), 1, reader, booking, kind, detail);
    }
}
