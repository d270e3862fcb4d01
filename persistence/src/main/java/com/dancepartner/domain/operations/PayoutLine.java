package com.dancepartner.domain.operations;

import com.dancepartner.domain.jpa.Rows;
import java.util.UUID;

/**
 * What a payout run did for one payment; amounts in minor units of the currency.
 *
 * @param captured what the client paid, before refunds
 * @param fee the platform's part of it, as it stands in the books
 * @param hostShare the host's part of it, as it stands now
 * @param netted what this run kept for debts of the host
 * @param transferred what this run sent
 * @param outcome paid, netted (nothing was left to be sent), pending, failed with the reason, or withdrawn
 */
public record PayoutLine(
        UUID paymentId,
        UUID bookingId,
        String stripeAccount,
        String city,
        String currency,
        long captured,
        long fee,
        long hostShare,
        long netted,
        long transferred,
        String transferId,
        String outcome) {

    public static final String PAID = "paid";
    public static final String NETTED = "netted";

    static PayoutLine of(Object[] row) {
        return new PayoutLine(
                Rows.uuid(row[0]),
                Rows.uuid(row[1]),
                row[2].toString(),
                row[3].toString(),
                row[4].toString(),
                Rows.number(row[5]),
                Rows.number(row[6]),
                Rows.number(row[7]),
                Rows.number(row[8]),
                Rows.number(row[9]),
                row[10].toString(),
                row[11].toString());
    }
}
