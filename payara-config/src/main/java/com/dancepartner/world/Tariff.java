package com.dancepartner.world;

import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What hosts of a country ask for an hour.
 *
 * @param currency ISO 4217
 * @param perEuro whole units of the currency for one euro
 * @param euros usual price of an hour, in whole euros
 */
public record Tariff(String currency, double perEuro, int euros) {

    /** Where a country's own currency is not among those that hosts may ask for. */
    private static final Tariff ELSEWHERE = new Tariff("EUR", 1, 20);

    private static final int STEPS = 8;

    private static final Map<String, Tariff> ALL = Lines.cells("/world/currencies.tsv").stream()
            .map(cells -> new Tariff(cells[0], Double.parseDouble(cells[1]), Integer.parseInt(cells[2])))
            .collect(Collectors.toUnmodifiableMap(Tariff::currency, Function.identity()));

    /** All currencies that hosts may ask for, by their code. */
    public static Map<String, Tariff> all() {
        return ALL;
    }

    /** In the country's currency, or in euros. */
    public static Tariff of(String country) {
        Currency currency = Currency.getInstance(new Locale("", country));
        return currency == null ? ELSEWHERE : ALL.getOrDefault(currency.getCurrencyCode(), ELSEWHERE);
    }

    /** The usual price of an hour in minor units. */
    public long usual() {
        return rate(1);
    }

    /** So much of the usual price, in minor units, in round steps, never nothing. */
    public long rate(double factor) {
        long steps = Math.round(euros * perEuro * factor / wholeStep());
        return Math.max(1, steps) * step();
    }

    /** The round step of prices in minor units: about an eighth of the usual price, as 1, 2 or 5 and noughts. */
    public long step() {
        return Math.round(
                wholeStep() * Math.pow(10, Currency.getInstance(currency).getDefaultFractionDigits()));
    }

    private double wholeStep() {
        double wanted = euros * perEuro / STEPS;
        double decade = Math.pow(10, Math.floor(Math.log10(wanted)));
        return wanted >= 5 * decade ? 5 * decade : wanted >= 2 * decade ? 2 * decade : decade;
    }
}
