package com.dancepartner.app.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeast;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockingDetails;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.dancepartner.app.booking.Booked;
import com.dancepartner.domain.booking.Actor;
import com.dancepartner.domain.booking.Booking;
import com.dancepartner.domain.booking.BookingChanged;
import com.dancepartner.domain.booking.BookingEvent;
import com.dancepartner.domain.booking.BookingStatus;
import com.dancepartner.domain.booking.Bookings;
import com.dancepartner.domain.booking.Effect;
import com.dancepartner.domain.booking.Transition;
import com.dancepartner.domain.notification.NotificationKind;
import com.dancepartner.domain.notification.Outbox;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mockito.ArgumentCaptor;

class BookingNoticesTest {

    private final Outbox outbox = mock();
    private final Bookings bookings = mock();
    private final BookingNotices notices = new BookingNotices();
    private final Booking booking = Booked.in(BookingStatus.CONFIRMED);

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void wire() {
        notices.outbox = outbox;
        notices.bookings = bookings;
        when(bookings.get(booking.id())).thenReturn(booking);
    }

    @ParameterizedTest(name = "{1}: {0}")
    @DisplayName("R343, R349, R358, G63: whom the table tells of a move is told, and nobody else")
    @MethodSource("rows")
    void followsTheTable(Transition row, Actor actor) {
        notices.on(changed(row, actor, Booked.NOW));
        assertThat(told()).containsExactlyInAnyOrderElementsOf(expected(row, actor));
    }

    /** But for the end of a session: its client is told by the receipt. */
    static Stream<Arguments> rows() {
        return Transition.TABLE.stream()
                .filter(row -> row.event() != BookingEvent.COMPLETE)
                .flatMap(row -> row.actors().stream().map(actor -> Arguments.of(row, actor)));
    }

    private static Set<UUID> expected(Transition row, Actor actor) {
        Set<UUID> readers = new HashSet<>();
        boolean other = row.effects().contains(Effect.TELL_OTHER);
        if (row.effects().contains(Effect.TELL_CLIENT) || (other && actor != Actor.CLIENT)) {
            readers.add(Booked.CLIENT);
        }
        if (row.effects().contains(Effect.TELL_HOST) || (other && actor != Actor.HOST)) {
            readers.add(Booked.HOST);
        }
        return readers;
    }

    @Test
    @DisplayName("R343, R358, G63: a request is told as a request, an instant booking as a booking")
    void kinds() {
        assertThat(kindOf(BookingEvent.AUTHORISE, BookingStatus.PENDING)).isEqualTo(NotificationKind.BOOKING_REQUESTED);
        assertThat(kindOf(BookingEvent.AUTHORISE, BookingStatus.CONFIRMED))
                .isEqualTo(NotificationKind.BOOKING_CONFIRMED);
    }

    @Test
    @DisplayName("R358: nobody is told at the end of a session: its client gets the receipt when it is paid")
    void completed() {
        Transition row = find(BookingEvent.COMPLETE, BookingStatus.COMPLETED);
        notices.on(changed(row, Actor.HOST, Booked.NOW));
        assertThat(told()).isEmpty();
    }

    @Test
    @DisplayName("R531: that a card was refused is no business of the host's")
    void refusedCards() {
        Transition row = find(BookingEvent.FAIL_PAYMENT, BookingStatus.CANCELLED, BookingStatus.PENDING);
        notices.on(changed(row, Actor.SYSTEM, Booked.NOW));
        verify(outbox).put(Booked.CLIENT, booking.id(), NotificationKind.PAYMENT_FAILED, "once", Booked.NOW);
        verify(outbox).put(Booked.HOST, booking.id(), NotificationKind.BOOKING_CANCELLED, "once", Booked.NOW);
    }

    @Test
    @DisplayName("G53: what can happen again is told again; what happens once is told once, however often it is said")
    void occasions() {
        Transition moved = find(BookingEvent.RESCHEDULE, BookingStatus.CONFIRMED);
        notices.on(changed(moved, Actor.CLIENT, Booked.NOW));
        notices.on(changed(moved, Actor.CLIENT, Booked.NOW.plusSeconds(1)));
        Transition confirmed = find(BookingEvent.CONFIRM, BookingStatus.CONFIRMED);
        notices.on(changed(confirmed, Actor.HOST, Booked.NOW));
        ArgumentCaptor<String> occasions = ArgumentCaptor.captor();
        verify(outbox, atLeast(3)).put(any(), eq(booking.id()), any(), occasions.capture(), any());
        assertThat(occasions.getAllValues())
                .containsExactly("reschedule " + Booked.NOW, "reschedule " + Booked.NOW.plusSeconds(1), "once");
    }

    private NotificationKind kindOf(BookingEvent event, BookingStatus to) {
        Transition row = find(event, to);
        notices.on(changed(row, row.actors().iterator().next(), Booked.NOW));
        ArgumentCaptor<NotificationKind> kind = ArgumentCaptor.captor();
        verify(outbox, atLeast(1)).put(any(), any(), kind.capture(), anyString(), any());
        return kind.getValue();
    }

    private static Transition find(BookingEvent event, BookingStatus to) {
        return Transition.TABLE.stream()
                .filter(row -> row.event() == event && row.to() == to)
                .findFirst()
                .orElseThrow();
    }

    private static Transition find(BookingEvent event, BookingStatus to, BookingStatus from) {
        return Transition.TABLE.stream()
                .filter(row -> row.event() == event && row.to() == to && row.from() == from)
                .findFirst()
                .orElseThrow();
    }

    private List<UUID> told() {
        return mockingDetails(outbox).getInvocations().stream()
                .map(call -> (UUID) call.getArgument(0))
                .toList();
    }

    private BookingChanged changed(Transition row, Actor actor, Instant now) {
        return new BookingChanged(
                booking.id(), row.event(), actor, null, row.from(), row.to(), row.effects(), null, "", now);
    }
}
