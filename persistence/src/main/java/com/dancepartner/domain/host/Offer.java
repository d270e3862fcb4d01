package com.dancepartner.domain.host;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.money.CurrencyRule;
import com.dancepartner.domain.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What a host says of the evening, its price and its place; a draft says nothing yet (R246, R247). */
@Embeddable
public class Offer {

    private static final String RATE = "hourly_rate_cents";

    /** Minutes of the shortest session. */
    private static final int SHORTEST = 30;

    private String headline;
    private String bio;

    @Column(name = "hourly_rate_cents")
    private long hourlyRateCents;

    private String currency;
    private String city;
    private String country;
    private double latitude;
    private double longitude;

    @Column(name = "time_zone")
    private String timeZone;

    protected Offer() {}

    /**
     * What a host offers.
     *
     * @throws BusinessException VALIDATION_ERROR on {@code hourly_rate_cents}, when no card could be charged with half an hour
     */
    public Offer(String headline, String bio, Money hourlyRate, Place place) {
        requireChargeable(hourlyRate);
        this.headline = headline;
        this.bio = bio;
        this.hourlyRateCents = hourlyRate.minor();
        this.currency = hourlyRate.currency();
        this.city = place.city();
        this.country = place.country();
        this.latitude = place.latitude();
        this.longitude = place.longitude();
        this.timeZone = place.timeZone();
    }

    private static void requireChargeable(Money rate) {
        Money ignored = rate.requireChargeable(RATE);
        Money least = new Money(CurrencyRule.of(rate.currency()).minimum(), rate.currency());
        if (rate.forMinutes(SHORTEST).minor() < least.minor()) {
            throw BusinessException.invalid(
                    RATE,
                    "Half an hour at this rate would cost less than a card can be charged, which is " + least.text());
        }
    }

    Offer movedTo(Place place) {
        return new Offer(headline, bio, hourlyRate(), place);
    }

    public String headline() {
        return headline;
    }

    public String bio() {
        return bio;
    }

    public Money hourlyRate() {
        return new Money(hourlyRateCents, currency);
    }

    public Place place() {
        return new Place(city, country, latitude, longitude, timeZone);
    }
}
