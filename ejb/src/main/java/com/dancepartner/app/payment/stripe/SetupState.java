package com.dancepartner.app.payment.stripe;

import org.jspecify.annotations.Nullable;

/**
 * A SetupIntent as Stripe has it now: a card that is being saved.
 *
 * @param status Stripe's word: requires_action, succeeded, canceled …
 * @param paymentMethodId the card as Stripe keeps it
 * @param nextActionUrl where the client authenticates
 */
public record SetupState(
        String id,
        String status,
        @Nullable String paymentMethodId,
        @Nullable String nextActionUrl,
        @Nullable String failureCode,
        @Nullable String failureMessage) {}
