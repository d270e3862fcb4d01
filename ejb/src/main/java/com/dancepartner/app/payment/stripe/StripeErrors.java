package com.dancepartner.app.payment.stripe;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.CardException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sorts Stripe's errors into those that are final and those where nobody knows. */
final class StripeErrors {

    private static final int CONFLICT = 409;

    private StripeErrors() {}

    static <T> T translate(StripeCall<T> call) {
        try {
            return call.make();
        } catch (CardException e) {
            throw declined(e);
        } catch (RateLimitException | ApiConnectionException | IdempotencyException e) {
            // a key that Stripe knows with another request: something was done with it, which is to be looked for
            throw new StripeUncertain(described(e), e);
        } catch (InvalidRequestException e) {
            if (Objects.equals(e.getStatusCode(), CONFLICT)) {
                throw new StripeUncertain(described(e), e);
            }
            throw impossible(e);
        } catch (StripeException e) {
            throw new StripeUncertain(described(e), e);
        }
    }

    private static StripeRefusal declined(CardException e) {
        DeclineReason reason = DeclineReason.of(e.getCode(), e.getDeclineCode());
        String detail = e.getCode() + " " + e.getDeclineCode();
        return new StripeRefusal(reason.code(), reason.words(), intentOf(e), detail, e);
    }

    private static StripeRefusal impossible(StripeException e) {
        String code = Objects.requireNonNullElse(e.getCode(), "invalid_request");
        String detail = code + ": " + Objects.requireNonNullElse(e.getUserMessage(), String.valueOf(e.getMessage()));
        return new StripeRefusal(code, "The payment could not be carried out.", null, detail, e);
    }

    private static @Nullable String intentOf(CardException e) {
        return e.getStripeError() == null || e.getStripeError().getPaymentIntent() == null
                ? null
                : e.getStripeError().getPaymentIntent().getId();
    }

    /** Without Stripe's own words, which may quote what they were sent: this goes to the log. */
    private static String described(StripeException e) {
        return e.getClass().getSimpleName() + " " + Objects.requireNonNullElse(e.getStatusCode(), "without status")
                + " " + Objects.requireNonNullElse(e.getRequestId(), "without request id");
    }

    /** One call of the SDK. */
    interface StripeCall<T> {
        T make() throws StripeException;
    }
}
