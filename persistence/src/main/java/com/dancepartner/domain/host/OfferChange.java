package com.dancepartner.domain.host;

import com.dancepartner.domain.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is to change of an offer; null stays as it is.
 *
 * @param rateCents minor units of the currency for 60 minutes
 * @param latitude given together with the longitude, and with the zone
 */
public record OfferChange(
        @Nullable String headline,
        @Nullable String bio,
        @Nullable Long rateCents,
        @Nullable String currency,
        @Nullable String city,
        @Nullable String country,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String timeZone) {

    Offer appliedTo(Offer offer) {
        return new Offer(
                or(headline, offer.headline()),
                or(bio, offer.bio()),
                appliedTo(offer.hourlyRate()),
                appliedTo(offer.place()));
    }

    private Money appliedTo(Money rate) {
        return new Money(or(rateCents, rate.minor()), or(currency, rate.currency()));
    }

    private Place appliedTo(Place place) {
        return new Place(
                or(city, place.city()),
                or(country, place.country()),
                or(latitude, place.latitude()),
                or(longitude, place.longitude()),
                or(timeZone, place.timeZone()));
    }

    private static <T> T or(@Nullable T changed, T before) {
        return changed == null ? before : changed;
    }
}
