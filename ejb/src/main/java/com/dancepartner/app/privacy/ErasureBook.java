package com.dancepartner.app.privacy;

import com.dancepartner.domain.audit.AuditTrail;
import com.dancepartner.domain.identity.AccountChanged;
import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.privacy.ClosedAccounts;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The transactions of erasing: one that looks, then one for each account. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ErasureBook {

    @Inject
    ClosedAccounts accounts;

    @Inject
    AuditTrail audit;

    @Inject
    Event<AccountChanged> changes;

    @Inject
    Clock clock;

    public List<UUID> due(int limit) {
        return accounts.due(closedBy(), limit);
    }

    /** Erases this account, unless its owner opened it again or another node is at it. */
    public void erase(UUID userId) {
        Instant now = clock.instant();
        if (accounts.erase(userId, closedBy(), now)) {
            audit.record(null, "account_erased", userId, "", now);
            changes.fire(new AccountChanged(userId));
        }
    }

    private Instant closedBy() {
        return clock.instant().minus(User.GRACE);
    }
}
