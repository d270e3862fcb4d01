package com.dancepartner.app.host;

import com.dancepartner.domain.availability.AvailabilityWindows;
import com.dancepartner.domain.host.DanceStyle;
import com.dancepartner.domain.host.DanceStyles;
import com.dancepartner.domain.host.HostHit;
import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.host.HostProfiles;
import com.dancepartner.domain.host.Offer;
import com.dancepartner.domain.host.OfferedStyle;
import com.dancepartner.domain.host.Place;
import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.identity.Users;
import com.dancepartner.domain.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Host profiles as they are shown. */
@ApplicationScoped
public class HostViews {

    @Inject
    HostProfiles profiles;

    @Inject
    Users users;

    @Inject
    DanceStyles styles;

    @Inject
    AvailabilityWindows windows;

    /** One profile, whoever asks for it. */
    public HostView of(HostProfile profile) {
        User user = users.get(profile.userId());
        return view(profile, user.displayName(), isBookable(profile, user), null);
    }

    /** What a search has found, in its order. It finds bookable hosts only. */
    public List<HostView> found(List<HostHit> hits) {
        Map<UUID, HostProfile> found = profiles
                .all(hits.stream().map(HostHit::profileId).toList())
                .stream()
                .collect(Collectors.toMap(HostProfile::id, Function.identity()));
        Map<UUID, String> names = users.displayNames(
                found.values().stream().map(HostProfile::userId).toList());
        return hits.stream()
                .map(hit -> {
                    HostProfile profile = Objects.requireNonNull(found.get(hit.profileId()));
                    String name = Objects.requireNonNull(names.get(profile.userId()));
                    return view(profile, name, true, (int) Math.ceil(hit.distanceMetres() / 1000));
                })
                .toList();
    }

    /** @param distanceKm from the middle of a search */
    private HostView view(HostProfile profile, String name, boolean bookable, @Nullable Integer distanceKm) {
        Optional<Offer> offer = profile.offer();
        Optional<Money> rate = offer.map(Offer::hourlyRate);
        Optional<Place> place = offer.map(Offer::place);
        return new HostView(
                profile.id(),
                profile.userId(),
                name,
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
                bookable,
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
