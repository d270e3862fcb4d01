package com.dancepartner.domain.money;

import static com.dancepartner.domain.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.Database;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExchangeRatesTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    @Test
    @DisplayName("G16: every rate is of a currency of ISO 4217, and the euro's is one")
    void rates() {
        List<ExchangeRate> all = DATABASE.in(entities -> new ExchangeRates(entities).all());
        assertThat(all).hasSizeGreaterThan(50).allSatisfy(rate -> {
            assertThat(Currency.getInstance(rate.currency()).getCurrencyCode()).isEqualTo(rate.currency());
            assertThat(rate.perEuro()).isPositive();
            assertThat(rate.asOf()).isBefore("2027-01-01");
        });
        assertThat(all).first().satisfies(euro -> {
            assertThat(euro.id()).isEqualTo((short) 1);
            assertThat(euro.perEuro()).isEqualByComparingTo(BigDecimal.ONE);
        });
    }

    @Test
    @DisplayName("G16: a currency without a rate is not supported")
    void unknown() {
        DATABASE.run(entities -> {
            ExchangeRates rates = new ExchangeRates(entities);
            assertThat(rates.knows("EUR")).isTrue();
            assertThat(rates.knows("XAF")).isFalse();
            rates.requireKnown("JPY");
            assertInvalid("currency", () -> rates.requireKnown("XAF"));
        });
    }

    @Test
    @DisplayName("G16: a rate that an operator changes by SQL is read as it is now")
    void changed() throws SQLException {
        assertThat(perEuro("TRY")).isEqualByComparingTo("50");
        try (Connection operator = DATABASE.raw().dataSource().getConnection();
                Statement statement = operator.createStatement()) {
            statement.execute("UPDATE exchange_rates SET per_euro = 51.5 WHERE currency = 'TRY'");
        }
        assertThat(perEuro("TRY")).isEqualByComparingTo("51.5");
    }

    private static BigDecimal perEuro(String currency) {
        return DATABASE.in(entities -> new ExchangeRates(entities)
                .all().stream()
                        .filter(rate -> rate.currency().equals(currency))
                        .findFirst()
                        .orElseThrow()
                        .perEuro());
    }
}
