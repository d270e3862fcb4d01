package com.dancepartner.domain.booking;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceTest {

    @ParameterizedTest(name = "{0} an hour, {1} minutes, {2} bps: {3}, of which {4}")
    @DisplayName("R336: the price is the rate for the time, the platform's fee a part of it; both half up")
    @CsvSource({
        "4000, 60, 1500, 4000, 600",
        "4000, 90, 1500, 6000, 900",
        "3333, 45, 1500, 2500, 375",
        "1001, 30, 1500, 501, 75",
        "1, 30, 5000, 1, 1",
        "4000, 60, 0, 4000, 0",
        "4000, 60, 10000, 4000, 4000"
    })
    void price(long rate, long minutes, int bps, long total, long fee) {
        Price price = Price.of(new Money(rate, "EUR"), minutes, bps);
        assertThat(price.total().minor()).isEqualTo(total);
        assertThat(price.platformFee().minor()).isEqualTo(fee);
        assertThat(price.hostShare().minor()).isEqualTo(total - fee);
    }

    @Test
    @DisplayName("G37: more time costs the rate that was agreed, and its fee is rounded for itself")
    void moreTime() {
        Price price = Price.of(new Money(1001, "EUR"), 30, 1500);
        Money added = price.forMinutes(15);
        Price longer = price.plus(added);
        assertThat(added.minor()).isEqualTo(250);
        assertThat(longer.total().minor()).isEqualTo(751);
        assertThat(longer.platformFee().minor()).isEqualTo(75 + 38);
        assertThat(longer.hourlyRate().minor()).isEqualTo(1001);
        assertThat(longer.platformFeeBps()).isEqualTo(1500);
    }
}
