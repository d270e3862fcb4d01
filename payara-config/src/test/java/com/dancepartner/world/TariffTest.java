package com.dancepartner.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TariffTest {

    @Test
    @DisplayName("world: an hour costs forty euros in Lisbon, and round sums in other currencies' minor units")
    void usual() {
        assertThat(Tariff.of("PT").usual()).isEqualTo(4000);
        assertThat(Tariff.of("JP")).extracting(Tariff::currency, Tariff::usual).containsExactly("JPY", 6000L);
        assertThat(Tariff.of("KW")).extracting(Tariff::currency, Tariff::usual).containsExactly("KWD", 14_000L);
        assertThat(Tariff.of("IN")).extracting(Tariff::currency, Tariff::usual).containsExactly("INR", 160_000L);
    }

    @Test
    @DisplayName("world: where the own currency cannot be asked for, hosts ask for euros")
    void elsewhere() {
        assertThat(Tariff.of("CU").currency()).isEqualTo("EUR");
        assertThat(Tariff.of("CU").usual()).isEqualTo(2000);
        assertThat(Tariff.of("EC").currency()).isEqualTo("USD");
    }

    @Test
    @DisplayName("world: every price is a whole number of round steps, never nothing, within what a profile may ask")
    void steps() {
        assertThat(Tariff.all().values()).allSatisfy(tariff -> {
            assertThat(tariff.step()).isPositive();
            assertThat(tariff.rate(0.01)).isEqualTo(tariff.step());
            assertThat(tariff.usual() % tariff.step()).isZero();
            assertThat(tariff.usual() / tariff.step()).isBetween(7L, 20L);
            assertThat(tariff.rate(3)).isLessThan(100_000_000);
        });
    }
}
