package com.dancepartner.app.booking;

import static com.dancepartner.app.booking.Booked.CLIENT;
import static com.dancepartner.app.booking.Booked.HOST;
import static com.dancepartner.app.booking.Booked.NOW;
import static com.dancepartner.app.booking.Booked.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
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
import com.dancepartner.domain.booking.Booking;
import com.dancepartner.domain.booking.Bookings;
import com.dancepartner.domain.booking.Bookings.OpenRequests;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.host.DanceStyle;
import com.dancepartner.domain.host.DanceStyles;
import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.host.HostProfiles;
import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.identity.Users;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.time.TimeSpan;
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

class ReservationsTest {

    private static final UUID BOOKING = UUID.fromString("00000000-0000-7000-8000-000000000009");
    private static final UUID PAYMENT = UUID.fromString("00000000-0000-7000-8000-000000000010");

    private final Bookings bookings = mock();
    private final Users users = mock();
    private final HostProfiles profiles = mock();
    private final DanceStyles styles = mock();
    private final Verdicts verdicts = mock();
    private final Charges charges = mock();
    private final User client = mock();
    private final HostProfile host = Booked.host();
    private final Reservations reservations = new Reservations();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void wire() {
        reservations.bookings = bookings;
        reservations.users = users;
        reservations.profiles = profiles;
        reservations.styles = styles;
        reservations.verdicts = verdicts;
        reservations.charges = charges;
        reservations.cancellation = Booked.cancellation();
        reservations.clock = Booked.at(NOW);
        when(users.get(CLIENT)).thenReturn(client);
        when(client.isEmailVerified()).thenReturn(true);
        when(profiles.getShown(any(), any())).thenReturn(host);
        style("salsa", (short) 1);
        style("tango", (short) 2);
        when(verdicts.calendarOf(eq(host), any())).thenReturn(Booked.calendar(BookingRules.STANDARD));
        when(bookings.openRequests(CLIENT, HOST)).thenReturn(new OpenRequests(2, 2));
        when(bookings.reserve(any())).thenReturn(true);
        when(charges.open(any(), any(), any())).thenReturn(PAYMENT);
    }

    private void style(String slug, short id) {
        DanceStyle style = mock();
        when(style.id()).thenReturn(id);
        when(style.name()).thenReturn(slug);
        when(styles.bySlug(eq(slug), any())).thenReturn(style);
    }

    @Test
    @DisplayName("R335 to R338: an hour is taken by the host's rate and rules, and its price is to be held")
    void takesTheHour() {
        assertThat(open("salsa", START, 90)).isEqualTo(new PaidBooking(BOOKING, List.of(PAYMENT)));
        Booking booking = reserved();
        assertThat(booking.id()).isEqualTo(BOOKING);
        assertThat(booking.schedule()).isEqualTo(TimeSpan.of(START, Duration.ofMinutes(90)));
        assertThat(booking.total()).isEqualTo(new Money(6000, "EUR"));
        assertThat(booking.meeting().timeZone()).isEqualTo("Europe/Lisbon");
        assertThat(booking.cancellationTerms().freeUntil()).isEqualTo(START.minus(Duration.ofDays(1)));
        ArgumentCaptor<Charges.Obligation> owed = ArgumentCaptor.captor();
        verify(charges).open(owed.capture(), eq("pm_card_visa"), eq(NOW));
        assertThat(owed.getValue())
                .isEqualTo(new Charges.Obligation(
                        BOOKING, null, CLIENT, host.id(), booking.total(), host.platformFeeBps(), booking.schedule()));
    }

    @Test
    @DisplayName("R338, R340: who books waits in line before anything is asked that others could change")
    void waitsInLine() {
        open("salsa", START, 60);
        InOrder order = inOrder(bookings, verdicts, charges);
        order.verify(bookings).queueFor(CLIENT, HOST);
        order.verify(verdicts).calendarOf(eq(host), any());
        order.verify(bookings).reserve(any());
        order.verify(charges).open(any(), any(), any());
    }

