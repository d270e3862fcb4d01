package com.dancepartner.app.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.model.StripeError;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeclineReasonTest {

    @ParameterizedTest(name = "{0} {1}")
    @DisplayName("R531: why a card was refused is told in our own words, the bank's reason before Stripe's")
    @CsvSource({
        "card_declined, insufficient_funds, insufficient_funds, Your card has insufficient funds.",
        "expired_card, expired_card, expired_card, Your card has expired.",
        "incorrect_cvc, , incorrect_cvc, The security code of your card is not right.",
        "incorrect_number, , incorrect_number, The number of your card is not right.",
        "card_declined, invalid_expiry_year, invalid_expiry_year, The expiry date of your card is not right.",
        "processing_error, , processing_error, The card could not be charged just now. Try again in a little while.",
        "card_declined, card_not_supported, card_not_supported, Your card cannot be used for this payment. Use another one.",
        "card_declined, card_velocity_exceeded, card_velocity_exceeded, Your card has reached its limit. Use another one.",
        "authentication_required, authentication_required, authentication_required, The payment was not confirmed with your bank."
    })
    void words(String code, String declineCode, String told, String words) {
        assertThat(DeclineReason.of(code, declineCode)).isEqualTo(new DeclineReason(told, words));
    }

    @ParameterizedTest
    @DisplayName("R531: a thief is not told why a stolen card does not work")
    @ValueSource(
            strings = {"fraudulent", "lost_card", "stolen_card", "pickup_card", "merchant_blacklist", "what_is_new"})
    void noMoreThanDeclined(String declineCode) {
        assertThat(DeclineReason.of("card_declined", declineCode))
                .isEqualTo(new DeclineReason("card_declined", "Your card was declined."));
    }

    @Test
    @DisplayName("R531: no error, no reason")
    void none() {
        assertThat(DeclineReason.of((StripeError) null)).isNull();
    }
}
