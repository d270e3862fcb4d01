package com.dancepartner.app.discovery;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A host that a search has found. The place is the public one, the middle of a cell of about a kilometre.
 *
 * @param id of the host profile, the one in /hosts/{id}
 * @param userId to write to
 * @param hourlyRateCents minor units of currency for 60 minutes
 * @param about about the same price in the currency that the caller asked in
 * @param languages ISO codes
 * @param thumbUrl of the first photo, 256 by 256 pixels
 * @param why what the place in the order comes from
 */
public record HostHitView(
        UUID id,
        UUID userId,
        String displayName,
        String headline,
        String city,
        String country,
        String timeZone,
        double latitude,
        double longitude,
        long hourlyRateCents,
        String currency,
        @Nullable Price about,
        @Nullable BigDecimal ratingAverage,
        int ratingCount,
        List<Style> styles,
        List<String> languages,
        @Nullable String thumbUrl,
        Why why) {

    /** Minor units of a currency. */
    public record Price(long cents, String currency) {}

    /** A style that the host dances, at a level that the host says of himself or herself. */
    public record Style(String slug, String name, int skillLevel, String role) {}

    /**
     * Why a host stands where it does.
     *
     * @param sort distance, rating, price or relevance
     * @param distanceMetres from the middle of the search to the public place
     * @param ratingScore Bayesian mean of the ratings, 1 to 5: few ratings count little, none stands at 4
     * @param match how well the words fit, 1 when each was found; absent without words
     * @param matched words, or name when only the name resembles them; absent without words
     */
    public record Why(
            String sort,
            long distanceMetres,
            BigDecimal ratingScore,
            @Nullable BigDecimal match,
            @Nullable String matched) {}
}
