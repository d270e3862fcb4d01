package com.dancepartner.app.privacy;

import com.dancepartner.app.identity.DeviceBook;
import com.dancepartner.domain.audit.AuditTrail;
import com.dancepartner.domain.identity.AccountChanged;
import com.dancepartner.domain.identity.AccountEvent;
import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.identity.Users;
import com.dancepartner.domain.privacy.Obligations;
import com.dancepartner.domain.privacy.PersonalData;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** The transactions behind closing an account and exporting it. */
@Stateless
public class ClosureBook {

    @Inject
    Users users;

    @Inject
    Obligations obligations;

    @Inject
    PersonalData personalData;

    @Inject
    DeviceBook devices;

    @Inject
    AuditTrail audit;

    @Inject
    Event<AccountEvent> news;

    @Inject
    Event<AccountChanged> changes;

    @Inject
    Clock clock;

    /** Closes the account and signs it out everywhere; again, it changes nothing. @throws BusinessException CONFLICT */
    public ClosureView close(UUID userId) {
        // the lock first: a booking with this account waits for it, or is seen by the count that follows
        User user = users.getForUpdate(userId);
        return new ClosureView(user.eraseAt().orElseGet(() -> closeNow(user)));
    }

    public String export(UUID userId) {
        return personalData.export(userId);
    }

    private Instant closeNow(User user) {
        obligations.openOf(user.id()).requireNone();
        Instant now = clock.instant();
        Instant eraseAt = now.plus(User.GRACE);
        devices.endAllOf(user.id());
        user.close(now);
        audit.record(user.id(), "account_closed", user.id(), "", now);
        news.fire(new AccountEvent.AccountClosed(user.id(), now, eraseAt));
        changes.fire(new AccountChanged(user.id()));
        return eraseAt;
    }
}
