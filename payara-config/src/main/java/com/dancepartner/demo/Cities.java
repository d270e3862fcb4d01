package com.dancepartner.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The cities of demo/cities.tsv where a host can be paid in the local currency, largest first. */
final class Cities {

    /** Usual hourly rates in minor units of currencies that Stripe pays out. */
    private static final Map<String, Long> RATES = Map.ofEntries(
            Map.entry("EUR", 4000L),
            Map.entry("USD", 4500L),
            Map.entry("GBP", 3800L),
            Map.entry("JPY", 6000L),
            Map.entry("BRL", 15000L),
            Map.entry("MXN", 60000L),
            Map.entry("AUD", 6500L),
            Map.entry("CAD", 6000L),
            Map.entry("CHF", 5500L),
            Map.entry("SEK", 45000L),
            Map.entry("NOK", 50000L),
            Map.entry("DKK", 32000L),
            Map.entry("PLN", 16000L),
            Map.entry("CZK", 90000L),
            Map.entry("SGD", 6000L),
            Map.entry("HKD", 35000L),
            Map.entry("NZD", 7000L),
            Map.entry("THB", 120000L),
            Map.entry("MYR", 15000L),
            Map.entry("INR", 180000L));

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private Cities() {}

    static List<City> load() {
        InputStream file =
                Objects.requireNonNull(Cities.class.getResourceAsStream("/demo/cities.tsv"), "demo/cities.tsv");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Cities::parse)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the cities", e);
        }
    }

    private static Optional<City> parse(String line) {
        String[] cells = line.split("\t");
        if (!COUNTRIES.contains(cells[1])) {
            return Optional.empty();
        }
        Currency currency = Currency.getInstance(new Locale("", cells[1]));
        Long rate = currency == null ? null : RATES.get(currency.getCurrencyCode());
        if (rate == null) {
            return Optional.empty();
        }
        return Optional.of(new City(
                cells[0],
                cells[1],
                Double.parseDouble(cells[2]),
                Double.parseDouble(cells[3]),
                Long.parseLong(cells[4]),
                cells[5],
                new City.Price(currency.getCurrencyCode(), rate)));
    }
}
