package com.dancepartner.app.payment.stripe;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Stripe said no, and would say no again: a declined card, an impossible request. The message is safe to show: it is a
 * sentence of ours.
 */
public class StripeRefusal extends RuntimeException {

    private final String code;
    private final @Nullable String intentId;
    private final String detail;

    /**
     * @param intentId the PaymentIntent that was refused, which stays and can be confirmed again
     * @param detail what operators are to know, in Stripe's words
     */
    StripeRefusal(String code, String message, @Nullable String intentId, String detail, Throwable cause) {
        super(message, cause);
        this.code = code;
        this.intentId = intentId;
        this.detail = detail;
    }

    public String code() {
        return code;
    }

    /** In our words. */
    public String words() {
        return String.valueOf(getMessage());
    }

    /** In Stripe's words, which may quote ids: to be kept for operators, never shown or logged. */
    public String detail() {
        return detail;
    }

    /** The intent that goes on when the card's owner authenticates; empty when something else was refused. */
    Optional<String> waitingForOwner() {
        return code.equals(IntentState.OWNER_WANTED) ? Optional.ofNullable(intentId) : Optional.empty();
    }
}
