package com.dancepartner.app.host;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.host.DanceRole;
import com.dancepartner.domain.host.DanceStyle;
import com.dancepartner.domain.host.DanceStyles;
import com.dancepartner.domain.host.HostCriteria;
import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.host.HostProfiles;
import com.dancepartner.domain.host.OfferedStyle;
import com.dancepartner.domain.identity.AccountChanged;
import com.dancepartner.domain.identity.Users;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Becoming a host, describing what is offered, and finding a host. */
@Stateless
public class HostDesk {

    @Inject
    Users users;

    @Inject
    HostProfiles profiles;

    @Inject
    DanceStyles styles;

    @Inject
    HostViews views;

    @Inject
    Event<AccountChanged> changes;

    @Inject
    Clock clock;

    /** @throws BusinessException CONFLICT when the user has a profile, be it a draft (R270, G08) */
    public HostView becomeHost(UUID userId, HostProfileInput input) {
        if (profiles.findByUser(userId).isPresent()) {
            throw new BusinessException(
                    ErrorCode.CONFLICT, "You have a host profile already: change it instead of beginning another");
        }
        Instant now = clock.instant();
        users.get(userId).becomeHost(now);
        HostProfile profile = new HostProfile(userId, input.offer(), offered(input.styles()), now);
        profiles.add(profile);
        changes.fire(new AccountChanged(userId));
        return views.of(profile);
    }

    /** Completes a draft, or changes a complete profile. */
    public HostView describe(UUID userId, HostProfileInput input) {
        HostProfile profile = profiles.getForUpdate(profiles.ofUser(userId).id());
        profile.describe(input.offer(), offered(input.styles()), clock.instant());
        return views.of(profile);
    }

    public HostView own(UUID userId) {
        return views.of(profiles.ofUser(userId));
    }

    /** @param callerId null when nobody is signed in */
    public HostView get(@Nullable UUID callerId, UUID profileId) {
        return views.of(profiles.getShown(profileId, callerId));
    }

    public HostList near(HostCriteria criteria) {
        if (criteria.style() != null) {
            styles.bySlug(criteria.style(), "style");
        }
        return new HostList(views.found(profiles.near(criteria)));
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
}
