package com.dancepartner.domain.money;

import static com.dancepartner.domain.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest(name = "{1} bp of {0} is {2}")
    @DisplayName("R336, G15: a share is rounded half up in minor units")
    @CsvSource({
        "10000, 1500, 1500",
        "9999, 1500, 1500",
        "3330, 1500, 500",
        "3329, 1500, 499",
        "30, 1500, 5",
        "1, 5000, 1",
        "1, 4999, 0",
        "0, 1500, 0",
        "10000, 0, 0",
        "10000, 10000, 10000"
    })
    void shareIsRoundedHalfUp(long amount, int basisPoints, long expected) {
        assertThat(new Money(amount, "EUR").share(basisPoints)).isEqualTo(new Money(expected, "EUR"));
    }

    @ParameterizedTest(name = "{1} minutes at {0} an hour cost {2}")
    @DisplayName("R336: the price is the hourly rate for the minutes booked, half up")
    @CsvSource({"4000, 60, 4000", "4000, 90, 6000", "4000, 240, 16000", "4001, 30, 2001", "4999, 45, 3749", "1, 29, 0"})
    void priceOfMinutes(long rate, long minutes, long expected) {
        assertThat(new Money(rate, "EUR").forMinutes(minutes)).isEqualTo(new Money(expected, "EUR"));
    }

    @Test
    @DisplayName("G16: amounts are minor units, so yen have no cents")
    void yenAreWhole() {
        assertThat(new Money(5001, "JPY").forMinutes(30)).isEqualTo(new Money(2501, "JPY"));
    }

    @Test
    @DisplayName("R336: an amount near the largest is shared without overflow")
    void largeAmountsDoNotOverflow() {
        assertThat(new Money(Long.MAX_VALUE, "EUR").share(10_000).minor()).isEqualTo(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @DisplayName("G16: a currency that ISO 4217 does not know is refused by name")
    @ValueSource(strings = {"EURO", "eur", "XYZ", "", " EUR"})
    void unknownCurrencyNamesItsField(String code) {
        assertInvalid("currency", () -> new Money(1, code));
    }

    @Test
    @DisplayName("G16: amounts of two currencies are never mixed")
    void mixedCurrenciesAreRefused() {
        Money euros = new Money(100, "EUR");
        Money pounds = new Money(40, "GBP");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> euros.minus(pounds))
                .withMessageContaining("GBP")
                .withMessageContaining("EUR");
    }

    @Test
    @DisplayName("G16: sums are of one currency, too")
    void sums() {
        assertThat(new Money(100, "EUR").plus(new Money(40, "EUR"))).isEqualTo(new Money(140, "EUR"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Money(100, "EUR").plus(new Money(40, "GBP")))
                .withMessageContaining("GBP");
    }

    @Test
    @DisplayName("G15: what the host earns is the amount less the fee, to the minor unit")
    void differenceIsExact() {
        Money total = new Money(3333, "EUR");
        Money fee = total.share(1500);
        assertThat(fee.minor()).isEqualTo(500);
        assertThat(total.minus(fee)).isEqualTo(new Money(2833, "EUR"));
        assertThat(total.minus(total).isZero()).isTrue();
    }
}
