package com.dancepartner.domain.booking;

import static com.dancepartner.domain.booking.Actor.CLIENT;
import static com.dancepartner.domain.booking.Actor.HOST;
import static com.dancepartner.domain.booking.Actor.STAFF;
import static com.dancepartner.domain.booking.Actor.SYSTEM;
import static com.dancepartner.domain.booking.BookingEvent.ACCEPT_CHANGE;
import static com.dancepartner.domain.booking.BookingEvent.AUTHORISE;
import static com.dancepartner.domain.booking.BookingEvent.CANCEL;
import static com.dancepartner.domain.booking.BookingEvent.COMPLETE;
import static com.dancepartner.domain.booking.BookingEvent.CONFIRM;
import static com.dancepartner.domain.booking.BookingEvent.DECLINE;
import static com.dancepartner.domain.booking.BookingEvent.DISPUTE;
import static com.dancepartner.domain.booking.BookingEvent.DROP_CHANGE;
import static com.dancepartner.domain.booking.BookingEvent.EXPIRE;
import static com.dancepartner.domain.booking.BookingEvent.EXTEND;
import static com.dancepartner.domain.booking.BookingEvent.FAIL_PAYMENT;
import static com.dancepartner.domain.booking.BookingEvent.LAPSE;
import static com.dancepartner.domain.booking.BookingEvent.PROPOSE_EXTENSION;
import static com.dancepartner.domain.booking.BookingEvent.PROPOSE_RESCHEDULE;
import static com.dancepartner.domain.booking.BookingEvent.REFUND_ALL;
import static com.dancepartner.domain.booking.BookingEvent.REFUND_PART;
import static com.dancepartner.domain.booking.BookingEvent.REFUSE_CHANGE;
import static com.dancepartner.domain.booking.BookingEvent.REPORT_NO_SHOW;
import static com.dancepartner.domain.booking.BookingEvent.RESCHEDULE;
import static com.dancepartner.domain.booking.BookingEvent.START;
import static com.dancepartner.domain.booking.BookingEvent.UPHOLD;
import static com.dancepartner.domain.booking.BookingEvent.WITHDRAW_CHANGE;
import static com.dancepartner.domain.booking.BookingStatus.AWAITING_PAYMENT;
import static com.dancepartner.domain.booking.BookingStatus.CANCELLED;
import static com.dancepartner.domain.booking.BookingStatus.COMPLETED;
import static com.dancepartner.domain.booking.BookingStatus.CONFIRMED;
import static com.dancepartner.domain.booking.BookingStatus.DECLINED;
import static com.dancepartner.domain.booking.BookingStatus.DISPUTED;
import static com.dancepartner.domain.booking.BookingStatus.EXPIRED;
import static com.dancepartner.domain.booking.BookingStatus.IN_PROGRESS;
import static com.dancepartner.domain.booking.BookingStatus.NO_SHOW;
import static com.dancepartner.domain.booking.BookingStatus.PENDING;
import static com.dancepartner.domain.booking.Effect.CAPTURE_ALL;
import static com.dancepartner.domain.booking.Effect.CAPTURE_FEE;
import static com.dancepartner.domain.booking.Effect.FREEZE;
import static com.dancepartner.domain.booking.Effect.REFUND;
import static com.dancepartner.domain.booking.Effect.RELEASE;
import static com.dancepartner.domain.booking.Effect.TELL_CLIENT;
import static com.dancepartner.domain.booking.Effect.TELL_HOST;
import static com.dancepartner.domain.booking.Effect.TELL_OTHER;
import static com.dancepartner.domain.booking.Effect.THAW;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * One row of the table of all that can happen to a booking. What is not in the table does not happen. Of several rows
 * for one state, event and actor the first whose guard allows it counts.
 */
