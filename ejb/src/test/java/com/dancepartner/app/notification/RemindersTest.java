package com.dancepartner.app.notification;

import static com.dancepartner.app.booking.Booked.CLIENT;
import static com.dancepartner.app.booking.Booked.HOST;
import static com.dancepartner.app.booking.Booked.NOW;
import static com.dancepartner.app.booking.Booked.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import com.dancepartner.app.booking.Booked;
import com.dancepartner.domain.booking.Booking;
import com.dancepartner.domain.booking.BookingStatus;
import com.dancepartner.domain.booking.Bookings;
import com.dancepartner.domain.booking.DueBookings;
import com.dancepartner.domain.notification.NotificationKind;
import com.dancepartner.domain.notification.Outbox;
import com.dancepartner.domain.time.TimeSpan;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemindersTest {

    private static final UUID FIRST = new UUID(0, 0);

    private final Bookings bookings = mock();
    private final DueBookings due = mock();
    private final Outbox outbox = mock();
    private final Reminders reminders = new Reminders();
    private final Booking booking = Booked.in(BookingStatus.CONFIRMED);

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void wire() {
        reminders.bookings = bookings;
        reminders.due = due;
        reminders.outbox = outbox;
        at(NOW);
        when(bookings.get(booking.id())).thenReturn(booking);
    }

    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    private void at(Instant now) {
        reminders.clock = Clock.fixed(now, ZoneOffset.UTC);
    }

    @ParameterizedTest(name = "{0} before: {1}")
    @DisplayName("R422, G63: both sides are reminded 24 hours, 2 hours and 30 minutes before, once for each time")
    @CsvSource({"PT24H, 24h", "PT2H1S, 24h", "PT2H, 2h", "PT31M, 2h", "PT30M, 30m", "PT0S, 30m"})
    void sessions(Duration before, String occasion) {
        Instant now = START.minus(before);
        at(now);
        reminders.remind(booking.id());
        String told = occasion + " before " + START;
        verify(outbox).put(CLIENT, booking.id(), NotificationKind.SESSION_REMINDER, told, now);
        verify(outbox).put(HOST, booking.id(), NotificationKind.SESSION_REMINDER, told, now);
    }

    @Test
    @DisplayName("G02: the host alone is reminded of a request, each time as an occasion of its own")
    void requests() {
        when(due.remind(booking.id(), NOW)).thenReturn(Optional.of(1)).thenReturn(Optional.of(2));
        reminders.remindOfRequest(booking.id());
        reminders.remindOfRequest(booking.id());
        verify(outbox).put(HOST, booking.id(), NotificationKind.RESPONSE_REMINDER, "1", NOW);
        verify(outbox).put(HOST, booking.id(), NotificationKind.RESPONSE_REMINDER, "2", NOW);
        verifyNoMoreInteractions(outbox);
    }

    @Test
    @DisplayName("G02: nobody is reminded of a request that was answered meanwhile")
    void answered() {
        when(due.remind(booking.id(), NOW)).thenReturn(Optional.empty());
        reminders.remindOfRequest(booking.id());
        verifyNoInteractions(outbox);
    }

    @Test
    @DisplayName("R423: the client is asked for a review, from a day to two weeks after the session")
    void reviews() {
        TimeSpan ended = new TimeSpan(NOW.minus(Duration.ofDays(14)), NOW.minus(Duration.ofDays(1)));
        when(due.completedWithin(ended, FIRST, 10)).thenReturn(List.of(booking.id()));
        assertThat(reminders.unreviewed(null, 10)).containsExactly(booking.id());
        reminders.requestReview(booking.id());
        verify(outbox).put(CLIENT, booking.id(), NotificationKind.REVIEW_REQUEST, "once", NOW);
    }

    @Test
    @DisplayName("R422, G02: what is due is asked for page by page, in order of id")
    void pages() {
        when(due.confirmedStarting(TimeSpan.of(NOW, Duration.ofDays(1)), FIRST, 10))
                .thenReturn(List.of(booking.id()));
        when(due.toBeAnswered(NOW, booking.id(), 10)).thenReturn(List.of());
        assertThat(reminders.upcoming(null, 10)).containsExactly(booking.id());
        assertThat(reminders.unanswered(booking.id(), 10)).isEmpty();
        verify(due).toBeAnswered(NOW, booking.id(), 10);
    }
}
