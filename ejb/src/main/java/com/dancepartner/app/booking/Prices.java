package com.dancepartner.app.booking;

import com.dancepartner.domain.booking.Price;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.money.Money;

/** What a session with a host costs, in the host's currency (G16). */
final class Prices {

    private Prices() {}

    /** @throws BusinessException VALIDATION_ERROR on duration_minutes, when it costs less than a card can be charged */
    static Price of(HostProfile host, long minutes) {
        Price price = Price.of(host.hourlyRate(), minutes, host.platformFeeBps());
        Money ignored = price.total().requireChargeable("duration_minutes");
        return price;
    }
}
