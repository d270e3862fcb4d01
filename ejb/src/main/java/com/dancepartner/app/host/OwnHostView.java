package com.dancepartner.app.host;

import com.dancepartner.app.host.photo.PhotoView;
import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.host.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A profile as its own host sees it: what the public sees, the exact place, and what is still to be done.
 *
 * @param latitude exact, degrees north
 * @param longitude exact, degrees east
 * @param publicLatitude what others are told
 * @param publicLongitude what others are told
 * @param verificationStatus not_submitted, pending, approved, rejected, expired or suspended
 * @param missing why no bookings are taken, in the order in which to do it; empty when bookable (G41)
 */
public record OwnHostView(
        UUID id,
        UUID userId,
        String displayName,
        String status,
        @Nullable String headline,
        @Nullable String bio,
        List<String> languages,
        @Nullable Long hourlyRateCents,
        @Nullable String currency,
        @Nullable String city,
        @Nullable String country,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Double publicLatitude,
        @Nullable Double publicLongitude,
        @Nullable String timeZone,
        List<StyleView> styles,
        @Nullable BigDecimal ratingAverage,
        int ratingCount,
        String verificationStatus,
        boolean bookable,
        List<MissingView> missing,
        List<PhotoView> photos) {

    static OwnHostView of(HostProfile profile, HostView shown, List<MissingView> missing) {
        Optional<Place> place = profile.offer().map(offer -> offer.place());
        return new OwnHostView(
                shown.id(),
                shown.userId(),
                shown.displayName(),
                shown.status(),
                shown.headline(),
                shown.bio(),
                shown.languages(),
                shown.hourlyRateCents(),
                shown.currency(),
                shown.city(),
                shown.country(),
                place.map(Place::latitude).orElse(null),
                place.map(Place::longitude).orElse(null),
                shown.latitude(),
                shown.longitude(),
                shown.timeZone(),
                shown.styles(),
                shown.ratingAverage(),
                shown.ratingCount(),
                profile.verification().wire(),
                shown.bookable(),
                missing,
                shown.photos());
    }
}
