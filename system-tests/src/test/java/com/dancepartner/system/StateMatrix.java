package com.dancepartner.system;

import com.dancepartner.domain.booking.Actor;
import com.dancepartner.domain.booking.BookingEvent;
import com.dancepartner.domain.booking.BookingStatus;
import com.dancepartner.domain.booking.Guard;
import com.dancepartner.domain.booking.Transition;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is refused, and how, of all that callers can ask of bookings: worked out from the table of transitions. */
final class StateMatrix {

    /** Events that no caller makes: outcomes of payments, and deadlines. */
    static final Set<BookingEvent> OF_THE_SYSTEM = EnumSet.of(
            BookingEvent.AUTHORISE,
            BookingEvent.FAIL_PAYMENT,
            BookingEvent.EXPIRE,
            BookingEvent.LAPSE,
            BookingEvent.EXTEND,
            BookingEvent.DROP_CHANGE);

    /** Stands for a start that is free. */
    static final String FREE_START = "{start}";

    /** How each event is asked for, with a body that is good. */
    static final List<Request> REQUESTS = List.of(
            ofParty(BookingEvent.CONFIRM, "confirm", null),
            ofParty(BookingEvent.DECLINE, "decline", Session.WHY),
            ofParty(BookingEvent.CANCEL, "cancel", Session.WHY),
            ofParty(BookingEvent.START, "start", "{\"pin\":\"" + BookingStates.PIN + "\"}"),
            ofParty(BookingEvent.COMPLETE, "complete", null),
            ofParty(BookingEvent.RESCHEDULE, "reschedule", "{\"scheduled_start\":\"" + FREE_START + "\"}"),
            ofParty(
                    BookingEvent.PROPOSE_RESCHEDULE,
                    "changes",
                    "{\"kind\":\"reschedule\",\"scheduled_start\":\"" + FREE_START + "\"}"),
            ofParty(
                    BookingEvent.PROPOSE_EXTENSION,
                    "changes",
                    "{\"kind\":\"extension\",\"extra_minutes\":30,\"payment_method_id\":\"" + Session.CARD + "\"}"),
            ofParty(BookingEvent.ACCEPT_CHANGE, "changes/accept", "{\"payment_method_id\":\"" + Session.CARD + "\"}"),
            ofParty(BookingEvent.REFUSE_CHANGE, "changes/refuse", null),
            ofParty(BookingEvent.WITHDRAW_CHANGE, "changes/withdraw", null),
            ofParty(BookingEvent.REPORT_NO_SHOW, "no-show", Session.REPORT),
            ofParty(BookingEvent.DISPUTE, "dispute", Session.REPORT),
            ofStaff(BookingEvent.DISPUTE, "dispute", Session.REPORT),
            ofStaff(BookingEvent.UPHOLD, "resolution", "{\"outcome\":\"uphold\",\"reason\":\"test\"}"),
            ofStaff(
                    BookingEvent.REFUND_PART,
                    "resolution",
                    "{\"outcome\":\"refund_part\",\"refund_cents\":1,\"reason\":\"test\"}"),
            ofStaff(BookingEvent.REFUND_ALL, "resolution", "{\"outcome\":\"refund_all\",\"reason\":\"test\"}"));

    private static final Refusal CONFLICT = new Refusal(409, "STATE_CONFLICT", "status");
    private static final Refusal FORBIDDEN = new Refusal(403, "FORBIDDEN", "");
    private static final Refusal NOT_FOUND = new Refusal(404, "NOT_FOUND", "");

    private StateMatrix() {}

    /** Who asks. A stranger and a member of support have no part in the booking. */
    enum Caller {
        CLIENT,
        HOST,
        STRANGER,
        SUPPORT
    }

    /**
     * How an event is asked for.
     *
     * @param staff by the resource of staff
     * @param path after the booking's id
     * @param body null for none
     */
    record Request(BookingEvent event, boolean staff, String path, String body) {

        String to(String bookingId) {
            return (staff ? "/admin/bookings/" : "/bookings/") + bookingId + "/" + path;
        }
    }

    /** What the answer is to be. */
    record Refusal(int status, String code, String field) {}

    /** One request that is refused. */
    record Refused(BookingStatus from, Request request, Caller caller, Refusal refusal) {

        /** Both nodes have their turn. */
        Node node() {
            return toString().length() % 2 == 0 ? Node.SERVER : Node.MICRO;
        }

        @Override
        public String toString() {
            return from.wire() + ": " + request.event().wire() + (request.staff() ? " (staff)" : "") + " by " + caller
                    + " → " + refusal.status();
        }
    }

    /** All that is refused of bookings as {@link BookingStates} makes them. */
    static Stream<Refused> refused() {
        return Arrays.stream(BookingStatus.values())
                .flatMap(from -> REQUESTS.stream()
                        .flatMap(request -> Arrays.stream(Caller.values())
                                .flatMap(caller -> refusal(from, request, caller)
                                        .map(refusal -> new Refused(from, request, caller, refusal))
                                        .stream())));
    }

    private static Optional<Refusal> refusal(BookingStatus from, Request request, Caller caller) {
        if (request.staff()) {
            return caller == Caller.SUPPORT ? ofTable(from, request.event(), Actor.STAFF) : Optional.of(FORBIDDEN);
        }
        return switch (caller) {
            case CLIENT -> ofTable(from, request.event(), Actor.CLIENT);
            case HOST -> ofTable(from, request.event(), Actor.HOST);
            case STRANGER, SUPPORT -> Optional.of(NOT_FOUND);
        };
    }

    /** Empty for what would be done. */
    private static Optional<Refusal> ofTable(BookingStatus from, BookingEvent event, Actor actor) {
        List<Transition> rows = Transition.TABLE.stream()
                .filter(row -> row.from() == from && row.event() == event)
                .toList();
        if (rows.isEmpty()) {
            return Optional.of(CONFLICT);
        }
        List<Transition> own =
                rows.stream().filter(row -> row.actors().contains(actor)).toList();
        if (own.isEmpty()) {
            return Optional.of(FORBIDDEN);
        }
        return own.stream().allMatch(row -> holdsBack(row.guard(), from)) ? Optional.of(CONFLICT) : Optional.empty();
    }

    /** Guards that let nobody pass, by the times of {@link BookingStates}. */
    private static boolean holdsBack(Guard guard, BookingStatus from) {
        return switch (guard) {
            case AROUND_START, MISSED, AFTER_END, FREE_TO_CANCEL, PROPOSED_BY_OTHER, PROPOSED_BY_SELF -> true;
            case DISPUTABLE -> from != BookingStatus.IN_PROGRESS;
            default -> false;
        };
    }

    private static Request ofParty(BookingEvent event, String path, String body) {
        return new Request(event, false, path, body);
    }

    private static Request ofStaff(BookingEvent event, String path, String body) {
        return new Request(event, true, path, body);
    }
}
