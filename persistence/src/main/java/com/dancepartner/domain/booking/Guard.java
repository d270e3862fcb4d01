package com.dancepartner.domain.booking;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A condition on a move, with the words for the one who comes too early or too late. */
public enum Guard {
    NONE("", "always"),
    ON_REQUEST("", "the host wants to be asked"),
    INSTANT("", "the host takes instant bookings"),
    BEFORE_START("This is possible only before the scheduled start", "before the scheduled start"),
    AROUND_START(
            "A session can be started from 30 minutes before to 30 minutes after its scheduled start",
            "within 30 minutes of the scheduled start"),
    BEFORE_END("This is possible only before the scheduled end", "before the scheduled end"),
    AFTER_END("This is possible only after the scheduled end", "after the scheduled end"),
    RESPONSE_OVERDUE("The host still has time to answer", "the host's time to answer is over"),
    PAYMENT_WINDOW_OVER("The client still has time to pay", "15 minutes after booking"),
    MISSED(
            "That somebody did not come can be said from 30 minutes after the scheduled start",
            "30 minutes after the scheduled start"),
    UNATTENDED("The parties still have time to say what happened", "12 hours after the scheduled end"),
    DISPUTABLE(
            "A session can be disputed once, until 72 hours after its scheduled end",
            "until 72 hours after the scheduled end, by the parties once"),
    HELD_UP_AS_DONE("", "the dispute holds up a session that took place"),
    HELD_UP_AS_MISSED("", "the dispute holds up a no-show"),
    FREE_TO_CANCEL(
            "Both sides must agree now: propose the new time instead", "as long as a cancellation would be free"),
    NOTHING_PROPOSED_BEFORE_START(
            "Another change is proposed, or the session has begun", "before the start, nothing else proposed"),
    NOTHING_PROPOSED_BEFORE_END(
            "Another change is proposed, or the session is over", "before the end, nothing else proposed"),
    PROPOSED_BY_OTHER("There is no proposal of the other side", "the other side has proposed a change"),
    PROPOSED_BY_SELF("There is no proposal of yours", "this side has proposed a change");

    private final String refusal;
    private final String words;

    Guard(String refusal, String words) {
        this.refusal = refusal;
        this.words = words;
    }

    public boolean allows(Booking booking, Actor actor, Instant now) {
        Instant start = booking.schedule().start();
        Instant end = booking.schedule().end();
        return switch (this) {
            case NONE -> true;
            case ON_REQUEST -> !booking.isInstant();
            case INSTANT -> booking.isInstant();
            case BEFORE_START -> now.isBefore(start);
            case AROUND_START -> Duration.between(start, now).abs().compareTo(BookingTerms.START_WINDOW) <= 0;
            case BEFORE_END -> now.isBefore(end);
            case AFTER_END -> !now.isBefore(end);
            case RESPONSE_OVERDUE -> !now.isBefore(booking.respondBy());
            case PAYMENT_WINDOW_OVER -> !now.isBefore(booking.createdAt().plus(BookingTerms.PAYMENT_WINDOW));
            case MISSED -> !now.isBefore(start.plus(BookingTerms.START_WINDOW));
            case UNATTENDED -> !now.isBefore(end.plus(BookingTerms.LAPSE));
            case DISPUTABLE -> isUndecided(booking, actor) && !now.isAfter(end.plus(BookingTerms.DISPUTE_WINDOW));
            case HELD_UP_AS_DONE -> booking.disputedFrom() != BookingStatus.NO_SHOW;
            case HELD_UP_AS_MISSED -> booking.disputedFrom() == BookingStatus.NO_SHOW;
            case FREE_TO_CANCEL ->
                booking.proposedBy() == null && booking.cancellationTerms().isFree(now);
            case NOTHING_PROPOSED_BEFORE_START -> booking.proposedBy() == null && now.isBefore(start);
            case NOTHING_PROPOSED_BEFORE_END -> booking.proposedBy() == null && now.isBefore(end);
            case PROPOSED_BY_OTHER -> isOther(booking.proposedBy(), actor);
            case PROPOSED_BY_SELF -> booking.proposedBy() == actor;
        };
    }

    /** What staff have decided only they take up again. */
    private static boolean isUndecided(Booking booking, Actor actor) {
        return actor == Actor.STAFF || booking.disputedFrom() == null;
    }

    private static boolean isOther(@Nullable Actor proposer, Actor actor) {
        return proposer != null && proposer != Actor.SYSTEM && proposer != actor;
    }

    public String refusal() {
        return refusal;
    }

    /** The condition in words, for documents. */
    public String words() {
        return words;
    }
}
