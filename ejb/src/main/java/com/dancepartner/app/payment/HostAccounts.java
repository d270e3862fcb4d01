package com.dancepartner.app.payment;

import com.dancepartner.domain.host.HostChanged;
import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.host.HostProfiles;
import com.dancepartner.domain.identity.Users;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The transactions of {@link OnboardingDesk}. */
@Stateless
public class HostAccounts {

    @Inject
    HostProfiles profiles;

    @Inject
    Users users;

    @Inject
    Event<HostChanged> changes;

    @Inject
    Clock clock;

    public Account of(UUID userId) {
        HostProfile profile = profiles.completeOf(userId);
        return new Account(
                profile.id(),
                profile.stripeAccountId().orElse(null),
                profile.place().country(),
                users.get(userId).email());
    }

    public void connected(UUID profileId, String accountId) {
        profiles.getForUpdate(profileId).connected(accountId, clock.instant());
    }

    public void transfersAre(UUID profileId, boolean enabled) {
        HostProfile profile = profiles.getForUpdate(profileId);
        if (profile.hasTransfersEnabled() != enabled) {
            profile.transfersAre(enabled, clock.instant());
            changes.fire(new HostChanged(profileId));
        }
    }

    /** A host as Stripe may know one. */
    public record Account(UUID profileId, @Nullable String accountId, String country, String email) {}
}
