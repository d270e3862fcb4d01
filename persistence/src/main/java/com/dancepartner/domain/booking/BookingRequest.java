package com.dancepartner.domain.booking;

import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.time.TimeSpan;
import java.util.UUID;

/** All that a booking fixes when it is made: who, when, where, and at what price. */
public record BookingRequest(
        UUID clientId,
        UUID hostId,
        UUID hostProfileId,
        short danceStyleId,
        TimeSpan schedule,
        String timeZone,
        String venue,
        Money total,
        Money platformFee) {}
