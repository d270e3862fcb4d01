package com.dancepartner.app.payment;

import com.dancepartner.domain.payment.Payment;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tip.
 *
 * @param amountCents in minor units; all of it is the host's
 * @param status authorizing while the bank is asked, requires_action, captured or failed
 * @param nextActionUrl where the client must authenticate the payment
 * @param failure why the card was refused
 */
public record TipView(
        UUID id,
        UUID bookingId,
        long amountCents,
        String currency,
        String status,
        @Nullable String nextActionUrl,
        @Nullable String failure) {

    static TipView of(Payment tip) {
        return new TipView(
                tip.id(),
                tip.bookingId(),
                tip.amount().minor(),
                tip.amount().currency(),
                tip.status().wire(),
                tip.nextActionUrl(),
                tip.failureMessage());
    }
}
