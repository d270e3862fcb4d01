package com.dancepartner.domain.booking;

import static com.dancepartner.domain.booking.Actor.CLIENT;
import static com.dancepartner.domain.booking.Actor.HOST;
import static com.dancepartner.domain.booking.Actor.SYSTEM;
import static com.dancepartner.domain.booking.BookingEvent.AUTHORISE;
import static com.dancepartner.domain.booking.BookingEvent.CANCEL;
import static com.dancepartner.domain.booking.BookingEvent.COMPLETE;
import static com.dancepartner.domain.booking.BookingEvent.CONFIRM;
import static com.dancepartner.domain.booking.BookingEvent.DECLINE;
import static com.dancepartner.domain.booking.BookingEvent.EXPIRE;
import static com.dancepartner.domain.booking.BookingEvent.FAIL_PAYMENT;
import static com.dancepartner.domain.booking.BookingEvent.START;
import static com.dancepartner.domain.booking.BookingStatus.AWAITING_PAYMENT;
import static com.dancepartner.domain.booking.BookingStatus.CANCELLED;
import static com.dancepartner.domain.booking.BookingStatus.COMPLETED;
import static com.dancepartner.domain.booking.BookingStatus.CONFIRMED;
import static com.dancepartner.domain.booking.BookingStatus.DECLINED;
import static com.dancepartner.domain.booking.BookingStatus.EXPIRED;
import static com.dancepartner.domain.booking.BookingStatus.IN_PROGRESS;
import static com.dancepartner.domain.booking.BookingStatus.PENDING;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import java.util.List;
import java.util.Set;

/** One row of the table of all moves that a booking can make. What is not in the table does not happen. */
public record Transition(BookingStatus from, BookingEvent event, Set<Actor> actors, Guard guard, BookingStatus to) {

    /** The whole life of a booking. */
    public static final List<Transition> TABLE = List.of(
            row(AWAITING_PAYMENT, AUTHORISE, Set.of(SYSTEM), Guard.NONE, PENDING),
            row(AWAITING_PAYMENT, FAIL_PAYMENT, Set.of(SYSTEM), Guard.NONE, CANCELLED),
            row(AWAITING_PAYMENT, CANCEL, Set.of(CLIENT), Guard.NONE, CANCELLED),
            row(AWAITING_PAYMENT, EXPIRE, Set.of(SYSTEM), Guard.PAYMENT_WINDOW_OVER, EXPIRED),
            row(PENDING, CONFIRM, Set.of(HOST), Guard.BEFORE_START, CONFIRMED),
            row(PENDING, DECLINE, Set.of(HOST), Guard.NONE, DECLINED),
            row(PENDING, CANCEL, Set.of(CLIENT, HOST), Guard.NONE, CANCELLED),
            row(PENDING, EXPIRE, Set.of(SYSTEM), Guard.RESPONSE_OVERDUE, EXPIRED),
            row(CONFIRMED, CANCEL, Set.of(CLIENT, HOST), Guard.BEFORE_START, CANCELLED),
            row(CONFIRMED, START, Set.of(HOST), Guard.AROUND_START, IN_PROGRESS),
            row(IN_PROGRESS, COMPLETE, Set.of(HOST), Guard.NONE, COMPLETED),
            row(IN_PROGRESS, COMPLETE, Set.of(CLIENT, SYSTEM), Guard.AFTER_END, COMPLETED));

    private static Transition row(
            BookingStatus from, BookingEvent event, Set<Actor> actors, Guard guard, BookingStatus to) {
        return new Transition(from, event, actors, guard, to);
    }

    /**
     * The row for this event in this state by this actor.
     *
     * @throws BusinessException STATE_CONFLICT when nobody can do it now, FORBIDDEN when only others can
     */
    static Transition find(BookingStatus from, BookingEvent event, Actor actor) {
        List<Transition> possible = TABLE.stream()
                .filter(row -> row.from == from && row.event == event)
                .toList();
        if (possible.isEmpty()) {
            throw new BusinessException(
                    ErrorCode.STATE_CONFLICT, "A booking that is " + from.wire() + " cannot " + event.wire(), "status");
        }
        return possible.stream()
                .filter(row -> row.actors.contains(actor))
                .findFirst()
                .orElseThrow(() -> BusinessException.forbidden(
                        "The " + actor.wire() + " may not " + event.wire() + " this booking"));
    }
}
