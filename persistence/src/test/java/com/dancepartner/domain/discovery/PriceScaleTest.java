package com.dancepartner.domain.discovery;

import static com.dancepartner.domain.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.Database;
import com.dancepartner.domain.money.CurrencyRule;
import com.dancepartner.domain.money.ExchangeRate;
import com.dancepartner.domain.money.ExchangeRates;
import com.dancepartner.domain.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** By the rates that the migrations bring: 1.17 dollars, 180 yen and 0.36 dinars for one euro. */
class PriceScaleTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private static final List<ExchangeRate> RATES = new ArrayList<>();

    @BeforeAll
    static void readRates() {
        RATES.clear();
        RATES.addAll(DATABASE.in(entities -> new ExchangeRates(entities).all()));
    }

    @Test
    @DisplayName("R279, R281: the same price in currencies of no, two and three digits")
    void exchanges() {
        PriceScale prices = new PriceScale(RATES);
        assertThat(prices.in("JPY", new Money(4000, "EUR"))).isEqualTo(new Money(7200, "JPY"));
        assertThat(prices.in("KWD", new Money(4000, "EUR"))).isEqualTo(new Money(14_400, "KWD"));
        assertThat(prices.in("EUR", new Money(14_400, "KWD"))).isEqualTo(new Money(4000, "EUR"));
        assertThat(prices.in("USD", new Money(7200, "JPY"))).isEqualTo(new Money(4680, "USD"));
        assertThat(prices.in("EUR", new Money(1, "JPY"))).isEqualTo(new Money(1, "EUR"));
        assertThat(prices.in("JPY", new Money(7200, "JPY"))).isEqualTo(new Money(7200, "JPY"));
    }

    @Test
    @DisplayName("R279: the highest price of each currency that is not above another, by exact fractions")
    void limits() {
        PriceScale prices = new PriceScale(RATES);
        for (ExchangeRate from : RATES) {
            for (long minor : List.of(1L, 333L, 4000L, 14_400L, 9_999_999L)) {
                String[] limits = cells(prices.limits(new Money(minor, from.currency())));
                for (ExchangeRate to : RATES) {
                    long limit = Long.parseLong(limits[to.id() - 1]);
                    assertThat(isNotAbove(limit, to, minor, from))
                            .as("%s %s, %s", minor, from.currency(), to.currency())
                            .isTrue();
                    assertThat(isNotAbove(limit + 1, to, minor, from))
                            .as("%s %s, %s", minor, from.currency(), to.currency())
                            .isFalse();
                }
            }
        }
    }

    @Test
    @DisplayName("R281: euro cents for a minor unit, at the place of the currency's number")
    void euroCents() {
        String[] cents = cells(new PriceScale(RATES).euroCents());
        assertThat(cents[0]).isEqualTo("1.0");
        assertThat(Double.parseDouble(cents[3])).isEqualTo(100.0 / 180);
        assertThat(Double.parseDouble(cents[42])).isEqualTo(100.0 / 360);
    }

    @Test
    @DisplayName("R279: a currency without a rate is refused by name")
    void unknown() {
        PriceScale prices = new PriceScale(RATES);
        assertThat(prices.require("EUR")).isEqualTo("EUR");
        assertInvalid("currency", () -> prices.require("XAU"));
        assertInvalid("currency", () -> prices.in("XAU", new Money(1, "EUR")));
    }

    /** Compared by multiplying only. */
    private static boolean isNotAbove(long minor, ExchangeRate currency, long most, ExchangeRate mostCurrency) {
        return BigDecimal.valueOf(minor)
                        .multiply(minorPerEuro(mostCurrency))
                        .compareTo(BigDecimal.valueOf(most).multiply(minorPerEuro(currency)))
                <= 0;
    }

    private static BigDecimal minorPerEuro(ExchangeRate rate) {
        return rate.perEuro().movePointRight(CurrencyRule.of(rate.currency()).digits());
    }

    private static String[] cells(String array) {
        return array.substring(1, array.length() - 1).split(",");
    }
}
