package com.dancepartner.app.host;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.host.OfferChange;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to change of a profile; what is absent stays (R273). Lists take the place of those before. Nothing at all changes
 * nothing.
 *
 * @param hourlyRateCents minor units of the currency for 60 minutes
 * @param latitude together with the longitude; the zone follows unless it is given, too
 */
public record HostProfileChange(
        @Nullable @Size(max = 120) @Pattern(regexp = ".*\\S.*", message = "must not be blank")
        String headline,

        @Nullable @Size(max = 4000) String bio,
        @Nullable @Min(100) @Max(100_000_000) Long hourlyRateCents,

        @Nullable @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code like EUR")
        String currency,

        @Nullable @Size(max = 120) @Pattern(regexp = ".*\\S.*", message = "must not be blank")
        String city,

        @Nullable @Pattern(regexp = "[A-Z]{2}", message = "must be an ISO 3166 code like PT")
        String country,

        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable @Size(max = 64) String timeZone,
        @Nullable @Size(max = 20) List<@NotNull String> languages,
        @Nullable @Size(min = 1, max = 30) @Valid List<@NotNull StyleOffer> styles) {

    boolean isEmpty() {
        return Stream.of(
                        headline,
                        bio,
                        hourlyRateCents,
                        currency,
                        city,
                        country,
                        latitude,
                        longitude,
                        timeZone,
                        languages,
                        styles)
                .allMatch(Objects::isNull);
    }

    /** @throws BusinessException VALIDATION_ERROR naming the coordinate that lacks */
    void requireWholePoint() {
        if (latitude == null && longitude != null) {
            throw BusinessException.invalid("latitude", "latitude is required with longitude");
        }
        if (longitude == null && latitude != null) {
            throw BusinessException.invalid("longitude", "longitude is required with latitude");
        }
    }

    /** @param zone as given or as found; null to keep it */
    OfferChange offer(@Nullable String zone) {
        return new OfferChange(headline, bio, hourlyRateCents, currency, city, country, latitude, longitude, zone);
    }
}
