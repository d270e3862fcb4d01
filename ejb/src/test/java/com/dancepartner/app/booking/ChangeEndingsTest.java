package com.dancepartner.app.booking;

import static com.dancepartner.app.booking.Booked.CLIENT;
import static com.dancepartner.app.booking.Booked.NOW;
import static com.dancepartner.app.booking.Booked.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.dancepartner.domain.booking.Booking;
import com.dancepartner.domain.booking.BookingChange;
import com.dancepartner.domain.booking.BookingChanged;
import com.dancepartner.domain.booking.BookingChanges;
import com.dancepartner.domain.booking.BookingStatus;
import com.dancepartner.domain.booking.ChangeStatus;
import com.dancepartner.domain.booking.Transition;
import com.dancepartner.domain.time.TimeSpan;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChangeEndingsTest {

    private final BookingChanges changes = mock();
    private final ChangeEndings endings = new ChangeEndings();
    private final Booking booking = Booked.in(BookingStatus.CONFIRMED);
    private final BookingChange change = BookingChange.reschedule(
            booking, CLIENT, TimeSpan.of(START.plus(Duration.ofDays(1)), Duration.ofHours(2)), NOW);

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void wire() {
        endings.changes = changes;
        when(changes.open(booking.id())).thenReturn(Optional.of(change));
    }

    @ParameterizedTest
    @DisplayName("G06, G37: a proposal ends with the booking, and with nothing else")
    @MethodSource("moves")
    void ends(Transition row) {
        endings.on(new BookingChanged(
                booking.id(),
                row.event(),
                row.actors().iterator().next(),
                null,
                row.from(),
                row.to(),
                row.effects(),
                null,
                "",
                NOW));
        boolean goesOn = row.from() == row.to()
                || Set.of(BookingStatus.CONFIRMED, BookingStatus.IN_PROGRESS).contains(row.to());
        assertThat(change.status()).isEqualTo(goesOn ? ChangeStatus.PROPOSED : ChangeStatus.LAPSED);
    }

    static Stream<Transition> moves() {
        return Transition.TABLE.stream();
    }
}