    @Test
    @DisplayName("R340: who has lost the hour already hears it without waiting in line")
    void losersDoNotWait() {
        TimeSpan hour = TimeSpan.of(START, Duration.ofHours(1));
        when(bookings.isTaken(HOST, hour, BOOKING)).thenReturn(true);
        when(bookings.busy(eq(HOST), any())).thenReturn(List.of(hour));
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> open("salsa", START, 60))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.BOOKING_CONFLICT));
        verify(bookings, never()).queueFor(any(), any());
    }

    @Test
    @DisplayName("G38: the buffer and the instant booking are those of the host")
    void rules() {
        BookingRules rules = new BookingRules(30, 120, 90, 15, 30, 240, 3, true);
        when(verdicts.calendarOf(eq(host), any())).thenReturn(Booked.calendar(rules));
        open("salsa", START, 60);
        assertThat(reserved().meeting().blocked().length()).isEqualTo(Duration.ofMinutes(90));
        assertThat(reserved().isInstant()).isTrue();
    }

    @Test
    @DisplayName("G51: the same again finds what the first try made, and makes nothing")
    void again() {
        Booking first = Booked.request();
        when(bookings.find(BOOKING)).thenReturn(Optional.of(first));
        when(charges.paymentsOf(BOOKING)).thenReturn(List.of(PAYMENT));
        assertThat(open("salsa", START, 60)).isEqualTo(new PaidBooking(BOOKING, List.of(PAYMENT)));
        verify(bookings, never()).reserve(any());
        verify(charges, never()).open(any(), any(), any());
    }

    @Test
    @DisplayName("G22: who has not verified the address does not book, and learns why before all else")
    void unverifiedClients() {
        when(client.isEmailVerified()).thenReturn(false);
        Refused.with(ErrorCode.FORBIDDEN, () -> open("tango", START.minusSeconds(1), 60));
        verifyNoInteractions(profiles, charges);
    }

    @Test
    @DisplayName("G08, G22: a host who is not shown is booked no more than one who does not exist")
    void hiddenHosts() {
        when(profiles.getShown(any(), any())).thenThrow(BusinessException.notFound("host", "x"));
        Refused.with(ErrorCode.NOT_FOUND, () -> open("salsa", START, 60));
        nothingHappened();
    }

    @Test
    @DisplayName(
            "R335, G41: nobody books the own profile, a style that is not offered, or a host who takes no bookings")
    void unbookable() {
        Refused.naming("style", () -> open("tango", START, 60));
        HostProfile own = hostWho(CLIENT, true);
        when(profiles.getShown(any(), any())).thenReturn(own);
        Refused.naming("host_id", () -> open("salsa", START, 60));
        HostProfile closed = hostWho(HOST, false);
        when(profiles.getShown(any(), any())).thenReturn(closed);
        Refused.with(ErrorCode.STATE_CONFLICT, () -> open("salsa", START, 60));
        nothingHappened();
    }

    private static HostProfile hostWho(UUID user, boolean canBeBooked) {
        HostProfile other = mock();
        when(other.userId()).thenReturn(user);
        when(other.canBeBooked()).thenReturn(canBeBooked);
        return other;
    }

    @ParameterizedTest(name = "{0} for {1} minutes: {2}")
    @DisplayName("R330, R335, G38: what the host's rules refuse is refused by its field, and nothing is charged")
    @CsvSource({
        "2026-11-20T20:00:00Z, 60, scheduled_start",
        "2016-11-25T20:00:00Z, 60, scheduled_start",
        "2046-11-27T20:00:00Z, 60, scheduled_start",
        "2026-11-27T20:07:00Z, 60, scheduled_start",
        "2027-04-02T20:00:00Z, 60, scheduled_start",
        "2026-11-27T20:00:00Z, 29, duration_minutes",
        "2026-11-27T20:00:00Z, 241, duration_minutes"
    })
    void ruledOut(Instant start, int minutes, String field) {
        Refused.naming(field, () -> open("salsa", start, minutes));
        nothingHappened();
    }

    @Test
    @DisplayName("R340: an hour in which the host is taken, or closed, is refused, and nothing is charged")
    void hostIsTaken() {
        Refused.with(ErrorCode.BOOKING_CONFLICT, () -> open("salsa", START.minus(Duration.ofDays(1)), 60));
        when(bookings.busy(eq(HOST), any())).thenReturn(List.of(TimeSpan.of(START, Duration.ofHours(1))));
        Refused.with(ErrorCode.BOOKING_CONFLICT, () -> open("salsa", START, 60));
        nothingHappened();
    }

    @Test
    @DisplayName("G40: a client who has another session then is told so")
    void clientIsTaken() {
        when(bookings.isTaken(eq(CLIENT), any(), eq(BOOKING))).thenReturn(true);
        Refused.with(ErrorCode.BOOKING_CONFLICT, () -> open("salsa", START, 60));
        nothingHappened();
    }

    @ParameterizedTest(name = "{0} with all, {1} with this host")
    @DisplayName("G39: three open requests are enough for a client, or as many as the host wants")
    @CsvSource({"3, 0", "4, 0", "2, 1", "1, 1"})
    void tooManyRequests(long withAll, long withHost) {
        BookingRules rules = new BookingRules(0, 120, 90, 15, 30, 240, 1, false);
        when(verdicts.calendarOf(eq(host), any())).thenReturn(Booked.calendar(rules));
        when(bookings.openRequests(CLIENT, HOST)).thenReturn(new OpenRequests(withAll, withHost));
        Refused.with(ErrorCode.CONFLICT, () -> open("salsa", START, 60));
        nothingHappened();
    }

    @Test
    @DisplayName("G16: a booking is in its host's currency")
    void currencies() {
        asksFor(new Money(20_000, "JPY"));
        open("salsa", START, 60);
        assertThat(reserved().total()).isEqualTo(new Money(20_000, "JPY"));
    }

    @Test
    @DisplayName("G16: a session that costs less than a card can be charged is refused by its length")
    void tooCheap() {
        asksFor(new Money(98, "EUR"));
        Refused.naming("duration_minutes", () -> open("salsa", START, 30));
        nothingHappened();
    }

    private void asksFor(Money rate) {
        HostProfile other = spy(host);
        doReturn(rate).when(other).hourlyRate();
        when(profiles.getShown(any(), any())).thenReturn(other);
        when(verdicts.calendarOf(eq(other), any())).thenReturn(Booked.calendar(BookingRules.STANDARD));
    }

    @Test
    @DisplayName("R340: the database has the last word, and then nothing is charged")
    void lastWord() {
        when(bookings.reserve(any())).thenReturn(false);
        Refused.with(ErrorCode.BOOKING_CONFLICT, () -> open("salsa", START, 60));
        verifyNoInteractions(charges);
    }

    @Test
    @DisplayName("R309: a place has both coordinates or none, on earth")
    void places() {
        Refused.naming("longitude", () -> open(38.7, null));
        Refused.naming("latitude", () -> open(null, -9.1));
        Refused.naming("latitude", () -> open(91.0, -9.1));
        nothingHappened();
    }

    private void nothingHappened() {
        verify(bookings, never()).reserve(any());
        verifyNoInteractions(charges);
    }

    private Booking reserved() {
        ArgumentCaptor<Booking> booking = ArgumentCaptor.captor();
        verify(bookings).reserve(booking.capture());
        return booking.getValue();
    }

    private PaidBooking open(String style, Instant start, int minutes) {
        return reservations.open(
                CLIENT,
                BOOKING,
                new CreateBookingRequest(host.id(), style, start, minutes, "At the door", null, null, "pm_card_visa"));
    }

    private PaidBooking open(@Nullable Double latitude, @Nullable Double longitude) {
        return reservations.open(
                CLIENT,
                BOOKING,
                new CreateBookingRequest(
                        host.id(), "salsa", START, 60, "At the door", latitude, longitude, "pm_card_visa"));
    }
}
