package com.dancepartner.domain.host;

import static com.dancepartner.domain.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.Fixtures;
import com.dancepartner.domain.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferTest {

    @ParameterizedTest(name = "{0} {1}")
    @DisplayName(
            "R247, G16: an hour costs so much that a card can be charged with half of it, in steps of the currency")
    @CsvSource({"99, EUR", "100, USD", "99, JPY", "60, GBP", "600, SEK", "35_000, HUF", "4_010, KWD", "1, CLP"})
    void workable(String rate, String currency) {
        Money money = new Money(Long.parseLong(rate.replace("_", "")), currency);
        assertThat(offer(money).hourlyRate()).isEqualTo(money);
    }

    @ParameterizedTest(name = "{0} {1}")
    @DisplayName("R247, G16: a rate that no card could be charged is refused where it is set")
    @CsvSource({"0, EUR", "49, EUR", "98, EUR", "97, JPY", "58, GBP", "598, SEK", "34_998, HUF", "4_005, KWD"})
    void unworkable(String rate, String currency) {
        Money money = new Money(Long.parseLong(rate.replace("_", "")), currency);
        assertInvalid("hourly_rate_cents", () -> offer(money));
    }

    private static Offer offer(Money rate) {
        return new Offer("Dance with me", "", rate, Fixtures.LISBON);
    }
}
