package com.dancepartner.app.payment.stripe;

/** The two endpoints at which Stripe tells us things, each with secrets of its own. */
public enum WebhookChannel {
    /** What happens to the platform's own objects. */
    PLATFORM,
    /** What happens to hosts' accounts. */
    CONNECT
}
