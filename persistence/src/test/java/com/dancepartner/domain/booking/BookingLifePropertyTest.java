package com.dancepartner.domain.booking;

import static com.dancepartner.domain.booking.BookingFixture.NOW;
import static com.dancepartner.domain.booking.BookingFixture.state;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Whatever is tried on a booking, by whomever and whenever: it stays in the bounds of the table. */
class BookingLifePropertyTest {

    private static final Duration BUFFER = Duration.ofMinutes(15);
    private static final Set<BookingStatus> FINAL =
            Set.of(BookingStatus.CANCELLED, BookingStatus.DECLINED, BookingStatus.EXPIRED);
    private static final Set<BookingStatus> CHANGEABLE = Set.of(BookingStatus.CONFIRMED, BookingStatus.IN_PROGRESS);

    @Property
    @Label(
            "R308, R322, G04, G06: any verbs by anybody at any time lead along the table, and a refused one changes nothing")
    void anyLife(@ForAll("lives") List<Step> steps, @ForAll boolean instant) {
        Life life = new Life(Booking.request(BookingFixture.buffered(instant), NOW));
        steps.forEach(life::live);
    }

    /**
     * Something that is tried.
     *
     * @param later how long after the step before
     */
    record Step(Verb verb, Duration later) {}

    @Provide
    Arbitrary<List<Step>> lives() {
        Arbitrary<Duration> minutes = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(6, Arbitraries.longs().between(0, 30).map(Duration::ofMinutes)),
                net.jqwik.api.Tuple.of(3, Arbitraries.longs().between(1, 60).map(Duration::ofHours)));
        return Combinators.combine(likely(), minutes)
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(60);
    }

    /** Every verb, those the more often that lead on. */
    private static Arbitrary<Verb> likely() {
        Set<BookingEvent> leading =
                Set.of(BookingEvent.AUTHORISE, BookingEvent.CONFIRM, BookingEvent.START, BookingEvent.COMPLETE);
        List<Verb> onwards =
                Verb.ALL.stream().filter(verb -> leading.contains(verb.event())).toList();
        List<Verb> changes = Verb.ALL.stream()
                .filter(verb -> verb.event().name().endsWith("_CHANGE")
                        || verb.event().name().startsWith("PROPOSE_")
                        || verb.event() == BookingEvent.EXTEND)
                .toList();
        return Arbitraries.oneOf(Arbitraries.of(Verb.ALL), Arbitraries.of(onwards), Arbitraries.of(changes));
    }

    /** One booking, with what must stay true of it. */
    private static final class Life {

        private final Booking booking;
        private Instant now = NOW;
        private BookingStatus last = BookingStatus.AWAITING_PAYMENT;

        /** What is proposed, as the books keep it beside the booking: the verbs of a change are tried on its kind only. */
        private @Nullable ChangeKind open;

        private boolean agreed;

        Life(Booking booking) {
            this.booking = booking;
        }

        void live(Step step) {
            now = now.plus(step.later());
            List<Object> before = state(booking);
            boolean allowed =
                    Transition.allows(booking, step.verb().event(), step.verb().actor(), now);
            if (fits(step.verb())) {
                attempt(step.verb(), before, allowed);
            }
            check();
        }

        private void attempt(Verb verb, List<Object> before, boolean allowed) {
            try {
                BookingChanged changed = verb.on(booking, now);
                assertThat(allowed).as("%s was done", verb).isTrue();
                follow(changed);
            } catch (BusinessException refusal) {
                assertThat(allowed).as("%s was refused", verb).isFalse();
                assertThat(refusal.code()).isIn(ErrorCode.STATE_CONFLICT, ErrorCode.FORBIDDEN);
                assertThat(state(booking)).isEqualTo(before);
            }
        }

        private void follow(BookingChanged changed) {
            assertThat(changed.from()).isEqualTo(last);
            assertThat(changed.to()).isEqualTo(booking.status());
            assertThat(changed.occurredAt()).isEqualTo(now).isEqualTo(booking.updatedAt());
            assertThat(Transition.TABLE)
                    .anySatisfy(row -> assertThat(List.of(row.from(), row.event(), row.to(), row.effects()))
                            .isEqualTo(List.of(changed.from(), changed.event(), changed.to(), changed.effects()))
                            .isNotNull());
            last = changed.to();
            remember(changed);
        }

        private void remember(BookingChanged changed) {
            switch (changed.event()) {
                case PROPOSE_RESCHEDULE -> open = ChangeKind.RESCHEDULE;
                case PROPOSE_EXTENSION -> open = ChangeKind.EXTENSION;
                case ACCEPT_CHANGE -> {
                    agreed = open == ChangeKind.EXTENSION;
                    open = agreed ? open : null;
                }
                default -> {}
            }
            if (booking.proposedBy() == null) {
                open = null;
                agreed = false;
            }
        }

        /** What the books try at all: an extension is paid for once it is agreed, another time ends with the start. */
        private boolean fits(Verb verb) {
            return switch (verb.event()) {
                case ACCEPT_CHANGE -> open == null || open == verb.answers();
                case DROP_CHANGE -> !agreed;
                case EXTEND -> agreed;
                case START -> open != ChangeKind.RESCHEDULE;
                default -> true;
            };
        }

        private void check() {
            TimeSpan schedule = booking.schedule();
            TimeSpan blocked = booking.meeting().blocked();
            assertThat(blocked.contains(schedule)).isTrue();
            if (CHANGEABLE.contains(booking.status())) {
                assertThat(Duration.between(schedule.end(), blocked.end()))
                        .isEqualTo(agreed ? BUFFER.plusHours(1) : BUFFER);
            } else {
                assertThat(booking.proposedBy()).isNull();
            }
            if (FINAL.contains(booking.status())) {
                assertThat(booking.allowedActions(Actor.CLIENT, now)).isEmpty();
                assertThat(booking.allowedActions(Actor.HOST, now)).isEmpty();
                assertThat(booking.allowedActions(Actor.STAFF, now)).isEmpty();
                assertThat(booking.allowedActions(Actor.SYSTEM, now)).isEmpty();
            }
            assertThat(booking.price().hostShare().plus(booking.price().platformFee()))
                    .isEqualTo(booking.total());
        }
    }
}
