package com.dancepartner.app.payment.stripe;

import com.dancepartner.domain.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A PaymentIntent as Stripe has it now.
 *
 * @param status Stripe's word: requires_action, requires_capture, succeeded, canceled …
 * @param captureBefore when the hold lapses
 * @param nextActionUrl where the client authenticates
 * @param fee what Stripe kept of a capture; null before it
 */
public record IntentState(
        String id,
        String status,
        @Nullable String chargeId,
        @Nullable Instant captureBefore,
        @Nullable String nextActionUrl,
        @Nullable String failureCode,
        @Nullable String failureMessage,
        @Nullable Money fee) {

    static final String OWNER_WANTED = "authentication_required";

    /** Whether a card that was charged while its owner was away asks for its owner. */
    public boolean wantsOwner() {
        return status.equals("requires_payment_method") && OWNER_WANTED.equals(failureCode);
    }

    /** Whether what was held was taken. */
    public boolean isTaken() {
        return status.equals("succeeded");
    }

    public boolean isCanceled() {
        return status.equals("canceled");
    }
}
