package com.dancepartner.app.payment.stripe;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stripe said no, and would say no again: a declined card, an impossible request. */
public class StripeRefusal extends RuntimeException {

    private final String code;
    private final @Nullable String intentId;

    StripeRefusal(String code, String message, Throwable cause) {
        this(code, message, null, cause);
    }

    /** @param intentId the PaymentIntent that was refused, which stays and can be confirmed again */
    StripeRefusal(String code, String message, @Nullable String intentId, Throwable cause) {
        super(message, cause);
        this.code = code;
        this.intentId = intentId;
    }

    public String code() {
        return code;
    }

    /** The intent that goes on when the card's owner authenticates; empty when something else was refused. */
    Optional<String> waitingForOwner() {
        return code.equals("authentication_required") ? Optional.ofNullable(intentId) : Optional.empty();
    }
}
