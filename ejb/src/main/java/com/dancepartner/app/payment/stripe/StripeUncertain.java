package com.dancepartner.app.payment.stripe;

/** Nobody knows whether Stripe did it: the same command, with the same key, is to be said again. */
public class StripeUncertain extends RuntimeException {

    StripeUncertain(String message, Throwable cause) {
        super(message, cause);
    }
}
