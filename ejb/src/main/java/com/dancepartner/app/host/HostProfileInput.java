package com.dancepartner.app.host;

import com.dancepartner.domain.host.Offer;
import com.dancepartner.domain.host.Place;
import com.dancepartner.domain.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What a host says in the profile.
 *
 * @param hourlyRateCents minor units of the currency for 60 minutes
 * @param currency ISO 4217
 * @param timeZone IANA zone of the availability
 */
public record HostProfileInput(
        @NotBlank @Size(max = 120) String headline,
        @NotNull @Size(max = 4000) String bio,
        @Min(100) @Max(100_000_000) long hourlyRateCents,

        @NotNull @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code like EUR")
        String currency,

        @NotBlank @Size(max = 120) String city,

        @NotNull @Pattern(regexp = "[A-Z]{2}", message = "must be an ISO 3166 code like PT")
        String country,

        @NotNull Double latitude,
        @NotNull Double longitude,
        @NotBlank @Size(max = 64) String timeZone,
        @NotEmpty @Size(max = 30) @Valid List<@NotNull StyleOffer> styles) {

    Offer offer() {
        return new Offer(
                headline,
                bio,
                new Money(hourlyRateCents, currency),
                new Place(city, country, latitude, longitude, timeZone));
    }
}
