package com.dancepartner.domain.money;

import static com.dancepartner.domain.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurrencyRuleTest {

    @ParameterizedTest(name = "{0}: {1} places, steps of {2}, at least {3}")
    @DisplayName("G16: places, steps and the least charge of a currency are Stripe's")
    @CsvSource({
        "EUR, 2, 1, 50", "USD, 2, 1, 50", "GBP, 2, 1, 30", "JPY, 0, 1, 50", "SEK, 2, 1, 300", "HUF, 2, 1, 17500",
        "KRW, 0, 1, 1", "XOF, 0, 1, 1", "KWD, 3, 10, 10", "BHD, 3, 10, 10", "TND, 3, 10, 10", "ISK, 2, 1, 1"
    })
    void rules(String currency, int digits, int step, long minimum) {
        assertThat(CurrencyRule.of(currency)).isEqualTo(new CurrencyRule(digits, step, minimum));
    }

    @ParameterizedTest(name = "{0} {1} reads {2}")
    @DisplayName("G16: amounts read with the places of their currency")
    @CsvSource({
        "1050, EUR, 10.50 EUR",
        "1050, JPY, 1050 JPY",
        "1050, KWD, 1.050 KWD",
        "5, EUR, 0.05 EUR",
        "-5, EUR, -0.05 EUR"
    })
    void texts(long minor, String currency, String text) {
        assertThat(new Money(minor, currency).text()).isEqualTo(text);
    }

    @ParameterizedTest(name = "{0} {1}")
    @DisplayName("G16: an amount from the least charge on can be charged")
    @CsvSource({"50, EUR", "30, GBP", "50, JPY", "10, KWD", "1230, KWD", "1, ISK"})
    void chargeable(long minor, String currency) {
        Money amount = new Money(minor, currency);
        assertThat(amount.requireChargeable("amount_cents")).isEqualTo(amount);
    }

    @ParameterizedTest(name = "{0} {1}")
    @DisplayName("G16: less than the least charge is refused, and in dinars what is no multiple of ten")
    @CsvSource({"49, EUR", "29, GBP", "49, JPY", "0, KWD", "15, KWD", "-50, EUR", "0, ISK"})
    void refused(long minor, String currency) {
        assertInvalid("amount_cents", () -> new Money(minor, currency).requireChargeable("amount_cents"));
    }

    @Property
    @Label("G15, G16: a share in dinars is a multiple of ten, within half a step of the exact one")
    void steps(@ForAll @LongRange(max = 10_000_000) long tens, @ForAll @IntRange(max = 10_000) int basisPoints) {
        Money share = new Money(10 * tens, "KWD").share(basisPoints);
        assertThat(share.minor() % 10).isZero();
        assertThat(Math.abs(share.minor() * 10_000 - 10 * tens * basisPoints)).isLessThanOrEqualTo(50_000);
    }

    @Property
    @Label("G15, G16: a share of yen or euros is within half a minor unit of the exact one")
    void units(@ForAll @LongRange(max = 100_000_000) long minor, @ForAll @IntRange(max = 10_000) int basisPoints) {
        Money share = new Money(minor, "JPY").share(basisPoints);
        assertThat(Math.abs(share.minor() * 10_000 - minor * basisPoints)).isLessThanOrEqualTo(5_000);
    }
}
