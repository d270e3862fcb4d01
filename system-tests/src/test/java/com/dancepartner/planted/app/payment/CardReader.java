package com.dancepartner.planted.app.payment;

import com.stripe.StripeClient;

/** Planted: Stripe outside its adapter. */
public class CardReader {

    public StripeClient open(String key) {
        return new StripeClient(key);
    }
}
