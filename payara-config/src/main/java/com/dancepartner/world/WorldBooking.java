package com.dancepartner.world;

import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.time.TimeSpan;

/**
 * A confirmed session to come.
 *
 * @param index from 0, among the bookings of this host
 * @param host who is booked
 * @param offer what is danced
 * @param span when
 */
record WorldBooking(int index, WorldHost host, StyleOffer offer, TimeSpan span) {

    static final int FEE_BASIS_POINTS = 1500;

    Money amount() {
        return new Money(host.rate(), host.tariff().currency())
                .forMinutes(span.length().toMinutes());
    }

    Money fee() {
        return amount().share(FEE_BASIS_POINTS);
    }
}
