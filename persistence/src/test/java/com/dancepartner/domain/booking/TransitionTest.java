package com.dancepartner.domain.booking;

import static com.dancepartner.domain.booking.BookingFixture.END;
import static com.dancepartner.domain.booking.BookingFixture.NOW;
import static com.dancepartner.domain.booking.BookingFixture.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TransitionTest {

    private static final List<Instant> INSTANTS = List.of(
            NOW,
            START,
            START.plus(Duration.ofMinutes(30)),
            END,
            END.plus(Duration.ofHours(12)),
            END.plus(Duration.ofDays(4)));

    @ParameterizedTest(name = "{0}: {1} by {2}")
    @DisplayName("R308, G01, G59: what is not in the table is refused, whenever it is tried")
    @MethodSource("outsideTheTable")
    void theTableIsComplete(BookingStatus from, BookingEvent event, Actor actor) {
        Booking booking = BookingFixture.in(from);
        for (Instant now : INSTANTS) {
            assertThat(codeOf(() -> Transition.find(booking, event, actor, now)))
                    .contains(expectedCode(from, event));
            assertThat(Transition.allows(booking, event, actor, now)).isFalse();
        }
    }

    @ParameterizedTest(name = "{0}: {1} by {2}")
    @DisplayName("R308: what is in the table is done, or refused because of when it is tried")
    @MethodSource("insideTheTable")
    void theTableIsFollowed(BookingStatus from, BookingEvent event, Actor actor) {
        Booking booking = BookingFixture.in(from);
        for (Instant now : INSTANTS) {
            Optional<ErrorCode> refusal = codeOf(() -> Transition.find(booking, event, actor, now));
            assertThat(refusal)
                    .satisfiesAnyOf(
                            none -> assertThat(none).isEmpty(),
                            conflict -> assertThat(conflict).contains(ErrorCode.STATE_CONFLICT));
            assertThat(Transition.allows(booking, event, actor, now)).isEqualTo(refusal.isEmpty());
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("R341, R351, R355: a refused move leaves the booking as it was, at whatever time")
    @MethodSource("refusedVerbs")
    void refusedMovesChangeNothing(BookingStatus from, Verb verb) {
        for (Instant now : INSTANTS) {
            Booking booking = BookingFixture.in(from);
            List<Object> before = BookingFixture.state(booking);
            assertThat(codeOf(() -> verb.on(booking, now))).contains(expectedCode(from, verb.event()));
            assertThat(BookingFixture.state(booking))
                    .as("after a refusal at %s", now)
                    .isEqualTo(before);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("R341, R351, R355, G02: a move that comes too early or too late leaves the booking as it was, too")
    @MethodSource("verbsOfTheTable")
    void movesOutOfTimeChangeNothing(BookingStatus from, Verb verb) {
        for (Instant now : INSTANTS) {
            Booking booking = BookingFixture.in(from);
            List<Object> before = BookingFixture.state(booking);
            codeOf(() -> verb.on(booking, now)).ifPresent(code -> {
                assertThat(code).isEqualTo(ErrorCode.STATE_CONFLICT);
                assertThat(BookingFixture.state(booking)).isEqualTo(before);
            });
        }
    }

    @Test
    @DisplayName("R308: every row of the table has its verb")
    void everyRowHasAVerb() {
        Set<List<Object>> verbs = Verb.ALL.stream()
                .map(verb -> List.<Object>of(verb.event(), verb.actor()))
                .collect(Collectors.toSet());
        assertThat(Transition.TABLE.stream()
                        .flatMap(row -> row.actors().stream().map(actor -> List.<Object>of(row.event(), actor))))
                .isSubsetOf(verbs);
    }

    @ParameterizedTest
    @DisplayName(
            "R308: from a final state there is no way out; from a session that was held, or missed, only a dispute")
    @EnumSource
    void finalStatesAreFinal(BookingStatus from) {
        Set<BookingEvent> exits = Transition.TABLE.stream()
                .filter(row -> row.from() == from)
                .map(Transition::event)
                .collect(Collectors.toSet());
        switch (from) {
            case CANCELLED, DECLINED, EXPIRED -> assertThat(exits).isEmpty();
            case COMPLETED, NO_SHOW -> assertThat(exits).containsExactly(BookingEvent.DISPUTE);
            default -> assertThat(exits).isNotEmpty();
        }
    }

    @Test
    @DisplayName("R308: every state can be reached")
    void everyStateIsReached() {
        assertThat(Transition.TABLE)
                .extracting(Transition::to)
                .contains(Arrays.stream(BookingStatus.values())
                        .filter(status -> status != BookingStatus.AWAITING_PAYMENT)
                        .toArray(BookingStatus[]::new));
    }

    @Test
    @DisplayName("R308: a state, an event and an actor have one outcome for each condition")
    void theTableIsUnambiguous() {
        assertThat(Transition.TABLE.stream()
                        .flatMap(row -> row.actors().stream()
                                .map(actor -> List.<Object>of(row.from(), row.event(), actor, row.guard()))))
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("R348, R356, G04, G13: money that was held is let go or captured when a booking ends, and only then")
    void moneyFollowsTheEnding() {
        Set<Effect> endings = Set.of(Effect.RELEASE, Effect.CAPTURE_FEE, Effect.CAPTURE_ALL);
        Set<BookingStatus> open = Set.of(
                BookingStatus.AWAITING_PAYMENT,
                BookingStatus.PENDING,
                BookingStatus.CONFIRMED,
                BookingStatus.IN_PROGRESS);
        for (Transition row : Transition.TABLE) {
            boolean ends = open.contains(row.from()) && !open.contains(row.to());
            assertThat(row.effects().stream().filter(endings::contains))
                    .as(row.toString())
                    .hasSize(ends ? 1 : 0);
            boolean decided = row.from() == BookingStatus.DISPUTED;
            assertThat(row.effects().contains(Effect.THAW)).as(row.toString()).isEqualTo(decided);
            assertThat(row.effects().contains(Effect.FREEZE))
                    .as(row.toString())
                    .isEqualTo(row.to() == BookingStatus.DISPUTED);
        }
    }

    static Stream<Arguments> outsideTheTable() {
        return triples(false);
    }

    static Stream<Arguments> insideTheTable() {
        return triples(true);
    }

    private static Stream<Arguments> triples(boolean inside) {
        return Arrays.stream(BookingStatus.values())
                .flatMap(from -> Arrays.stream(BookingEvent.values())
                        .flatMap(event -> Arrays.stream(Actor.values())
                                .filter(actor -> inTable(from, event, actor) == inside)
                                .map(actor -> Arguments.of(from, event, actor))));
    }

    static Stream<Arguments> refusedVerbs() {
        return verbs(false);
    }

    static Stream<Arguments> verbsOfTheTable() {
        return verbs(true);
    }

    private static Stream<Arguments> verbs(boolean inside) {
        return Arrays.stream(BookingStatus.values())
                .flatMap(from -> Verb.ALL.stream()
                        .filter(verb -> inTable(from, verb.event(), verb.actor()) == inside)
                        .map(verb -> Arguments.of(from, verb)));
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
}
