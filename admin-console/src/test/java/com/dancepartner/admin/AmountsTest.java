package com.dancepartner.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.money.Money;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AmountsTest {

    private static final Instant INSTANT = Instant.parse("2026-11-01T23:30:00Z");

    private final Amounts amounts = new Amounts();

    @Test
    void moneyHasTheDigitsOfItsCurrency() {
        assertThat(amounts.money(new Money(1050, "EUR"))).isEqualTo("10.50 EUR");
        assertThat(amounts.money(new Money(1050, "ISK"))).isEqualTo("10.50 ISK");
        assertThat(amounts.money(new Money(1050, "MGA"))).isEqualTo("1050 MGA");
        assertThat(amounts.money(new Money(1050, "JPY"))).isEqualTo("1050 JPY");
        assertThat(amounts.money(new Money(0, "EUR"))).isEqualTo("–");
    }

    @Test
    void instantsAreToldByTheClockOfTheirZone() {
        assertThat(amounts.at(INSTANT, "Europe/Berlin")).isEqualTo("Mon 2 Nov 00:30");
        assertThat(amounts.at(null, "Europe/Berlin")).isEqualTo("–");
    }

    @Test
    void daysAreThoseOfUtc() {
        assertThat(amounts.day(INSTANT)).isEqualTo("1 Nov 2026");
    }
}
