package com.dancepartner.domain.money;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A rounded reference rate to compare prices with, never to charge by (G16). Seeded by a migration, changed by operators: not cached. */
@Entity
@Table(name = "exchange_rates")
public class ExchangeRate {

    @Id
    private short id;

    private String currency;

    @Column(name = "per_euro")
    private BigDecimal perEuro;

    @Column(name = "as_of")
    private LocalDate asOf;

    protected ExchangeRate() {}

    public short id() {
        return id;
    }

    /** ISO 4217. */
    public String currency() {
        return currency;
    }

    /** Whole units of the currency for one euro. */
    public BigDecimal perEuro() {
        return perEuro;
    }

    public LocalDate asOf() {
        return asOf;
    }
}
