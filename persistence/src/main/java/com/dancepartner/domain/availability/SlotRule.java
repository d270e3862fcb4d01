package com.dancepartner.domain.availability;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.jpa.WireName;

/** Why a session cannot be at this time, in the order in which the reasons are looked for: the first is the answer. */
public enum SlotRule implements WireName {
    PAST("scheduled_start", "This time is in the past", "This time is in the past"),
    OFF_STEP(
            "scheduled_start",
            "Sessions of this host start at other minutes of the hour",
            "Your sessions start at other minutes of the hour"),
    TOO_SHORT("duration_minutes", "This host's sessions are longer", "Your sessions are longer"),
    TOO_LONG("duration_minutes", "This host's sessions are shorter", "Your sessions are shorter"),
    TOO_SOON("scheduled_start", "This host wants to know earlier", "This is closer than the notice you want"),
    TOO_FAR("scheduled_start", "This host does not plan so far ahead yet", "This is beyond how far ahead you plan"),
    TRAVELLING(
            "scheduled_start",
            "The host goes to another city during this time",
            "You go to another city during this time"),
    CLOSED("scheduled_start", "The host does not dance at this time", "None of your hours cover this time"),
    BLOCKED("scheduled_start", "The host is away at this time", "You have blocked this time"),
    TAKEN_ELSEWHERE(
            "scheduled_start",
            "The host is taken at this time",
            "A calendar that you have connected says you are taken at this time"),
    TAKEN(
            "scheduled_start",
            "The requested time slot is no longer available",
            "You have a booking at this time, or your buffer after it or before the next");

    private final String field;
    private final String toClient;
    private final String toHost;

    SlotRule(String field, String toClient, String toHost) {
        this.field = field;
        this.toClient = toClient;
        this.toHost = toHost;
    }

    /** The refusal of a request that asks for such a time: bad input by the host's rules, or a time that is not free. */
    public BusinessException refusal() {
        return new BusinessException(
                isOfRules() ? ErrorCode.VALIDATION_ERROR : ErrorCode.BOOKING_CONFLICT, toClient, field);
    }

    /** Whether rules are against it that no free time could mend. */
    public boolean isOfRules() {
        return compareTo(TRAVELLING) < 0;
    }

    /** The part of a request at fault, as the API spells it. */
    public String field() {
        return field;
    }

    /** In words for a client, which tell nothing of what the host does instead. */
    public String toClient() {
        return toClient;
    }

    public String toHost() {
        return toHost;
    }
}
