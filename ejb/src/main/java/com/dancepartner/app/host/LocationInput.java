package com.dancepartner.app.host;

import com.dancepartner.domain.host.Place;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Where a host dances from now on (R275).
 *
 * @param timeZone IANA zone; absent: that of the place
 */
public record LocationInput(
        @NotBlank @Size(max = 120) String city,

        @NotNull @Pattern(regexp = "[A-Z]{2}", message = "must be an ISO 3166 code like PT")
        String country,

        @NotNull Double latitude,
        @NotNull Double longitude,
        @Nullable @Size(max = 64) String timeZone) {

    /** @param zone as given or as found */
    Place place(String zone) {
        return new Place(city, country, latitude, longitude, zone);
    }
}
