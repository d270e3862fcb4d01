package com.dancepartner.world;

import com.dancepartner.domain.availability.BookingRules;
import com.dancepartner.domain.availability.WeeklyWindow;
import java.util.List;
import java.util.Optional;

/**
 * One generated host.
 *
 * @param number from 1
 * @param name given name and surname, drawn from lists
 * @param city where the host lives
 * @param point where in it
 * @param tariff the currency that the host is paid in
 * @param rate minor units for an hour
 * @param offers one to four styles
 * @param languages one to three ISO 639 codes
 * @param biography what the host says
 * @param windows weekly windows, in the city's time
 * @param rules what the host asks of bookings; empty for most, who have said nothing
 * @param standing ratings and verification
 */
record WorldHost(
        int number,
        Name name,
        City city,
        Point point,
        Tariff tariff,
        long rate,
        List<StyleOffer> offers,
        List<String> languages,
        Biography biography,
        List<WeeklyWindow> windows,
        Optional<BookingRules> rules,
        Standing standing) {

    /** A given name and a surname. */
    record Name(String first, String last) {}
}
