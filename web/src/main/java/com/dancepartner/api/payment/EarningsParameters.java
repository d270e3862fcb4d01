package com.dancepartner.api.payment;

import com.dancepartner.api.QueryParameters;
import com.dancepartner.app.earnings.EarningsRequest;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.money.Money;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The query parameters of a list of earnings, as they arrive. */
public class EarningsParameters {

    /** Databases know no later instants. */
    private static final Instant END_OF_TIME = Instant.parse("9998-12-31T00:00:00Z");

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("to")
    @Nullable
    String to;

    @QueryParam("currency")
    @Nullable
    String currency;

    @QueryParam("cursor")
    @Nullable
    String cursor;

    @QueryParam("limit")
    @DefaultValue("20")
    String limit = "20";

    /** @throws BusinessException VALIDATION_ERROR naming the parameter that cannot be read */
    EarningsRequest request() {
        return new EarningsRequest(
                instant("from", from),
                instant("to", to),
                currency == null ? null : Money.requireCurrency(currency.toUpperCase(Locale.ROOT)),
                cursor,
                QueryParameters.whole("limit", limit, 1, 100));
    }

    private static @Nullable Instant instant(String name, @Nullable String value) {
        Instant instant = value == null ? null : QueryParameters.instant(name, value);
        if (instant != null && (instant.isBefore(Instant.EPOCH) || instant.isAfter(END_OF_TIME))) {
            throw BusinessException.invalid(name, name + " must be between 1970 and 9998");
        }
        return instant;
    }
}
