package com.dancepartner.app.payment;

import com.dancepartner.app.payment.stripe.IntentState;
import com.dancepartner.domain.payment.Payment;
import com.dancepartner.domain.payment.PaymentOutcome;
import java.time.Instant;
import java.util.Objects;

/** What a PaymentIntent's state means for a payment that is being authorised. */
final class Holds {

    private Holds() {}

    static PaymentOutcome apply(Payment payment, IntentState state, Instant now) {
        return switch (state.status()) {
            case "requires_capture" ->
                payment.authorised(
                        state.id(),
                        Objects.requireNonNull(state.chargeId(), "a hold has a charge"),
                        Objects.requireNonNull(state.captureBefore(), "a hold lapses some day"),
                        now);
            case "requires_action" ->
                payment.requiresAction(
                        state.id(), Objects.requireNonNull(state.nextActionUrl(), "an action has a page"), now);
            default ->
                payment.failed(
                        Objects.requireNonNullElse(state.failureCode(), state.status()), state.failureMessage(), now);
        };
    }
}
