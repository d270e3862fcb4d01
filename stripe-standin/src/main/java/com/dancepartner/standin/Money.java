package com.dancepartner.standin;

import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Checks on amounts, which are minor units of a currency throughout. */
final class Money {

    private static final Map<String, Long> MINIMUM = Map.ofEntries(
            Map.entry("usd", 50L),
            Map.entry("eur", 50L),
            Map.entry("gbp", 30L),
            Map.entry("jpy", 50L),
            Map.entry("chf", 50L),
            Map.entry("cad", 50L),
            Map.entry("aud", 50L),
            Map.entry("dkk", 250L),
            Map.entry("nok", 300L),
            Map.entry("sek", 300L),
            Map.entry("pln", 200L),
            Map.entry("czk", 1_500L),
            Map.entry("huf", 17_500L),
            Map.entry("mxn", 1_000L),
            Map.entry("brl", 50L),
            Map.entry("inr", 50L),
            Map.entry("sgd", 50L),
            Map.entry("hkd", 400L),
            Map.entry("nzd", 50L),
            Map.entry("thb", 1_000L),
            Map.entry("aed", 200L),
            Map.entry("myr", 200L),
            Map.entry("ron", 200L),
            Map.entry("bgn", 100L));
    private static final Set<String> ZERO_DECIMAL = Set.of(
            "bif", "clp", "djf", "gnf", "jpy", "kmf", "krw", "mga", "pyg", "rwf", "ugx", "vnd", "vuv", "xaf", "xof",
            "xpf");
    private static final Set<String> THREE_DECIMAL = Set.of("bhd", "jod", "kwd", "omr", "tnd");
    private static final long MAXIMUM = 99_999_999L;

    private Money() {}

    /** The currency of a request in lower case. */
    static String currency(Params params) {
        return currency(params.requireText("currency"));
    }

    /** A currency's code in lower case. */
    static String currency(String given) {
        String currency = given.toLowerCase(Locale.ROOT);
        try {
            Currency.getInstance(currency.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw ApiError.invalid(null, "Invalid currency: " + currency + ".").with("param", "currency");
        }
        return currency;
    }

    /** The minor units of whole units of a currency, by Stripe's lists. */
    static long ofWhole(long units, String currency) {
        if (ZERO_DECIMAL.contains(currency)) {
            return units;
        }
        return units * (THREE_DECIMAL.contains(currency) ? 1_000 : 100);
    }

    /** An amount of at least one minor unit; of currencies with three decimals Stripe moves multiples of ten only. */
    static long positive(long amount, String currency, String param) {
        if (amount < 1) {
            throw ApiError.invalid("parameter_invalid_integer", "This value must be greater than or equal to 1.")
                    .with("param", param);
        }
        if (THREE_DECIMAL.contains(currency) && amount % 10 != 0) {
            throw ApiError.invalid(null, "Amounts in " + currency + " must be multiples of 10; got " + amount + ".")
                    .with("param", param);
        }
        return amount;
    }

    /** An amount that a card can be charged. */
    static long chargeable(long amount, String currency) {
        positive(amount, currency, "amount");
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
