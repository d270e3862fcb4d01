package com.dancepartner.app.payment.stripe;

import com.stripe.model.StripeError;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why a card was refused, as its owner may read it: never Stripe's own words, and nothing that would tell a thief why a
 * stolen card does not work.
 *
 * @param code Stripe's word, as far as it may be told; {@code card_declined} otherwise
 * @param words a sentence of ours
 */
public record DeclineReason(String code, String words) {

    private static final DeclineReason DECLINED = new DeclineReason("card_declined", "Your card was declined.");

    private static final String BUSY = "The card could not be charged just now. Try again in a little while.";
    private static final String UNCONFIRMED = "The payment was not confirmed with your bank.";
    private static final String CVC = "The security code of your card is not right.";
    private static final String NUMBER = "The number of your card is not right.";
    private static final String EXPIRY = "The expiry date of your card is not right.";
    private static final String UNSUPPORTED = "Your card cannot be used for this payment. Use another one.";
    private static final String LIMIT = "Your card has reached its limit. Use another one.";

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("insufficient_funds", "Your card has insufficient funds."),
            Map.entry("expired_card", "Your card has expired."),
            Map.entry("incorrect_cvc", CVC),
            Map.entry("invalid_cvc", CVC),
            Map.entry("incorrect_number", NUMBER),
            Map.entry("invalid_number", NUMBER),
            Map.entry("invalid_expiry_month", EXPIRY),
            Map.entry("invalid_expiry_year", EXPIRY),
            Map.entry("processing_error", BUSY),
            Map.entry("issuer_not_available", BUSY),
            Map.entry("reenter_transaction", BUSY),
            Map.entry("try_again_later", BUSY),
            Map.entry("card_not_supported", UNSUPPORTED),
            Map.entry("currency_not_supported", UNSUPPORTED),
            Map.entry("card_velocity_exceeded", LIMIT),
            Map.entry("withdrawal_count_limit_exceeded", LIMIT),
            Map.entry("authentication_required", UNCONFIRMED),
            Map.entry("payment_intent_authentication_failure", UNCONFIRMED),
            Map.entry("setup_intent_authentication_failure", UNCONFIRMED));

    /**
     * The bank's own word counts more than Stripe's.
     *
     * @param code Stripe's error code
     * @param declineCode the bank's
     */
    static DeclineReason of(@Nullable String code, @Nullable String declineCode) {
        return Stream.of(Objects.requireNonNullElse(declineCode, ""), Objects.requireNonNullElse(code, ""))
                .filter(WORDS::containsKey)
                .findFirst()
                .map(known -> new DeclineReason(known, Objects.requireNonNull(WORDS.get(known))))
                .orElse(DECLINED);
    }

    static @Nullable DeclineReason of(@Nullable StripeError error) {
        return error == null ? null : of(error.getCode(), error.getDeclineCode());
    }
}
