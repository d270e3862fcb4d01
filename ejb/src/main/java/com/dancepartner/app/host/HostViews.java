package com.dancepartner.app.host;

import com.dancepartner.app.host.photo.PhotoView;
import com.dancepartner.domain.availability.AvailabilityWindows;
import com.dancepartner.domain.host.DanceStyles;
import com.dancepartner.domain.host.HostPhotos;
import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.host.Missing;
import com.dancepartner.domain.host.Offer;
import com.dancepartner.domain.host.OfferedStyle;
import com.dancepartner.domain.host.Place;
import com.dancepartner.domain.host.PublicPoint;
import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.identity.Users;
import com.dancepartner.domain.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Host profiles as they are shown: to everybody, and to their own hosts. */
@ApplicationScoped
public class HostViews {

    @Inject
    Users users;

    @Inject
    DanceStyles styles;

    @Inject
    AvailabilityWindows windows;

    @Inject
    HostPhotos photos;

    /** What everybody may see of a profile. */
    public HostView of(HostProfile profile) {
        User user = users.get(profile.userId());
        return view(profile, user, missing(profile, user).isEmpty());
    }

    /** What its own host sees of a profile. */
    OwnHostView own(HostProfile profile) {
        User user = users.get(profile.userId());
        List<Missing> missing = missing(profile, user);
        return OwnHostView.of(
                profile,
                view(profile, user, missing.isEmpty()),
                missing.stream().map(MissingView::of).toList());
    }

    private HostView view(HostProfile profile, User user, boolean bookable) {
        Optional<Offer> offer = profile.offer();
        Optional<Money> rate = offer.map(Offer::hourlyRate);
        Optional<Place> place = offer.map(Offer::place);
        Optional<PublicPoint> point = offer.map(described -> profile.publicPoint());
        return new HostView(
                profile.id(),
                profile.userId(),
                user.displayName(),
                profile.status().wire(),
                offer.map(Offer::headline).orElse(null),
                offer.map(Offer::bio).orElse(null),
                profile.languages().stream().sorted().toList(),
                rate.map(Money::minor).orElse(null),
                rate.map(Money::currency).orElse(null),
                place.map(Place::city).orElse(null),
                place.map(Place::country).orElse(null),
                point.map(PublicPoint::latitude).orElse(null),
                point.map(PublicPoint::longitude).orElse(null),
                place.map(Place::timeZone).orElse(null),
                profile.styles().stream()
                        .sorted(Comparator.comparing(OfferedStyle::danceStyleId))
                        .map(offered -> StyleView.of(styles.get(offered.danceStyleId()), offered))
                        .toList(),
                profile.ratingAverage(),
                profile.ratingCount(),
                bookable,
                photos.ofProfile(profile.id()).stream().map(PhotoView::of).toList());
    }

    private List<Missing> missing(HostProfile profile, User user) {
        return Missing.of(profile, user.isActive(), user.isEmailVerified(), isOpen(profile));
    }

    /** A draft has no zone to mean hours in, so it has none. */
    private boolean isOpen(HostProfile profile) {
        return profile.isComplete() && !windows.of(profile.id()).isEmpty();
    }
}
