package com.dancepartner.domain.payment;

import com.dancepartner.domain.money.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * What a client wants to give after a session.
 *
 * @param id of the payment to be: the same request, sent again, has the same
 */
public record Tip(UUID id, UUID bookingId, UUID clientId, UUID hostProfileId, Money amount) {

    /** Its payment, still to be charged. */
    public Payment payment(Instant now) {
        Payment payment = Payment.tip(bookingId, clientId, hostProfileId, amount, now);
        payment.id = id;
        return payment;
    }
}
