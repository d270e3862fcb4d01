package com.dancepartner.domain.earnings;

import com.dancepartner.domain.jpa.Rows;

/**
 * What a host earned in a currency, in minor units, and where it is. Of {@code net} so much was {@code transferred} or
 * {@code netted}, or is {@code onTheWay}, {@code heldBack} or {@code inDispute}; where that is more, the rest was given
 * back to clients after it had been sent, and became debt.
 *
 * @param gross what clients paid, tips with it
 * @param net what of it is the host's
 * @param tips part of net
 * @param netted what was kept of it for debts
 * @param onTheWay due, and being sent or to be sent with the next payout run
 * @param heldBack not due yet
 * @param debt what the host owes now, whatever time was asked for
 */
public record EarningTotal(
        String currency,
        long gross,
        long refunded,
        long net,
        long tips,
        long netted,
        long transferred,
        long onTheWay,
        long heldBack,
        long inDispute,
        long debt) {

    public static EarningTotal none(String currency) {
        return new EarningTotal(currency, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    public long platformFee() {
        return gross - refunded - net;
    }

    static EarningTotal of(Object[] row) {
        return new EarningTotal(
                row[0].toString(),
                Rows.number(row[1]),
                Rows.number(row[2]),
                Rows.number(row[3]),
                Rows.number(row[4]),
                Rows.number(row[5]),
                Rows.number(row[6]),
                Rows.number(row[7]),
                Rows.number(row[8]),
                Rows.number(row[9]),
                Rows.number(row[10]));
    }
}
