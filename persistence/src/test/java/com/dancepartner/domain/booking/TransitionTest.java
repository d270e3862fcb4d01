package com.dancepartner.domain.booking;

import static com.dancepartner.domain.booking.BookingFixture.CLIENT;
import static com.dancepartner.domain.booking.BookingFixture.END;
import static com.dancepartner.domain.booking.BookingFixture.HOST;
import static com.dancepartner.domain.booking.BookingFixture.NOW;
import static com.dancepartner.domain.booking.BookingFixture.PIN;
import static com.dancepartner.domain.booking.BookingFixture.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TransitionTest {

    /** The verbs of a booking: every event with the actors by whom it can be tried at all. */
    private static final List<Move> MOVES = List.of(
            new Move(BookingEvent.AUTHORISE, Actor.SYSTEM, Booking::authorised),
            new Move(BookingEvent.FAIL_PAYMENT, Actor.SYSTEM, (booking, now) -> booking.paymentFailed("refused", now)),
            new Move(BookingEvent.EXPIRE, Actor.SYSTEM, Booking::expire),
            new Move(BookingEvent.CONFIRM, Actor.CLIENT, (booking, now) -> booking.confirm(CLIENT, now)),
            new Move(BookingEvent.CONFIRM, Actor.HOST, (booking, now) -> booking.confirm(HOST, now)),
            new Move(BookingEvent.DECLINE, Actor.CLIENT, (booking, now) -> booking.decline(CLIENT, "no", now)),
            new Move(BookingEvent.DECLINE, Actor.HOST, (booking, now) -> booking.decline(HOST, "no", now)),
            new Move(BookingEvent.CANCEL, Actor.CLIENT, (booking, now) -> booking.cancel(CLIENT, "no", now)),
            new Move(BookingEvent.CANCEL, Actor.HOST, (booking, now) -> booking.cancel(HOST, "no", now)),
            new Move(BookingEvent.START, Actor.CLIENT, (booking, now) -> booking.start(CLIENT, PIN, now)),
            new Move(BookingEvent.START, Actor.HOST, (booking, now) -> booking.start(HOST, PIN, now)),
            new Move(BookingEvent.COMPLETE, Actor.CLIENT, (booking, now) -> booking.complete(CLIENT, now)),
            new Move(BookingEvent.COMPLETE, Actor.HOST, (booking, now) -> booking.complete(HOST, now)),
            new Move(BookingEvent.COMPLETE, Actor.SYSTEM, Booking::completeUnattended));

    @ParameterizedTest(name = "{0}: {1} by {2}")
    @DisplayName("R308, G01, G59: what is not in the table is refused")
    @MethodSource("outsideTheTable")
    void theTableIsComplete(BookingStatus from, BookingEvent event, Actor actor) {
        assertThat(codeOf(() -> Transition.find(from, event, actor))).contains(expectedCode(from, event));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("R341, R351, R355: a refused move leaves the booking as it was, at whatever time")
    @MethodSource("refusedMoves")
    void refusedMovesChangeNothing(BookingStatus from, Move move) {
        for (Instant now : List.of(NOW, START, END)) {
            Booking booking = BookingFixture.in(from);
            List<Object> before = state(booking);
            assertThat(codeOf(() -> move.verb().accept(booking, now))).contains(expectedCode(from, move.event()));
            assertThat(state(booking)).as("after a refusal at %s", now).isEqualTo(before);
        }
    }

    @Test
    @DisplayName("R308: from a final state there is no way out")
    void finalStatesAreFinal() {
        assertThat(Transition.TABLE)
                .extracting(Transition::from)
                .doesNotContain(
                        BookingStatus.COMPLETED,
                        BookingStatus.CANCELLED,
                        BookingStatus.DECLINED,
                        BookingStatus.EXPIRED);
    }

    @Test
    @DisplayName("R308: a state, an event and an actor have one outcome")
    void theTableIsUnambiguous() {
        assertThat(Transition.TABLE.stream()
                        .flatMap(row -> row.actors().stream().map(actor -> List.of(row.from(), row.event(), actor))))
                .doesNotHaveDuplicates();
    }

    static Stream<Arguments> outsideTheTable() {
        return Arrays.stream(BookingStatus.values())
                .flatMap(from -> Arrays.stream(BookingEvent.values())
                        .flatMap(event -> Arrays.stream(Actor.values())
                                .filter(actor -> !inTable(from, event, actor))
                                .map(actor -> Arguments.of(from, event, actor))));
    }

    static Stream<Arguments> refusedMoves() {
        return Arrays.stream(BookingStatus.values())
                .filter(from -> from != BookingStatus.NO_SHOW && from != BookingStatus.DISPUTED)
                .flatMap(from -> MOVES.stream()
                        .filter(move -> !inTable(from, move.event(), move.actor()))
                        .map(move -> Arguments.of(from, move)));
    }

    private static boolean inTable(BookingStatus from, BookingEvent event, Actor actor) {
        return Transition.TABLE.stream()
                .anyMatch(row -> row.from() == from
                        && row.event() == event
                        && row.actors().contains(actor));
    }

    /** FORBIDDEN when somebody else could do it now. */
    private static ErrorCode expectedCode(BookingStatus from, BookingEvent event) {
        return Arrays.stream(Actor.values()).anyMatch(actor -> inTable(from, event, actor))
                ? ErrorCode.FORBIDDEN
                : ErrorCode.STATE_CONFLICT;
    }

    private static Optional<ErrorCode> codeOf(Runnable work) {
        return Optional.ofNullable(catchThrowableOfType(BusinessException.class, work::run))
                .map(BusinessException::code);
    }

    private static List<Object> state(Booking booking) {
        return List.of(
                booking.status(),
                Optional.ofNullable(booking.actualStart()),
                Optional.ofNullable(booking.actualEnd()),
                Optional.ofNullable(booking.cancelledBy()),
                Optional.ofNullable(booking.cancellationReason()),
                Optional.ofNullable(booking.cancellationFeeCents()));
    }

    private record Move(BookingEvent event, Actor actor, BiConsumer<Booking, Instant> verb) {

        @Override
        public String toString() {
            return event + " by " + actor;
        }
    }
}
