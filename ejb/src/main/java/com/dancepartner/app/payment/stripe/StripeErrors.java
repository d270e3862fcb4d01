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
            String code = Objects.requireNonNullElse(e.getCode(), "card_declined");
            throw new StripeRefusal(code, userMessage(e), intentOf(e), e);
        } catch (RateLimitException | ApiConnectionException e) {
            throw new StripeUncertain(userMessage(e), e);
        } catch (InvalidRequestException | IdempotencyException e) {
            if (Objects.equals(e.getStatusCode(), CONFLICT)) {
                throw new StripeUncertain(userMessage(e), e);
            }
            throw new StripeRefusal(Objects.requireNonNullElse(e.getCode(), "invalid_request"), userMessage(e), e);
        } catch (StripeException e) {
            throw new StripeUncertain(userMessage(e), e);
        }
    }

    private static @Nullable String intentOf(CardException e) {
        return e.getStripeError() == null || e.getStripeError().getPaymentIntent() == null
                ? null
                : e.getStripeError().getPaymentIntent().getId();
    }

    private static String userMessage(StripeException e) {
        return Objects.requireNonNullElse(e.getUserMessage(), Objects.requireNonNullElse(e.getMessage(), "no answer"));
    }

    /** One call of the SDK. */
    interface StripeCall<T> {
        T make() throws StripeException;
    }
}
