package com.dancepartner.app.host;

import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.host.Offer;
import com.dancepartner.domain.host.Place;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A host as staff see one who vet hosts.
 *
 * @param id of the host profile
 * @param status complete or draft
 */
public record HostStandingView(
        UUID id,
        UUID userId,
        String displayName,
        String status,
        String verificationStatus,
        @Nullable String headline,
        @Nullable String bio,
        @Nullable String city,
        @Nullable String country) {

    static HostStandingView of(HostProfile profile, String displayName) {
        Optional<Place> place = profile.offer().map(Offer::place);
        return new HostStandingView(
                profile.id(),
                profile.userId(),
                displayName,
                profile.status().wire(),
                profile.verification().wire(),
                profile.offer().map(Offer::headline).orElse(null),
                profile.offer().map(Offer::bio).orElse(null),
                place.map(Place::city).orElse(null),
                place.map(Place::country).orElse(null));
    }
}
