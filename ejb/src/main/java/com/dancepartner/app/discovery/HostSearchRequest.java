package com.dancepartner.app.discovery;

import com.dancepartner.domain.discovery.FreeTime;
import com.dancepartner.domain.discovery.HostSort;
import com.dancepartner.domain.discovery.SearchWords;
import com.dancepartner.domain.host.DanceRole;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a caller asks for (R264).
 *
 * @param latitude degrees north of the middle
 * @param longitude degrees east of the middle
 * @param styles slugs of dance styles, of which one is enough
 * @param minLevel 1 to 5
 * @param languages ISO codes, of which one is enough
 * @param maxPrice minor units of the currency for 60 minutes
 * @param currency in which the caller thinks: prices are shown in it, too
 * @param cursor where the last page ended
 */
public record HostSearchRequest(
        double latitude,
        double longitude,
        double radiusMetres,
        List<String> styles,
        int minLevel,
        Optional<DanceRole> role,
        List<String> languages,
        Optional<BigDecimal> minRating,
        Optional<Long> maxPrice,
        Optional<String> currency,
        Optional<SearchWords> words,
        Optional<FreeTime> free,
        HostSort sort,
        int limit,
        Optional<String> cursor) {

    /** The same, with this currency when the caller has named none. */
    HostSearchRequest orIn(Optional<String> preferred) {
        return new HostSearchRequest(
                latitude,
                longitude,
                radiusMetres,
                styles,
                minLevel,
                role,
                languages,
                minRating,
                maxPrice,
                currency.or(() -> preferred),
                words,
                free,
                sort,
                limit,
                cursor);
    }
}
