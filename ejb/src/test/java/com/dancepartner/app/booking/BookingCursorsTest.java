package com.dancepartner.app.booking;

import static com.dancepartner.app.booking.Booked.CLIENT;
import static com.dancepartner.app.booking.Booked.HOST;
import static com.dancepartner.app.booking.Booked.NOW;
import static com.dancepartner.app.booking.Booked.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.dancepartner.app.identity.DataKey;
import com.dancepartner.domain.booking.Actor;
import com.dancepartner.domain.booking.BookingFilter;
import com.dancepartner.domain.booking.BookingFilter.Mark;
import com.dancepartner.domain.booking.BookingStatus;
import com.dancepartner.domain.identity.SecretToken;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BookingCursorsTest {

    private static final Set<BookingStatus> TWO = Set.of(BookingStatus.PENDING, BookingStatus.CONFIRMED);
    private static final BookingFilter FILTER = new BookingFilter(CLIENT, Actor.CLIENT, TWO, NOW, START, false);
    private static final Mark MARK = new Mark(START.plusNanos(123_456_000), HOST);

    private final BookingCursors cursors = cursors("one secret");

    @Test
    @DisplayName("R363, G25: a cursor gives back the very place in the list that it was made of")
    void opens() {
        assertThat(cursors.open(cursors.seal(MARK, FILTER), FILTER)).isEqualTo(MARK);
        BookingFilter plain = new BookingFilter(CLIENT, null, Set.of(), null, null, true);
        assertThat(cursors.open(cursors.seal(MARK, plain), plain)).isEqualTo(MARK);
    }

    @ParameterizedTest
    @DisplayName("R363, G25: the cursor of one list is none of another, nor of another person")
    @MethodSource("others")
    void foreign(BookingFilter other) {
        String cursor = cursors.seal(MARK, FILTER);
        Refused.naming("cursor", () -> cursors.open(cursor, other));
    }

    static Stream<BookingFilter> others() {
        return Stream.of(
                new BookingFilter(HOST, Actor.CLIENT, TWO, NOW, START, false),
                new BookingFilter(CLIENT, null, TWO, NOW, START, false),
                new BookingFilter(CLIENT, Actor.HOST, TWO, NOW, START, false),
                new BookingFilter(CLIENT, Actor.CLIENT, Set.of(), NOW, START, false),
                new BookingFilter(CLIENT, Actor.CLIENT, Set.of(BookingStatus.PENDING), NOW, START, false),
                new BookingFilter(CLIENT, Actor.CLIENT, TWO, null, START, false),
                new BookingFilter(CLIENT, Actor.CLIENT, TWO, NOW, null, false),
                new BookingFilter(CLIENT, Actor.CLIENT, TWO, NOW, START.plusSeconds(1), false),
                new BookingFilter(CLIENT, Actor.CLIENT, TWO, NOW, START, true));
    }

    @Test
    @DisplayName("R363, G25: no cursor with any character changed, or cut, is taken")
    void tampered() {
        String cursor = cursors.seal(MARK, FILTER);
        for (int i = 0; i < cursor.length(); i++) {
            String changed = cursor.substring(0, i) + (cursor.charAt(i) == 'A' ? 'B' : 'A') + cursor.substring(i + 1);
            Refused.naming("cursor", () -> cursors.open(changed, FILTER));
            String cut = cursor.substring(0, i);
            Refused.naming("cursor", () -> cursors.open(cut, FILTER));
        }
    }

    @ParameterizedTest
    @DisplayName("R363, G25: what was never a cursor is refused as one")
    @ValueSource(strings = {"", " ", "x", "====", "fn5-fg", "MX4yfjM"})
    void nonsense(String cursor) {
        Refused.naming("cursor", () -> cursors.open(cursor, FILTER));
    }

    @Test
    @DisplayName("R363, G25: nobody without the key makes a cursor")
    void otherKey() {
        String foreign = cursors("another secret").seal(MARK, FILTER);
        Refused.naming("cursor", () -> cursors.open(foreign, FILTER));
    }

    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    private static BookingCursors cursors(String secret) {
        DataKey key = mock();
        when(key.keyFor("booking-cursors")).thenReturn(new SecretToken(secret));
        BookingCursors cursors = new BookingCursors();
        cursors.key = key;
        return cursors;
    }
}
