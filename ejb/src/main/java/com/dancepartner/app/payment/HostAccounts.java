package com.dancepartner.app.payment;

import com.dancepartner.domain.host.HostChanged;
import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.host.HostProfiles;
import com.dancepartner.domain.host.TransfersStopped;
import com.dancepartner.domain.identity.Users;
import com.dancepartner.domain.payment.StripePurpose;
import com.dancepartner.domain.payment.StripeRequests;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
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
    StripeRequests requests;

    @Inject
    Event<HostChanged> changes;

    @Inject
    Event<TransfersStopped> stops;

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

    /** The key of a page of Stripe's for this host: a new one each time. */
    public String pageKey(UUID profileId) {
        return requests.next(StripePurpose.ACCOUNT_LINK, profileId, clock.instant());
    }

    /** What Stripe says of the account: who cannot be sent money leaves the search, and is told. */
    public void transfersAre(UUID profileId, boolean enabled) {
        HostProfile profile = profiles.getForUpdate(profileId);
        if (profile.hasTransfersEnabled() != enabled) {
            Instant now = clock.instant();
            profile.transfersAre(enabled, now);
            changes.fire(new HostChanged(profileId));
            if (!enabled) {
                stops.fire(new TransfersStopped(profile.userId(), now));
            }
        }
    }

    /** A host as Stripe may know one. */
    public record Account(UUID profileId, @Nullable String accountId, String country, String email) {}
}
