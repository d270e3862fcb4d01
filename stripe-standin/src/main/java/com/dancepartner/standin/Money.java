package com.dancepartner.standin;

import java.util.Currency;
import java.util.Locale;
import java.util.Map;

/** Checks on amounts, which are minor units of a currency throughout. */
final class Money {

    private static final Map<String, Long> MINIMUM = Map.of("usd", 50L, "eur", 50L, "gbp", 30L, "jpy", 50L);
    private static final long MAXIMUM = 99_999_999L;

    private Money() {}

    /** The currency of a request in lower case. */
    static String currency(Params params) {
        String currency = params.requireText("currency").toLowerCase(Locale.ROOT);
        try {
            Currency.getInstance(currency.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw ApiError.invalid(null, "Invalid currency: " + currency + ".").with("param", "currency");
        }
        return currency;
    }

    /** An amount of at least one minor unit. */
    static long positive(long amount, String param) {
        if (amount < 1) {
            throw ApiError.invalid("parameter_invalid_integer", "This value must be greater than or equal to 1.")
                    .with("param", param);
        }
        return amount;
    }

    /** An amount that a card can be charged. */
    static long chargeable(long amount, String currency) {
        positive(amount, "amount");
        if (amount < MINIMUM.getOrDefault(currency, 1L)) {
            throw ApiError.invalid(
                            "amount_too_small",
                            "Amount must be no less than " + MINIMUM.get(currency) + " minor units of " + currency)
                    .with("param", "amount");
        }
        if (amount > MAXIMUM) {
            throw ApiError.invalid("amount_too_large", "Amount must be no more than " + MAXIMUM)
                    .with("param", "amount");
        }
        return amount;
    }
}
