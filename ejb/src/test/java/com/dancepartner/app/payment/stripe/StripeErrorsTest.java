package com.dancepartner.app.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.ApiException;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.CardException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StripeErrorsTest {

    @Test
    @DisplayName("G51: an answer is handed on")
    void answer() {
        assertThat(StripeErrors.translate(() -> "pi_1")).isEqualTo("pi_1");
    }

    @Test
    @DisplayName("R531: a declined card is final and says why")
    void declined() {
        CardException declined = new CardException(
                "Your card was declined.", "req_1", "card_declined", "number", "insufficient_funds", "ch_1", 402, null);
        assertRefused("card_declined", declined);
    }

    @Test
    @DisplayName("R531: a card that is refused without a code is a declined card")
    void declinedWithoutCode() {
        assertRefused("card_declined", new CardException("No.", null, null, null, null, null, 402, null));
    }

    @Test
    @DisplayName("G51: a request that Stripe cannot carry out is final")
    void impossible() {
        assertRefused(
                "amount_too_small",
                new InvalidRequestException("Too little.", null, null, "amount_too_small", 400, null));
        assertRefused("invalid_request", new InvalidRequestException("No.", null, null, null, 404, null));
    }

    @Test
    @DisplayName("G51: a key said again with another request is final")
    void keyUsedForAnotherRequest() {
        assertRefused("idempotency_error", new IdempotencyException("Keys.", null, "idempotency_error", 400));
    }

    @ParameterizedTest
    @MethodSource
    @DisplayName("G51: when nobody knows whether Stripe did it, the same command is to be said again")
    void uncertain(StripeException thrown) {
        assertThatExceptionOfType(StripeUncertain.class)
                .isThrownBy(() -> StripeErrors.translate(failing(thrown)))
                .withCause(thrown);
    }

    static Stream<StripeException> uncertain() {
        return Stream.of(
                new ApiConnectionException("The line broke."),
                new RateLimitException("Slower.", null, null, "rate_limit", 429, null),
                new InvalidRequestException("The same key is in use.", null, null, null, 409, null),
                new IdempotencyException("The same key is in use.", null, "idempotency_key_in_use", 409),
                new ApiException("Our fault.", null, null, 500, null),
                new AuthenticationException("Which key?", null, null, 401));
    }

    private static void assertRefused(String code, StripeException thrown) {
        assertThatExceptionOfType(StripeRefusal.class)
                .isThrownBy(() -> StripeErrors.translate(failing(thrown)))
                .withCause(thrown)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static StripeErrors.StripeCall<String> failing(StripeException thrown) {
        return () -> {
            throw thrown;
        };
    }
}
