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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a host says in the profile.
 *
 * @param hourlyRateCents minor units of the currency for 60 minutes
 * @param currency ISO 4217, one that hosts may ask for
 * @param timeZone IANA zone of the availability; absent: that of the place
 * @param languages ISO 639 codes; absent: none
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
        @Nullable @Size(max = 64) String timeZone,
        @Nullable @Size(max = 20) List<@NotNull String> languages,
        @NotEmpty @Size(max = 30) @Valid List<@NotNull StyleOffer> styles) {

    /** @param zone of the place, as given or as found */
    Offer offer(String zone) {
        return new Offer(
                headline,
                bio,
                new Money(hourlyRateCents, currency),
                new Place(city, country, latitude, longitude, zone));
    }

    List<String> spoken() {
        return Objects.requireNonNullElse(languages, List.of());
    }
}
