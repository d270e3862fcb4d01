package com.dancepartner.domain.earnings;

import com.dancepartner.domain.jpa.Rows;
import com.dancepartner.domain.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Money on its way from a host's account at Stripe to their bank.
 *
 * @param status Stripe's: pending, in_transit, paid, failed or canceled
 * @param failureCode Stripe's code for why it did not arrive
 */
public record BankPayout(
        String id,
        String status,
        Money amount,
        Instant arrivesAt,
        @Nullable String failureCode,
        Instant createdAt) {

    static BankPayout of(Object[] row) {
        Object code = row[5];
        return new BankPayout(
                row[0].toString(),
                row[1].toString(),
                new Money(Rows.number(row[2]), row[3].toString()),
                Rows.instant(row[4]),
                code == null ? null : code.toString(),
                Rows.instant(row[6]));
    }
}
