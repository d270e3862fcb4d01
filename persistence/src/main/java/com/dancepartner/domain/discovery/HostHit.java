package com.dancepartner.domain.discovery;

import com.dancepartner.domain.host.DanceRole;
import com.dancepartner.domain.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A host that a search has found.
 *
 * @param key what the order went by
 * @param distanceMetres from the middle of the search to the public point
 * @param match how well the words fit: 1 when each was found, less for a name that resembles them; empty without words
 * @param latitude degrees of the public point, never of the exact one
 * @param ratingScore Bayesian mean in millionths
 */
public record HostHit(
        UUID profileId,
        UUID userId,
        double key,
        double distanceMetres,
        Optional<Double> match,
        String name,
        String headline,
        String city,
        String country,
        String timeZone,
        double latitude,
        double longitude,
        Money hourlyRate,
        BigDecimal ratingAverage,
        int ratingCount,
        int ratingScore,
        List<Style> styles,
        List<String> languages,
        Optional<UUID> photoId) {

    /** The same host at a place in an order. */
    HostHit at(double newKey, double newDistanceMetres, Optional<Double> newMatch) {
        return new HostHit(
                profileId,
                userId,
                newKey,
                newDistanceMetres,
                newMatch,
                name,
                headline,
                city,
                country,
                timeZone,
                latitude,
                longitude,
                hourlyRate,
                ratingAverage,
                ratingCount,
                ratingScore,
                styles,
                languages,
                photoId);
    }

    /** A style that the host dances. */
    public record Style(short id, int level, DanceRole role) {}
}
