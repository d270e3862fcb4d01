package com.dancepartner.app.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.dancepartner.domain.booking.Booking;
import com.dancepartner.domain.booking.BookingRequest;
import com.dancepartner.domain.booking.Bookings;
import com.dancepartner.domain.booking.CancellationPolicy;
import com.dancepartner.domain.booking.Meeting;
import com.dancepartner.domain.booking.Price;
import com.dancepartner.domain.host.DanceStyle;
import com.dancepartner.domain.host.DanceStyles;
import com.dancepartner.domain.identity.EmailAddress;
import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.identity.UserType;
import com.dancepartner.domain.identity.Users;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.notification.NotificationKind;
import com.dancepartner.domain.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookingLettersTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private final Bookings bookings = mock();
    private final Users users = mock();
    private final DanceStyles styles = mock();
    private final ReceiptLetters receipts = mock();
    private final HoldLetters holds = mock();
    private final BookingLetters letters = new BookingLetters();
    private final User client = user("Ada", "Lovelace", UserType.CLIENT);
    private final User host = user("Ben", "Moss", UserType.HOST);

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void inject() {
        letters.bookings = bookings;
        letters.users = users;
        letters.styles = styles;
        letters.receipts = receipts;
        letters.holds = holds;
        DanceStyle salsa = mock();
        when(salsa.name()).thenReturn("Salsa");
        when(styles.get((short) 1)).thenReturn(salsa);
        when(users.get(client.id())).thenReturn(client);
        when(users.get(host.id())).thenReturn(host);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("R421 to R423: every mail about a booking has its subject")
    @CsvSource({
        "BOOKING_REQUESTED, A new request",
        "BOOKING_CONFIRMED, Your booking is confirmed",
        "BOOKING_DECLINED, Your request was declined",
        "BOOKING_CANCELLED, A booking was cancelled",
        "BOOKING_EXPIRED, Your request expired",
        "BOOKING_MOVED, A booking was moved to another time",
        "CHANGE_PROPOSED, A change of your booking is proposed: please answer",
        "CHANGE_AGREED, The change of your booking is agreed",
        "CHANGE_DROPPED, Your booking stays as it was",
        "NO_SHOW_REPORTED, You are reported not to have come: you can dispute it for 72 hours",
        "BOOKING_DISPUTED, A session is disputed",
        "DISPUTE_DECIDED, A dispute is decided",
        "RESPONSE_REMINDER, A request waits for your answer",
        "PAYMENT_FAILED, Your payment failed",
        "SESSION_REMINDER, Your session is coming up",
        "REVIEW_REQUEST, How was your session?"
    })
    void subjects(NotificationKind kind, String subject) {
        Letter letter = letters.compose(kind, booked("EUR"), client.id());
        assertThat(letter.subject()).isEqualTo(subject);
        assertThat(letter.text()).startsWith("Hello Ada,\n\n" + subject + ".\n\n");
    }

    @Test
    @DisplayName("R421: a mail tells what, with whom, when in the place's time, and where")
    void session() {
        Letter letter = letters.compose(NotificationKind.BOOKING_CONFIRMED, booked("EUR"), client.id());
        assertThat(letter.to()).isEqualTo(client.email());
        assertThat(letter.text())
                .contains("Salsa with Ben M., Friday 27 November 2026 at 21:00 (Europe/Madrid), At the door");
    }

    @Test
    @DisplayName("R421: the host reads the client's name")
    void toTheHost() {
        Letter letter = letters.compose(NotificationKind.BOOKING_REQUESTED, booked("EUR"), host.id());
        assertThat(letter.to()).isEqualTo(host.email());
        assertThat(letter.text()).startsWith("Hello Ben,").contains("Salsa with Ada L.,");
    }

    @Test
    @DisplayName("R358: a receipt tells what was paid for which session")
    void receipt() {
        UUID booking = booked("JPY");
        when(receipts.subject(booking)).thenReturn("Your receipt: 10000 JPY");
        when(receipts.words(any())).thenReturn("Session: 10000 JPY");
        Letter letter = letters.compose(NotificationKind.RECEIPT, booking, client.id());
        assertThat(letter.subject()).isEqualTo("Your receipt: 10000 JPY");
        assertThat(letter.text()).contains("At the door\n\nSession: 10000 JPY");
    }

    @Test
    @DisplayName("G12: who is to give another card learns why and until when, in the time of the place")
    void anotherCard() {
        UUID booking = booked("EUR");
        when(holds.words(booking, ZoneId.of("Europe/Madrid"))).thenReturn("We could not hold the money");
        assertThat(letters.compose(NotificationKind.HOLD_FAILED, booking, client.id())
                        .text())
                .contains("Your card could not be charged.\n\n", "At the door\n\nWe could not hold the money");
    }

    @Test
    @DisplayName("R421: what is not about a booking is not written here")
    void otherKinds() {
        UUID booking = booked("EUR");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> letters.compose(NotificationKind.NEW_DEVICE, booking, client.id()));
    }

    private UUID booked(String currency) {
        Instant start = Instant.parse("2026-11-27T20:00:00Z");
        TimeSpan schedule = TimeSpan.of(start, Duration.ofHours(2));
        Booking booking = Booking.request(
                new BookingRequest(
                        UUID.randomUUID(),
                        client.id(),
                        host.id(),
                        UUID.randomUUID(),
                        (short) 1,
                        new Meeting(schedule, Duration.ZERO, "Europe/Madrid", "At the door", null, null),
                        Price.of(new Money(5000, currency), 120, 1500),
                        false,
                        CancellationPolicy.STANDARD.terms(NOW, start),
                        "1234"),
                NOW);
        when(bookings.get(booking.id())).thenReturn(booking);
        return booking.id();
    }

    private static User user(String first, String last, UserType type) {
        return new User(new EmailAddress(first + "@example.com"), "hash", first, last, type, NOW);
    }
}
