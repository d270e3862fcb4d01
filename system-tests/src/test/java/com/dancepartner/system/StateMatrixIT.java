package com.dancepartner.system;

import static com.dancepartner.system.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.booking.Actor;
import com.dancepartner.domain.booking.BookingEvent;
import com.dancepartner.domain.booking.Transition;
import com.dancepartner.walk.Answer;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is not in the table of transitions does not happen, whoever asks for it on whichever node. */
class StateMatrixIT {

    private static BookingStates states;

    @BeforeAll
    static void oneBookingInEachStatus() {
        states = new BookingStates();
    }

    @AfterAll
    static void retire() {
        states.retire();
    }

    @Test
    @DisplayName("R308, G01 to G05: each event has its request, or is the system's alone by name")
    void everyEventIsDecided() {
        Set<BookingEvent> decided = EnumSet.copyOf(StateMatrix.OF_THE_SYSTEM);
        StateMatrix.REQUESTS.forEach(request -> decided.add(request.event()));
        assertThat(decided).containsExactlyInAnyOrder(BookingEvent.values());
        assertThat(StateMatrix.REQUESTS).noneMatch(request -> StateMatrix.OF_THE_SYSTEM.contains(request.event()));
        assertThat(Transition.TABLE)
                .filteredOn(row -> StateMatrix.OF_THE_SYSTEM.contains(row.event()))
                .allMatch(row -> row.actors().equals(Set.of(Actor.SYSTEM)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("com.dancepartner.system.StateMatrix#refused")
    @DisplayName("R341, R351, R355, G01 to G06: what is not in the table is refused, and nothing changes")
    void refused(StateMatrix.Refused given) {
        StateMatrix.Request request = given.request();
        Answer answer = states.caller(given.from(), given.caller())
                .at(given.node().uri())
                .post(request.to(states.id(given.from())), states.filled(request.body()));
        StateMatrix.Refusal refusal = given.refusal();
        assertProblem(answer, refusal.status(), refusal.code(), refusal.field());
        assertThat(states.state(given.from())).isEqualTo(states.before(given.from()));
    }
}
