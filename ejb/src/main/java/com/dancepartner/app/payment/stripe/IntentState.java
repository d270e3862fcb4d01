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
        @Nullable Money fee) {}
