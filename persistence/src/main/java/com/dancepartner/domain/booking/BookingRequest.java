package com.dancepartner.domain.booking;

import java.util.UUID;

/**
 * All that a booking fixes when it is made: who, when, where, at what price and on what terms.
 *
 * @param id of the booking to be
 * @param instant whether the host need not be asked
 */
public record BookingRequest(
        UUID id,
        UUID clientId,
        UUID hostId,
        UUID hostProfileId,
        short danceStyleId,
        Meeting meeting,
        Price price,
        boolean instant,
        CancellationTerms terms,
        String startPin) {}
