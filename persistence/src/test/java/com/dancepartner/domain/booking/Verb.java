package com.dancepartner.domain.booking;

import static com.dancepartner.domain.booking.BookingFixture.CAPTURE_BEFORE;
import static com.dancepartner.domain.booking.BookingFixture.CLIENT;
import static com.dancepartner.domain.booking.BookingFixture.HOST;
import static com.dancepartner.domain.booking.BookingFixture.ILL;
import static com.dancepartner.domain.booking.BookingFixture.PIN;
import static com.dancepartner.domain.booking.BookingFixture.STAFF;
import static com.dancepartner.domain.booking.BookingFixture.euros;

import com.dancepartner.domain.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * A verb of a booking with one who can try it at all: together, every event by everybody who has a verb for it.
 *
 * @param answers the kind of change that it is about, if it is about one
 */
record Verb(BookingEvent event, Actor actor, ChangeKind answers, BiFunction<Booking, Instant, BookingChanged> how) {

    private static final Duration HOUR = Duration.ofHours(1);

    static final List<Verb> ALL = Stream.of(ofSystem(), ofParties(), ofStaff(), ofChanges())
            .flatMap(List::stream)
            .toList();

    BookingChanged on(Booking booking, Instant now) {
        return how.apply(booking, now);
    }

    private static List<Verb> ofSystem() {
        return List.of(
                system(BookingEvent.AUTHORISE, (booking, now) -> booking.authorised(CAPTURE_BEFORE, now)),
                system(BookingEvent.FAIL_PAYMENT, (booking, now) -> booking.paymentFailed("refused", now)),
                system(BookingEvent.EXPIRE, Booking::expire),
                system(BookingEvent.COMPLETE, Booking::completeUnattended),
                system(BookingEvent.LAPSE, Booking::lapse),
                system(BookingEvent.DROP_CHANGE, (booking, now) -> booking.dropChange("late", now)),
                system(
                        BookingEvent.EXTEND,
                        (booking, now) -> booking.extend(longer(booking).end(), euros(50), now)));
    }

    private static List<Verb> ofParties() {
        return Stream.of(
                        both(BookingEvent.CONFIRM, caller -> (booking, now) -> booking.confirm(caller, now)),
                        both(BookingEvent.DECLINE, caller -> (booking, now) -> booking.decline(caller, ILL, now)),
                        both(BookingEvent.CANCEL, caller -> (booking, now) -> booking.cancel(caller, ILL, true, now)),
                        both(BookingEvent.START, caller -> (booking, now) -> booking.start(caller, PIN, now)),
                        both(BookingEvent.COMPLETE, caller -> (booking, now) -> booking.complete(caller, now)),
                        both(
                                BookingEvent.REPORT_NO_SHOW,
                                caller -> (booking, now) -> booking.reportNoShow(caller, "nobody came", true, now)),
                        both(
                                BookingEvent.DISPUTE,
                                caller -> (booking, now) ->
                                        booking.dispute(caller, booking.partyOf(caller), "not so", now)))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Verb> ofStaff() {
        return List.of(
                staff(
                        BookingEvent.DISPUTE,
                        (booking, now) -> booking.dispute(STAFF, Actor.STAFF, "somebody called", now)),
                staff(BookingEvent.UPHOLD, (booking, now) -> resolved(booking, BookingEvent.UPHOLD, 0, now)),
                staff(BookingEvent.REFUND_PART, (booking, now) -> resolved(booking, BookingEvent.REFUND_PART, 1, now)),
                staff(BookingEvent.REFUND_ALL, (booking, now) -> resolved(booking, BookingEvent.REFUND_ALL, 2, now)));
    }

    private static List<Verb> ofChanges() {
        return Stream.of(
                        both(
                                BookingEvent.RESCHEDULE,
                                caller -> (booking, now) -> booking.reschedule(caller, later(booking), now)),
                        both(BookingEvent.PROPOSE_RESCHEDULE, Verb::proposal),
                        both(BookingEvent.PROPOSE_EXTENSION, Verb::extension),
                        both(
                                BookingEvent.ACCEPT_CHANGE,
                                caller -> (booking, now) -> booking.acceptTime(caller, later(booking), now)),
                        both(
                                BookingEvent.ACCEPT_CHANGE,
                                ChangeKind.EXTENSION,
                                caller -> (booking, now) -> booking.acceptExtension(
                                        caller, longer(booking).end(), now)),
                        both(BookingEvent.REFUSE_CHANGE, caller -> (booking, now) -> booking.refuseChange(caller, now)),
                        both(
                                BookingEvent.WITHDRAW_CHANGE,
                                caller -> (booking, now) -> booking.withdrawChange(caller, now)))
                .flatMap(List::stream)
                .toList();
    }

    private static BiFunction<Booking, Instant, BookingChanged> proposal(UUID caller) {
        return (booking, now) ->
                booking.propose(caller, ChangeKind.RESCHEDULE, later(booking).span(), now);
    }

    private static BiFunction<Booking, Instant, BookingChanged> extension(UUID caller) {
        return (booking, now) -> booking.propose(caller, ChangeKind.EXTENSION, longer(booking), now);
    }

    private static BookingChanged resolved(Booking booking, BookingEvent decision, long euros, Instant now) {
        return booking.resolve(decision, STAFF, euros(euros), "heard both", now);
    }

    /** A day after the time that the booking has. */
    static NewTime later(Booking booking) {
        return BookingFixture.at(booking.schedule().start().plus(Duration.ofDays(1)));
    }

    private static TimeSpan longer(Booking booking) {
        return new TimeSpan(booking.schedule().start(), booking.schedule().end().plus(HOUR));
    }

    private static Verb system(BookingEvent event, BiFunction<Booking, Instant, BookingChanged> how) {
        return new Verb(event, Actor.SYSTEM, ChangeKind.EXTENSION, how);
    }

    private static Verb staff(BookingEvent event, BiFunction<Booking, Instant, BookingChanged> how) {
        return new Verb(event, Actor.STAFF, ChangeKind.EXTENSION, how);
    }

    private static List<Verb> both(BookingEvent event, Parties how) {
        return both(event, ChangeKind.RESCHEDULE, how);
    }

    private static List<Verb> both(BookingEvent event, ChangeKind kind, Parties how) {
        return List.of(
                new Verb(event, Actor.CLIENT, kind, how.by(CLIENT)), new Verb(event, Actor.HOST, kind, how.by(HOST)));
    }

    @Override
    public String toString() {
        return event + " by " + actor;
    }

    /** How a party does it, by the party's id. */
    private interface Parties {
        BiFunction<Booking, Instant, BookingChanged> by(UUID caller);
    }
}
