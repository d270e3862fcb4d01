package com.dancepartner.app.host;

import com.dancepartner.domain.availability.AvailabilityWindows;
import com.dancepartner.domain.host.DanceStyle;
import com.dancepartner.domain.host.DanceStyles;
import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.host.Offer;
import com.dancepartner.domain.host.OfferedStyle;
import com.dancepartner.domain.host.Place;
import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.identity.Users;
import com.dancepartner.domain.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Host profiles as they are shown. */
@ApplicationScoped
public class HostViews {

    @Inject
    Users users;

    @Inject
    DanceStyles styles;

    @Inject
    AvailabilityWindows windows;

    /** @param distanceKm from the middle of a search */
    HostView of(HostProfile profile, @Nullable Integer distanceKm) {
        User user = users.get(profile.userId());
        Optional<Offer> offer = profile.offer();
        Optional<Money> rate = offer.map(Offer::hourlyRate);
        Optional<Place> place = offer.map(Offer::place);
        return new HostView(
                profile.id(),
                profile.userId(),
                user.displayName(),
                profile.status().wire(),
                offer.map(Offer::headline).orElse(null),
                offer.map(Offer::bio).orElse(null),
                rate.map(Money::minor).orElse(null),
                rate.map(Money::currency).orElse(null),
                place.map(Place::city).orElse(null),
                place.map(Place::country).orElse(null),
                place.map(Place::timeZone).orElse(null),
                profile.styles().stream()
                        .sorted(Comparator.comparing(OfferedStyle::danceStyleId))
                        .map(this::of)
                        .toList(),
                profile.ratingAverage(),
                profile.ratingCount(),
                isBookable(profile, user),
                distanceKm);
    }

    private boolean isBookable(HostProfile profile, User user) {
        return profile.canBeBooked()
                && user.isActive()
                && user.isEmailVerified()
                && !windows.planOf(profile.id(), profile.zone()).windows().isEmpty();
    }

    private StyleView of(OfferedStyle offered) {
        DanceStyle style = styles.get(offered.danceStyleId());
        return new StyleView(
                style.slug(), style.name(), offered.skillLevel(), offered.role().wire());
    }
}
