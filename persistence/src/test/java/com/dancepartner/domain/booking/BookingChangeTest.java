package com.dancepartner.domain.booking;

import static com.dancepartner.domain.Refusals.assertRefused;
import static com.dancepartner.domain.booking.BookingFixture.CLIENT;
import static com.dancepartner.domain.booking.BookingFixture.END;
import static com.dancepartner.domain.booking.BookingFixture.HOST;
import static com.dancepartner.domain.booking.BookingFixture.ILL;
import static com.dancepartner.domain.booking.BookingFixture.NOW;
import static com.dancepartner.domain.booking.BookingFixture.PIN;
import static com.dancepartner.domain.booking.BookingFixture.START;
import static com.dancepartner.domain.booking.BookingFixture.at;
import static com.dancepartner.domain.booking.BookingFixture.authorised;
import static com.dancepartner.domain.booking.BookingFixture.confirmed;
import static com.dancepartner.domain.booking.BookingFixture.euros;
import static com.dancepartner.domain.booking.BookingFixture.inProgress;
import static com.dancepartner.domain.booking.BookingFixture.pending;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Another time for a session, and more of it. */
class BookingChangeTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration BUFFER = Duration.ofMinutes(15);
    private static final TimeSpan NEXT_DAY = new TimeSpan(START.plus(DAY), END.plus(DAY));
    private static final TimeSpan LONGER = new TimeSpan(START, END.plus(Duration.ofMinutes(30)));

    @Test
    @DisplayName("G06: while cancelling is free the client moves a session alone, and the host is told")
    void movesAlone() {
        Booking booking = buffered();
        BookingChanged changed = booking.reschedule(CLIENT, at(NEXT_DAY.start()), NOW);
        assertThat(booking.status()).isEqualTo(BookingStatus.CONFIRMED);
        assertThat(booking.schedule()).isEqualTo(NEXT_DAY);
        assertThat(booking.meeting().blocked().end()).isEqualTo(NEXT_DAY.end().plus(BUFFER));
        assertThat(changed.effects()).containsExactly(Effect.TELL_HOST);
        assertThat(changed.detail())
                .isEqualTo(
                        "2026-11-27T20:00:00Z/2026-11-27T22:00:00Z to " + "2026-11-28T20:00:00Z/2026-11-28T22:00:00Z");
    }

    @Test
    @DisplayName("G06: the last instant at which the client moves it alone is the last of the free cancellation")
    void freeWindow() {
        Booking booking = confirmed();
        Instant free = START.minus(DAY);
        assertRefused(
                ErrorCode.STATE_CONFLICT, () -> booking.reschedule(CLIENT, at(NEXT_DAY.start()), free.plus(SECOND)));
        assertRefused(ErrorCode.FORBIDDEN, () -> booking.reschedule(HOST, at(NEXT_DAY.start()), NOW));
        BookingChanged changed = booking.reschedule(CLIENT, at(NEXT_DAY.start()), free);
        assertThat(changed.to()).isEqualTo(BookingStatus.CONFIRMED);
    }

    @Test
    @DisplayName("G06, G13: a move never makes the deadline of the free cancellation later, but an earlier time does")
    void deadlineStays() {
        Booking later = confirmed();
        BookingChanged ignored = later.reschedule(CLIENT, at(NEXT_DAY.start()), NOW);
        assertThat(later.cancellationTerms().freeUntil()).isEqualTo(START.minus(DAY));
        Booking earlier = confirmed();
        BookingChanged moved = earlier.reschedule(CLIENT, at(START.minus(Duration.ofHours(10))), NOW);
        assertThat(moved.to()).isEqualTo(BookingStatus.CONFIRMED);
        assertThat(earlier.cancellationTerms().freeUntil()).isEqualTo(START.minus(Duration.ofHours(34)));
    }

    @Test
    @DisplayName("G02: the host of a request that was moved has time again to answer")
    void timeToAnswer() {
        Booking booking = pending();
        Instant later = NOW.plus(Duration.ofHours(20));
        BookingChanged ignored = booking.reschedule(CLIENT, at(NEXT_DAY.start()), later);
        assertThat(booking.respondBy()).isEqualTo(later.plus(DAY));
    }

    @Test
    @DisplayName("G09: a session that is moved to another city is told in that city's zone")
    void otherZone() {
        Booking booking = confirmed();
        NewTime there = new NewTime(NEXT_DAY, ZoneId.of("Asia/Kathmandu"), START, null);
        BookingChanged ignored = booking.reschedule(CLIENT, there, NOW);
        assertThat(booking.meeting().timeZone()).isEqualTo("Asia/Kathmandu");
    }

    @Test
    @DisplayName("G06: what one side proposes the other agrees to, not itself, and then the session is then")
    void agreedTime() {
        Booking booking = buffered();
        Instant late = START.minus(Duration.ofHours(3));
        BookingChanged proposed = booking.propose(HOST, ChangeKind.RESCHEDULE, NEXT_DAY, late);
        assertThat(proposed.event()).isEqualTo(BookingEvent.PROPOSE_RESCHEDULE);
        assertThat(booking.proposedBy()).isEqualTo(Actor.HOST);
        assertThat(booking.schedule().start()).isEqualTo(START);
        assertRefused(ErrorCode.STATE_CONFLICT, () -> booking.acceptTime(HOST, at(NEXT_DAY.start()), late));
        BookingChanged agreed = booking.acceptTime(CLIENT, at(NEXT_DAY.start()), late);
        assertThat(agreed.effects()).containsExactly(Effect.TELL_OTHER);
        assertThat(booking.schedule()).isEqualTo(NEXT_DAY);
        assertThat(booking.proposedBy()).isNull();
        assertThat(booking.cancellationTerms().freeUntil()).isEqualTo(START.minus(DAY));
    }

    @Test
    @DisplayName("G06: one thing is proposed at a time; who proposed takes it back, the other refuses it")
    void oneAtATime() {
        Booking booking = confirmed();
        BookingChanged ignored = booking.propose(CLIENT, ChangeKind.RESCHEDULE, NEXT_DAY, NOW);
        assertRefused(ErrorCode.STATE_CONFLICT, () -> booking.propose(HOST, ChangeKind.EXTENSION, LONGER, NOW));
        assertRefused(ErrorCode.STATE_CONFLICT, () -> booking.reschedule(CLIENT, at(NEXT_DAY.start()), NOW));
        assertRefused(ErrorCode.STATE_CONFLICT, () -> booking.refuseChange(CLIENT, NOW));
        assertRefused(ErrorCode.STATE_CONFLICT, () -> booking.withdrawChange(HOST, NOW));
        BookingChanged refused = booking.refuseChange(HOST, NOW);
        assertThat(refused.has(Effect.TELL_OTHER)).isTrue();
        BookingChanged again = booking.propose(CLIENT, ChangeKind.EXTENSION, LONGER, NOW);
        BookingChanged withdrawn = booking.withdrawChange(CLIENT, NOW);
        assertThat(withdrawn.effects()).isEmpty();
        assertThat(again.to()).isEqualTo(BookingStatus.CONFIRMED);
        assertThat(booking.proposedBy()).isNull();
        assertThat(booking.schedule()).isEqualTo(new TimeSpan(START, END));
    }

    @Test
    @DisplayName("G37: an extension that both agree on is kept free with the buffer, and counts once it is paid for")
    void extension() {
        Booking booking = buffered();
        BookingChanged ignored = booking.propose(CLIENT, ChangeKind.EXTENSION, LONGER, NOW);
        BookingChanged agreed = booking.acceptExtension(HOST, LONGER.end(), NOW);
        assertThat(agreed.to()).isEqualTo(BookingStatus.CONFIRMED);
        assertThat(booking.proposedBy()).isEqualTo(Actor.SYSTEM);
        assertRefused(ErrorCode.STATE_CONFLICT, () -> booking.acceptExtension(HOST, LONGER.end(), NOW));
        assertRefused(ErrorCode.STATE_CONFLICT, () -> booking.withdrawChange(CLIENT, NOW));
        assertThat(booking.schedule()).isEqualTo(new TimeSpan(START, END));
        assertThat(booking.meeting().blocked().end()).isEqualTo(LONGER.end().plus(BUFFER));
        BookingChanged extended = booking.extend(LONGER.end(), euros(25), NOW);
        assertThat(extended.effects()).containsExactly(Effect.TELL_CLIENT, Effect.TELL_HOST);
        assertThat(booking.schedule()).isEqualTo(LONGER);
        assertThat(booking.meeting().blocked().end()).isEqualTo(LONGER.end().plus(BUFFER));
        assertThat(booking.total()).isEqualTo(euros(125));
        assertThat(booking.price().platformFee().minor()).isEqualTo(1875);
        assertThat(booking.proposedBy()).isNull();
    }

    @Test
    @DisplayName("G37: an extension that nobody pays for leaves the session, and what comes after it, as they were")
    void unpaidExtension() {
        Booking booking = buffered();
        BookingChanged proposed = booking.propose(HOST, ChangeKind.EXTENSION, LONGER, NOW);
        BookingChanged agreed = booking.acceptExtension(CLIENT, LONGER.end(), NOW);
        BookingChanged dropped = booking.dropExtension(LONGER.end(), "card declined", NOW);
        assertThat(proposed.from()).isEqualTo(agreed.to());
        assertThat(dropped.reason()).isEqualTo("card declined");
        assertThat(booking.meeting().blocked()).isEqualTo(new TimeSpan(START, END.plus(BUFFER)));
        assertThat(booking.total()).isEqualTo(euros(100));
        assertThat(booking.proposedBy()).isNull();
    }

    @Test
    @DisplayName("G37: a session is lengthened twice, each time with one buffer after it")
    void twice() {
        Booking booking = buffered();
        for (int half = 1; half <= 2; half++) {
            Instant end = END.plus(Duration.ofMinutes(30L * half));
            BookingChanged proposed = booking.propose(HOST, ChangeKind.EXTENSION, new TimeSpan(START, end), NOW);
            BookingChanged agreed = booking.acceptExtension(CLIENT, end, NOW);
            BookingChanged extended = booking.extend(end, euros(25), NOW);
            assertThat(extended.from()).isEqualTo(agreed.to()).isEqualTo(proposed.to());
            assertThat(booking.meeting().blocked().end()).isEqualTo(end.plus(BUFFER));
        }
        assertThat(booking.total()).isEqualTo(euros(150));
    }

    @Test
    @DisplayName("G37: while they dance only more time can be proposed, until the scheduled end")
    void whileTheyDance() {
        Booking booking = inProgress();
        assertRefused(ErrorCode.STATE_CONFLICT, () -> booking.propose(CLIENT, ChangeKind.RESCHEDULE, NEXT_DAY, START));
        assertRefused(ErrorCode.STATE_CONFLICT, () -> booking.propose(CLIENT, ChangeKind.EXTENSION, LONGER, END));
        BookingChanged proposed = booking.propose(CLIENT, ChangeKind.EXTENSION, LONGER, END.minus(SECOND));
        assertThat(proposed.to()).isEqualTo(BookingStatus.IN_PROGRESS);
    }

    @Test
    @DisplayName("G06: what is proposed ends with the booking it is about, and goes on when the session starts")
    void proposalsEndWithTheBooking() {
        Booking cancelled = confirmed();
        BookingChanged ignored = cancelled.propose(CLIENT, ChangeKind.RESCHEDULE, NEXT_DAY, NOW);
        BookingChanged gone = cancelled.cancel(HOST, ILL, true, NOW);
        assertThat(gone.to()).isEqualTo(BookingStatus.CANCELLED);
        assertThat(cancelled.proposedBy()).isNull();
        Booking started = confirmed();
        BookingChanged proposed = started.propose(CLIENT, ChangeKind.EXTENSION, LONGER, NOW);
        BookingChanged running = started.start(HOST, PIN, START);
        assertThat(running.from()).isEqualTo(proposed.to());
        assertThat(started.proposedBy()).isEqualTo(Actor.CLIENT);
    }

    private static Booking buffered() {
        Booking booking = authorised(Booking.request(BookingFixture.buffered(false), NOW));
        BookingChanged ignored = booking.confirm(HOST, NOW);
        return booking;
    }
}
