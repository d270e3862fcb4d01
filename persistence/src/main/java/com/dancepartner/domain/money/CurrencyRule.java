package com.dancepartner.domain.money;

import java.util.Map;
import java.util.Set;

/**
 * What Stripe asks of amounts in a currency.
 *
 * @param digits decimal places of a major unit: none in yen, three in Kuwaiti dinars
 * @param step amounts are multiples of this, in minor units: where there are three places the last is always zero
 * @param minimum the least that can be charged, in minor units
 */
public record CurrencyRule(int digits, int step, long minimum) {

    private static final Set<String> WITHOUT_DECIMALS = Set.of(
            "BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF",
            "XPF");
    private static final Set<String> WITH_THREE = Set.of("BHD", "JOD", "KWD", "OMR", "TND");

    /** The least charge, as Stripe publishes it for the currencies that cards are settled in. */
    private static final Map<String, Long> MINIMUM = Map.ofEntries(
            Map.entry("USD", 50L),
            Map.entry("EUR", 50L),
            Map.entry("GBP", 30L),
            Map.entry("JPY", 50L),
            Map.entry("CHF", 50L),
            Map.entry("CAD", 50L),
            Map.entry("AUD", 50L),
            Map.entry("NZD", 50L),
            Map.entry("SGD", 50L),
            Map.entry("BRL", 50L),
            Map.entry("INR", 50L),
            Map.entry("DKK", 250L),
            Map.entry("NOK", 300L),
            Map.entry("SEK", 300L),
            Map.entry("PLN", 200L),
            Map.entry("RON", 200L),
            Map.entry("MYR", 200L),
            Map.entry("AED", 200L),
            Map.entry("BGN", 100L),
            Map.entry("HKD", 400L),
            Map.entry("MXN", 1_000L),
            Map.entry("THB", 1_000L),
            Map.entry("CZK", 1_500L),
            Map.entry("HUF", 17_500L));

    /** @param currency ISO 4217 code in capitals */
    public static CurrencyRule of(String currency) {
        int digits = WITHOUT_DECIMALS.contains(currency) ? 0 : WITH_THREE.contains(currency) ? 3 : 2;
        int step = digits == 3 ? 10 : 1;
        return new CurrencyRule(digits, step, MINIMUM.getOrDefault(currency, (long) step));
    }
}
