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
import com.stripe.model.PaymentIntent;
import com.stripe.model.StripeError;
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
        assertRefused("insufficient_funds", declined);
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
                new IdempotencyException("The key came with another request.", null, "idempotency_error", 400),
                new ApiException("Our fault.", null, null, 500, null),
                new AuthenticationException("Which key?", null, null, 401));
    }

    @Test
    @DisplayName("R531, G51: what Stripe says may quote what it was sent: it is kept for operators, and not told")
    void ownWords() {
        assertThatExceptionOfType(StripeRefusal.class)
                .isThrownBy(() -> StripeErrors.translate(failing(new InvalidRequestException(
                        "No such PaymentMethod: 'pm_secret'",
                        "payment_method",
                        "req_1",
                        "resource_missing",
                        404,
                        null))))
                .satisfies(refusal -> {
                    assertThat(refusal.words()).doesNotContain("pm_secret").doesNotContain("req_1");
                    assertThat(refusal.detail()).contains("pm_secret").startsWith("resource_missing");
                });
        assertThatExceptionOfType(StripeUncertain.class)
                .isThrownBy(() -> StripeErrors.translate(failing(
                        new AuthenticationException("Invalid API Key provided: sk_secret", "req_1", null, 401))))
                .withMessage("AuthenticationException 401 req_1");
        assertThatExceptionOfType(StripeUncertain.class)
                .isThrownBy(() -> StripeErrors.translate(failing(new ApiConnectionException("The line broke."))))
                .withMessage("ApiConnectionException 0 without request id");
    }

    @Test
    @DisplayName("R531: a card whose owner must authenticate names the intent that goes on")
    void waitsForItsOwner() {
        CardException wanted = new CardException(
                "Authenticate.", null, "authentication_required", null, "authentication_required", null, 402, null);
        StripeError error = new StripeError();
        PaymentIntent intent = new PaymentIntent();
        intent.setId("pi_1");
        error.setPaymentIntent(intent);
        wanted.setStripeError(error);
        assertThatExceptionOfType(StripeRefusal.class)
                .isThrownBy(() -> StripeErrors.translate(failing(wanted)))
                .satisfies(refusal -> assertThat(refusal.waitingForOwner()).contains("pi_1"));
        wanted.setStripeError(new StripeError());
        assertThatExceptionOfType(StripeRefusal.class)
                .isThrownBy(() -> StripeErrors.translate(failing(wanted)))
                .satisfies(refusal -> assertThat(refusal.waitingForOwner()).isEmpty());
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
