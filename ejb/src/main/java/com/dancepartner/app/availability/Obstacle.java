package com.dancepartner.app.availability;

import com.dancepartner.domain.availability.SlotRule;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.jpa.WireName;

/**
 * What keeps somebody from booking a host although the host's calendar may not, in the order in which it is looked for:
 * the first two come before every {@link SlotRule}, the others after them.
 */
public enum Obstacle implements WireName {
    OWN_PROFILE(ErrorCode.VALIDATION_ERROR, "host_id", "You cannot book yourself"),
    NOT_BOOKABLE(ErrorCode.STATE_CONFLICT, "host_id", "This host takes no bookings yet"),
    OWN_SESSION(ErrorCode.BOOKING_CONFLICT, "scheduled_start", "You have another session then"),
    OPEN_REQUESTS(ErrorCode.CONFLICT, "host_id", "Wait until your open requests are answered before you make more");

    private final ErrorCode code;
    private final String field;
    private final String words;

    Obstacle(ErrorCode code, String field, String words) {
        this.code = code;
        this.field = field;
        this.words = words;
    }

    /** The refusal of a request to book. */
    public BusinessException refusal() {
        return new BusinessException(code, words, field);
    }

    /** In words for a client. */
    public String words() {
        return words;
    }
}
