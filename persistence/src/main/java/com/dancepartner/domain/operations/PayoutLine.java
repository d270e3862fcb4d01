package com.dancepartner.domain.operations;

import com.dancepartner.domain.jpa.Rows;
import java.util.UUID;

/** One transfer of a payout report; amounts in minor units of the currency. */
public record PayoutLine(
        UUID paymentId,
        UUID bookingId,
        String stripeAccount,
        String city,
        String currency,
        long captured,
        long hostShare,
        long transferred,
        String transferId,
        String outcome) {

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
                row[8].toString(),
                row[9].toString());
    }
}
