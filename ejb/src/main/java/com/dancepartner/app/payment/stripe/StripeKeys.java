package com.dancepartner.app.payment.stripe;

import com.stripe.net.RequestOptions;

/** Every request that changes something carries an idempotency key that was kept before (invariant 7). */
final class StripeKeys {

    private StripeKeys() {}

    static RequestOptions of(String idempotencyKey) {
        return RequestOptions.builder().setIdempotencyKey(idempotencyKey).build();
    }
}
