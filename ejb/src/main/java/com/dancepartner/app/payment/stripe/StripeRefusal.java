package com.dancepartner.app.payment.stripe;

/** Stripe said no, and would say no again: a declined card, an impossible request. */
public class StripeRefusal extends RuntimeException {

    private final String code;

    StripeRefusal(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
