package com.dancepartner.app.host;

import com.dancepartner.domain.audit.AuditTrail;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.host.HostChanged;
import com.dancepartner.domain.host.HostProfile;
import com.dancepartner.domain.host.HostProfiles;
import com.dancepartner.domain.host.VerificationStatus;
import com.dancepartner.domain.host.Verifier;
import com.dancepartner.domain.identity.Users;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Where staff vet hosts (G42). Nobody vets himself; all of it is written down. Whoever calls: the roles are asked here, too. */
@Stateless
@RolesAllowed({"ADMIN", "TRUST"})
public class VettingDesk {

    @Inject
    HostProfiles profiles;

    @Inject
    Users users;

    @Inject
    AuditTrail audit;

    @Inject
    Event<HostChanged> changes;

    @Inject
    Clock clock;

    /** A page of the hosts who stand there, the longest unchanged first. */
    public HostStandingList list(VerificationStatus status, int limit, int offset) {
        List<HostProfile> page = profiles.list(status, limit, offset);
        Map<UUID, String> names =
                users.displayNames(page.stream().map(HostProfile::userId).toList());
        return new HostStandingList(
                page.stream()
                        .map(host -> HostStandingView.of(host, Objects.requireNonNull(names.get(host.userId()))))
                        .toList(),
                profiles.count(status));
    }

    /** @throws BusinessException FORBIDDEN for oneself, NOT_FOUND, STATE_CONFLICT for a move that is not in the table */
    public HostStandingView decide(UUID actorId, UUID profileId, VerificationInput input) {
        HostProfile profile = profiles.getForUpdate(profileId);
        if (profile.userId().equals(actorId)) {
            throw BusinessException.forbidden("Nobody does this to the own profile");
        }
        Instant now = clock.instant();
        profile.verify(Verifier.STAFF, input.next(), now);
        audit.record(actorId, "host_" + input.status(), profile.userId(), input.reason(), now);
        changes.fire(new HostChanged(profileId));
        return HostStandingView.of(profile, users.get(profile.userId()).displayName());
    }
}
