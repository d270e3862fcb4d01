package com.dancepartner.domain.discovery;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.money.CurrencyRule;
import com.dancepartner.domain.money.ExchangeRate;
import com.dancepartner.domain.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Prices of all currencies on one scale, by reference rates: to compare with, never to charge by. */
public final class PriceScale {

    private final List<ExchangeRate> rates;

    public PriceScale(List<ExchangeRate> rates) {
        this.rates = List.copyOf(rates);
    }

    /** Euro cents for one minor unit, at the place of the currency's number; 0 where there is no currency. */
    String euroCents() {
        double[] factors = new double[size()];
        rates.forEach(rate -> factors[rate.id() - 1] = euroCents(rate).doubleValue());
        return Arrays.stream(factors).mapToObj(Double::toString).collect(Collectors.joining(",", "{", "}"));
    }

    /** The highest price in minor units of each currency that is not above this one, at the place of its number. */
    String limits(Money most) {
        long[] limits = new long[size()];
        rates.forEach(rate -> limits[rate.id() - 1] = exchanged(most, rate, RoundingMode.FLOOR));
        return LongStream.of(limits).mapToObj(Long::toString).collect(Collectors.joining(",", "{", "}"));
    }

    /** About as much in another currency, half up in minor units. */
    public Money in(String currency, Money price) {
        return new Money(exchanged(price, rate(currency), RoundingMode.HALF_UP), currency);
    }

    public boolean knows(String currency) {
        return rates.stream().anyMatch(rate -> rate.currency().equals(currency));
    }

    /** @throws BusinessException VALIDATION_ERROR on currency */
    public String require(String currency) {
        return rate(currency).currency();
    }

    private ExchangeRate rate(String currency) {
        return rates.stream()
                .filter(rate -> rate.currency().equals(currency))
                .findFirst()
                .orElseThrow(
                        () -> BusinessException.invalid("currency", "Prices are not compared in '" + currency + "'"));
    }

    private int size() {
        return rates.stream().mapToInt(ExchangeRate::id).max().orElse(0);
    }

    /** Divided once and last: a price that is as much exactly is not lost by rounding on the way. */
    private long exchanged(Money price, ExchangeRate to, RoundingMode rounding) {
        return BigDecimal.valueOf(price.minor())
                .multiply(minorPerEuro(to))
                .divide(minorPerEuro(rate(price.currency())), 0, rounding)
                .longValue();
    }

    private static BigDecimal euroCents(ExchangeRate rate) {
        return BigDecimal.valueOf(100).divide(minorPerEuro(rate), MathContext.DECIMAL64);
    }

    private static BigDecimal minorPerEuro(ExchangeRate rate) {
        return rate.perEuro().scaleByPowerOfTen(CurrencyRule.of(rate.currency()).digits());
    }
}