public record Transition(
        BookingStatus from,
        BookingEvent event,
        Set<Actor> actors,
        Guard guard,
        List<Effect> effects,
        BookingStatus to) {

    private static final Set<Actor> PARTIES = Set.of(CLIENT, HOST);
    private static final Set<Actor> ANYBODY = Set.of(CLIENT, HOST, STAFF);

    /** The whole life of a booking. */
    public static final List<Transition> TABLE = List.of(
            row(AWAITING_PAYMENT, AUTHORISE, Set.of(SYSTEM), Guard.ON_REQUEST, List.of(TELL_HOST), PENDING),
            row(AWAITING_PAYMENT, AUTHORISE, Set.of(SYSTEM), Guard.INSTANT, List.of(TELL_HOST, TELL_CLIENT), CONFIRMED),
            row(AWAITING_PAYMENT, FAIL_PAYMENT, Set.of(SYSTEM), Guard.NONE, List.of(RELEASE, TELL_CLIENT), CANCELLED),
            row(AWAITING_PAYMENT, CANCEL, Set.of(CLIENT), Guard.NONE, List.of(RELEASE), CANCELLED),
            row(
                    AWAITING_PAYMENT,
                    EXPIRE,
                    Set.of(SYSTEM),
                    Guard.PAYMENT_WINDOW_OVER,
                    List.of(RELEASE, TELL_CLIENT),
                    EXPIRED),
            //
            row(PENDING, CONFIRM, Set.of(HOST), Guard.BEFORE_START, List.of(TELL_CLIENT), CONFIRMED),
            row(PENDING, DECLINE, Set.of(HOST), Guard.NONE, List.of(RELEASE, TELL_CLIENT), DECLINED),
            row(PENDING, CANCEL, PARTIES, Guard.NONE, List.of(RELEASE, TELL_OTHER), CANCELLED),
            row(PENDING, EXPIRE, Set.of(SYSTEM), Guard.RESPONSE_OVERDUE, List.of(RELEASE, TELL_CLIENT), EXPIRED),
            row(PENDING, FAIL_PAYMENT, Set.of(SYSTEM), Guard.NONE, List.of(RELEASE, TELL_CLIENT, TELL_HOST), CANCELLED),
            row(PENDING, RESCHEDULE, Set.of(CLIENT), Guard.FREE_TO_CANCEL, List.of(TELL_HOST), PENDING),
            //
            row(CONFIRMED, CANCEL, Set.of(CLIENT), Guard.BEFORE_START, List.of(CAPTURE_FEE, TELL_OTHER), CANCELLED),
            row(CONFIRMED, CANCEL, Set.of(HOST), Guard.BEFORE_START, List.of(RELEASE, TELL_OTHER), CANCELLED),
            row(
                    CONFIRMED,
                    FAIL_PAYMENT,
                    Set.of(SYSTEM),
                    Guard.NONE,
                    List.of(RELEASE, TELL_CLIENT, TELL_HOST),
                    CANCELLED),
            row(CONFIRMED, RESCHEDULE, Set.of(CLIENT), Guard.FREE_TO_CANCEL, List.of(TELL_HOST), CONFIRMED),
            row(
                    CONFIRMED,
                    PROPOSE_RESCHEDULE,
                    PARTIES,
                    Guard.NOTHING_PROPOSED_BEFORE_START,
                    List.of(TELL_OTHER),
                    CONFIRMED),
            row(
                    CONFIRMED,
                    PROPOSE_EXTENSION,
                    PARTIES,
                    Guard.NOTHING_PROPOSED_BEFORE_END,
                    List.of(TELL_OTHER),
                    CONFIRMED),
            row(CONFIRMED, ACCEPT_CHANGE, PARTIES, Guard.PROPOSED_BY_OTHER, List.of(TELL_OTHER), CONFIRMED),
            row(CONFIRMED, REFUSE_CHANGE, PARTIES, Guard.PROPOSED_BY_OTHER, List.of(TELL_OTHER), CONFIRMED),
            row(CONFIRMED, WITHDRAW_CHANGE, PARTIES, Guard.PROPOSED_BY_SELF, List.of(), CONFIRMED),
            row(CONFIRMED, EXTEND, Set.of(SYSTEM), Guard.NONE, List.of(TELL_CLIENT, TELL_HOST), CONFIRMED),
            row(CONFIRMED, DROP_CHANGE, Set.of(SYSTEM), Guard.NONE, List.of(TELL_CLIENT, TELL_HOST), CONFIRMED),
            row(CONFIRMED, START, Set.of(HOST), Guard.AROUND_START, List.of(), IN_PROGRESS),
            row(CONFIRMED, REPORT_NO_SHOW, Set.of(HOST), Guard.MISSED, List.of(CAPTURE_FEE, TELL_OTHER), NO_SHOW),
            row(CONFIRMED, REPORT_NO_SHOW, Set.of(CLIENT), Guard.MISSED, List.of(RELEASE, TELL_OTHER), NO_SHOW),
            row(
                    CONFIRMED,
                    LAPSE,
                    Set.of(SYSTEM),
                    Guard.UNATTENDED,
                    List.of(RELEASE, TELL_CLIENT, TELL_HOST),
                    CANCELLED),
            //
            row(IN_PROGRESS, COMPLETE, Set.of(HOST), Guard.NONE, List.of(CAPTURE_ALL, TELL_CLIENT), COMPLETED),
            row(
                    IN_PROGRESS,
                    COMPLETE,
                    Set.of(CLIENT, SYSTEM),
                    Guard.AFTER_END,
                    List.of(CAPTURE_ALL, TELL_CLIENT),
                    COMPLETED),
            row(
                    IN_PROGRESS,
                    PROPOSE_EXTENSION,
                    PARTIES,
                    Guard.NOTHING_PROPOSED_BEFORE_END,
                    List.of(TELL_OTHER),
                    IN_PROGRESS),
            row(IN_PROGRESS, ACCEPT_CHANGE, PARTIES, Guard.PROPOSED_BY_OTHER, List.of(TELL_OTHER), IN_PROGRESS),
            row(IN_PROGRESS, REFUSE_CHANGE, PARTIES, Guard.PROPOSED_BY_OTHER, List.of(TELL_OTHER), IN_PROGRESS),
            row(IN_PROGRESS, WITHDRAW_CHANGE, PARTIES, Guard.PROPOSED_BY_SELF, List.of(), IN_PROGRESS),
            row(IN_PROGRESS, EXTEND, Set.of(SYSTEM), Guard.NONE, List.of(TELL_CLIENT, TELL_HOST), IN_PROGRESS),
            row(IN_PROGRESS, DROP_CHANGE, Set.of(SYSTEM), Guard.NONE, List.of(TELL_CLIENT, TELL_HOST), IN_PROGRESS),
            row(IN_PROGRESS, DISPUTE, ANYBODY, Guard.DISPUTABLE, List.of(CAPTURE_ALL, FREEZE, TELL_OTHER), DISPUTED),
            //
            row(COMPLETED, DISPUTE, ANYBODY, Guard.DISPUTABLE, List.of(FREEZE, TELL_OTHER), DISPUTED),
            row(NO_SHOW, DISPUTE, ANYBODY, Guard.DISPUTABLE, List.of(FREEZE, TELL_OTHER), DISPUTED),
            row(
                    DISPUTED,
                    UPHOLD,
                    Set.of(STAFF),
                    Guard.HELD_UP_AS_DONE,
                    List.of(THAW, TELL_CLIENT, TELL_HOST),
                    COMPLETED),
            row(
                    DISPUTED,
                    UPHOLD,
                    Set.of(STAFF),
                    Guard.HELD_UP_AS_MISSED,
                    List.of(THAW, TELL_CLIENT, TELL_HOST),
                    NO_SHOW),
            row(
                    DISPUTED,
                    REFUND_PART,
                    Set.of(STAFF),
                    Guard.HELD_UP_AS_DONE,
                    List.of(REFUND, THAW, TELL_CLIENT, TELL_HOST),
                    COMPLETED),
            row(
                    DISPUTED,
                    REFUND_PART,
                    Set.of(STAFF),
                    Guard.HELD_UP_AS_MISSED,
                    List.of(REFUND, THAW, TELL_CLIENT, TELL_HOST),
                    NO_SHOW),
            row(
                    DISPUTED,
                    REFUND_ALL,
                    Set.of(STAFF),
                    Guard.NONE,
                    List.of(REFUND, THAW, TELL_CLIENT, TELL_HOST),
                    CANCELLED));

    private static Transition row(
            BookingStatus from,
            BookingEvent event,
            Set<Actor> actors,
            Guard guard,
            List<Effect> effects,
            BookingStatus to) {
        return new Transition(from, event, actors, guard, effects, to);
    }

    /**
     * The row for this event by this actor on this booking, as it stands now.
     *
     * @throws BusinessException STATE_CONFLICT when nobody can do it now, FORBIDDEN when only others can
     */
    static Transition find(Booking booking, BookingEvent event, Actor actor, Instant now) {
        List<Transition> possible = rows(booking.status(), event);
        if (possible.isEmpty()) {
            throw conflict("A booking that is " + booking.status().wire() + " cannot " + event.wire());
        }
        List<Transition> open =
                possible.stream().filter(row -> row.actors.contains(actor)).toList();
        if (open.isEmpty()) {
            throw BusinessException.forbidden("The " + actor.wire() + " may not " + event.wire() + " this booking");
        }
        return open.stream()
                .filter(row -> row.guard.allows(booking, actor, now))
                .findFirst()
                .orElseThrow(() -> conflict(open.get(0).guard.refusal()));
    }

    /** Whether this event could be made by this actor now. */
    static boolean allows(Booking booking, BookingEvent event, Actor actor, Instant now) {
        return rows(booking.status(), event).stream()
                .anyMatch(row -> row.actors.contains(actor) && row.guard.allows(booking, actor, now));
    }

    private static List<Transition> rows(BookingStatus from, BookingEvent event) {
        return TABLE.stream()
                .filter(row -> row.from == from && row.event == event)
                .toList();
    }

    private static BusinessException conflict(String message) {
        return new BusinessException(ErrorCode.STATE_CONFLICT, message, "status");
    }
}
