package com.dancepartner.app.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.dancepartner.domain.booking.Bookings;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.host.HostProfiles;
import com.dancepartner.domain.identity.EmailAddress;
import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.identity.UserType;
import com.dancepartner.domain.identity.Users;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BookingBookTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private final Users users = mock();
    private final HostProfiles profiles = mock();
    private final Bookings bookings = mock();
    private final BookingBook book = new BookingBook();
    private final UUID hostId = UUID.randomUUID();
    private final User client =
            new User(new EmailAddress("ben@example.com"), "hash", "Ben", "Moss", UserType.CLIENT, NOW);

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void wire() {
        book.users = users;
        book.profiles = profiles;
        book.bookings = bookings;
        book.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        when(users.get(client.id())).thenReturn(client);
        when(profiles.getShown(hostId, client.id())).thenThrow(BusinessException.notFound("host", hostId));
    }

    @Test
    @DisplayName("G22: who has not verified the address does not book, and learns why")
    void unverifiedClientsDoNotBook() {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(this::book)
                .withMessage("Verify your email address first")
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.FORBIDDEN))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("email_verified"));
        verifyNoInteractions(profiles, bookings);
    }

    @Test
    @DisplayName("G08, G22: a host who is not shown is booked no more than one who does not exist")
    void hiddenHostsAreNotBooked() {
        client.verifyEmail(NOW);
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(this::book)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.NOT_FOUND));
        verify(bookings, never()).reserve(any());
    }

    private PaidBooking book() {
        return book.open(
                client.id(),
                new CreateBookingRequest(
                        hostId, "salsa", NOW.plus(Duration.ofDays(2)), 60, "At the door", "pm_card_visa"));
    }
}
