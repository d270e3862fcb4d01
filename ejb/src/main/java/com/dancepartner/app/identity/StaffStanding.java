package com.dancepartner.app.identity;

import com.dancepartner.app.cluster.SharedCaches;
import com.dancepartner.domain.identity.AccountChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.cache.Cache;

/** What a member of staff may do now, remembered for a minute and forgotten when the account changes (G18). */
@ApplicationScoped
public class StaffStanding {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    @Inject
    SharedCaches caches;

    @Inject
    StandingBook book;

    /** The roles of an active account; empty when it may do nothing (any more). */
    public Optional<StaffIdentity> of(UUID userId) {
        String known = cache().get(userId.toString());
        String roles = known == null ? load(userId) : known;
        return roles.isEmpty()
                ? Optional.empty()
                : Optional.of(new StaffIdentity(userId, List.of(roles.split(",")), true));
    }

    private String load(UUID userId) {
        String roles = String.join(",", book.staffRoles(userId));
        cache().put(userId.toString(), roles);
        return roles;
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccountChanged changed) {
        cache().remove(changed.userId().toString());
    }

    private Cache<String, String> cache() {
        return caches.of("staff-roles", REMEMBERED);
    }
}
