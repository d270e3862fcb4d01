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

    /** The account, while it is active and has a role; empty when it may do nothing (any more). */
    public Optional<StaffIdentity> of(UUID userId) {
        String known = cache().get(userId.toString());
        return known == null ? load(userId) : read(userId, known);
    }

    private Optional<StaffIdentity> load(UUID userId) {
        Optional<StaffIdentity> staff = book.staff(userId);
        cache().put(userId.toString(), staff.map(StaffStanding::written).orElse(""));
        return staff;
    }

    private static String written(StaffIdentity staff) {
        return staff.stamp() + ";" + staff.secondFactor() + ";" + String.join(",", staff.roles());
    }

    private static Optional<StaffIdentity> read(UUID userId, String written) {
        if (written.isEmpty()) {
            return Optional.empty();
        }
        String[] parts = written.split(";");
        return Optional.of(
                new StaffIdentity(userId, List.of(parts[2].split(",")), Boolean.parseBoolean(parts[1]), parts[0]));
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccountChanged changed) {
        cache().remove(changed.userId().toString());
    }

    private Cache<String, String> cache() {
        return caches.of("staff-roles", REMEMBERED);
    }
}
