package com.dancepartner.domain.booking;

import com.dancepartner.domain.jpa.WireName;

/** What can happen to a booking. */
public enum BookingEvent implements WireName {
    AUTHORISE,
    FAIL_PAYMENT,
    CONFIRM,
    DECLINE,
    CANCEL,
    EXPIRE,
    START,
    COMPLETE
}
