package com.dancepartner.app.host;

import com.dancepartner.domain.availability.AvailabilityWindows;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.host.DanceRole;
import com.dancepartner.domain.host.DanceStyle;
import com.dancepartner.domain.host.DanceStyles;
import com.dancepartner.domain.host.HostCriteria;
import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.host.HostProfiles;
import com.dancepartner.domain.host.OfferedStyle;
import com.dancepartner.domain.host.Place;
import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.identity.Users;
import com.dancepartner.domain.money.Money;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Becoming a host, and finding one. */
@Stateless
public class HostDesk {

    @Inject
    Users users;

    @Inject
    HostProfiles profiles;

    @Inject
    DanceStyles styles;

    @Inject
    AvailabilityWindows windows;

    @Inject
    Clock clock;

    /** @throws BusinessException CONFLICT when the user has a profile already (R270) */
    public HostView becomeHost(UUID userId, BecomeHostRequest request) {
        if (profiles.findByUser(userId).isPresent()) {
            throw new BusinessException(ErrorCode.CONFLICT, "You are a host already");
        }
        Instant now = clock.instant();
        users.get(userId).becomeHost(now);
        HostProfile profile = new HostProfile(
                userId,
                request.headline(),
                request.bio(),
                new Money(request.hourlyRateCents(), request.currency()),
                new Place(
                        request.city(), request.country(), request.latitude(), request.longitude(), request.timeZone()),
                offered(request.styles()),
                now);
        profiles.add(profile);
        return view(profile, null);
    }

    public HostView own(UUID userId) {
        return view(profiles.ofUser(userId), null);
    }

    public HostView get(UUID profileId) {
        return view(profiles.get(profileId), null);
    }

    public HostList near(HostCriteria criteria) {
        if (criteria.style() != null) {
            styles.bySlug(criteria.style(), "style");
        }
        return new HostList(profiles.near(criteria).stream()
                .map(hit -> view(profiles.get(hit.profileId()), (int) Math.ceil(hit.distanceMetres() / 1000)))
                .toList());
    }

    public List<DanceStyleView> danceStyles() {
        return styles.all().stream().map(DanceStyleView::of).toList();
    }

    private Set<OfferedStyle> offered(List<StyleOffer> offers) {
        Map<Short, OfferedStyle> chosen = new HashMap<>();
        for (StyleOffer offer : offers) {
            DanceStyle style = styles.bySlug(offer.style(), "styles");
            DanceRole role = DanceRole.valueOf(offer.role().toUpperCase(Locale.ROOT));
            if (chosen.put(style.id(), new OfferedStyle(style.id(), offer.skillLevel(), role)) != null) {
                throw BusinessException.invalid("styles", "'" + offer.style() + "' is named twice");
            }
        }
        return Set.copyOf(chosen.values());
    }

    private HostView view(HostProfile profile, @Nullable Integer distanceKm) {
        User user = users.get(profile.userId());
        Place place = profile.place();
        boolean open = !windows.planOf(profile.id(), profile.zone()).windows().isEmpty();
        return new HostView(
                profile.id(),
                profile.userId(),
                user.displayName(),
                profile.headline(),
                profile.bio(),
                profile.hourlyRate().minor(),
                profile.hourlyRate().currency(),
                place.city(),
                place.country(),
                place.timeZone(),
                profile.styles().stream()
                        .sorted(Comparator.comparing(OfferedStyle::danceStyleId))
                        .map(this::view)
                        .toList(),
                profile.ratingAverage(),
                profile.ratingCount(),
                profile.canBeBooked() && open && user.isActive(),
                distanceKm);
    }

    private StyleView view(OfferedStyle offered) {
        DanceStyle style = styles.get(offered.danceStyleId());
        return new StyleView(
                style.slug(), style.name(), offered.skillLevel(), offered.role().wire());
    }
}
