package com.dancepartner.app.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.dancepartner.app.booking.Booked;
import com.dancepartner.domain.booking.Booking;
import com.dancepartner.domain.booking.BookingStatus;
import com.dancepartner.domain.booking.Bookings;
import com.dancepartner.domain.identity.EmailAddress;
import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.identity.UserType;
import com.dancepartner.domain.identity.Users;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.notification.NotificationKind;
import com.dancepartner.domain.payment.Payment;
import com.dancepartner.domain.payment.Payments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyLettersTest {

    private static final String SESSION = "Salsa with somebody on Friday";

    private final Payments payments = mock();
    private final Bookings bookings = mock();
    private final Users users = mock();
    private final BookingLetters sessions = mock();
    private final MoneyLetters letters = new MoneyLetters();
    private final User reader =
            new User(new EmailAddress("ada@example.com"), "hash", "Ada", "Lovelace", UserType.CLIENT, Booked.NOW);
    private final Booking booking = Booked.in(BookingStatus.COMPLETED);
    private final Payment payment =
            Payment.tip(booking.id(), Booked.CLIENT, booking.hostProfileId(), new Money(500, "EUR"), Booked.NOW);

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        letters.payments = payments;
        letters.bookings = bookings;
        letters.users = users;
        letters.sessions = sessions;
        when(users.get(reader.id())).thenReturn(reader);
        when(payments.get(payment.id())).thenReturn(payment);
        when(bookings.get(booking.id())).thenReturn(booking);
        when(sessions.session(booking, reader)).thenReturn(SESSION);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName(
            "R358, G14, G16: a mail about money says how much, by the currency's digits, for which session, and what"
                    + " it means")
    @CsvSource({
        "TIP_RECEIPT, Your tip: 500 JPY, no fee is taken",
        "TIP_RECEIVED, You got a tip: 500 JPY, All of the 500 JPY is yours",
        "REFUND_SENT, Your refund: 500 JPY, within 5 to 10 days",
        "REFUND_RETURNED, Your refund of 500 JPY came back, another way"
    })
    void ofSessions(NotificationKind kind, String subject, String words) {
        Letter letter = compose(kind, new Money(500, "JPY"));
        assertThat(letter.to()).isEqualTo("ada@example.com");
        assertThat(letter.subject()).isEqualTo(subject);
        assertThat(letter.text())
                .startsWith("Hello Ada,\n\n" + subject + ".\n\n" + SESSION + "\n\n")
                .contains(words);
    }

    @Test
    @DisplayName("R333: a failed payout is no session's, and the money is not lost")
    void payoutFailed() {
        Letter letter = compose(NotificationKind.PAYOUT_FAILED, new Money(3400, "EUR"));
        assertThat(letter.subject()).isEqualTo("A payout to your bank failed: 34.00 EUR");
        assertThat(letter.text()).contains("safe in your Stripe account").doesNotContain(SESSION);
    }

    @Test
    @DisplayName("R358: what is not about money is not written here")
    void otherKinds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> compose(NotificationKind.NEW_DEVICE, new Money(1, "EUR")));
    }

    private Letter compose(NotificationKind kind, Money amount) {
        return letters.compose(kind, reader.id(), new MoneyDetail(payment.id(), amount).text());
    }
}
