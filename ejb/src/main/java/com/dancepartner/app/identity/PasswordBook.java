package com.dancepartner.app.identity;

import com.dancepartner.domain.audit.AuditTrail;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.identity.AccountChanged;
import com.dancepartner.domain.identity.AccountEvent;
import com.dancepartner.domain.identity.EmailAddress;
import com.dancepartner.domain.identity.OneTimeToken;
import com.dancepartner.domain.identity.OneTimeTokens;
import com.dancepartner.domain.identity.SecretToken;
import com.dancepartner.domain.identity.TokenPurpose;
import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.identity.Users;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The transactions behind passwords. */
@Stateless
public class PasswordBook {

    @Inject
    Users users;

    @Inject
    OneTimeTokens tokens;

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

    public void forgot(String email) {
        news.fire(new AccountEvent.PasswordForgotten(new EmailAddress(email), clock.instant()));
    }

    public String hashOf(UUID userId) {
        return users.get(userId).passwordHash();
    }

    /** What makes a bad password for this person. */
    public List<String> personal(UUID userId) {
        User user = users.get(userId);
        return List.of(user.email(), user.firstName(), user.lastName());
    }

    public List<String> personal(SecretToken token) {
        return personal(good(token).userId());
    }

    /**
     * Another password.
     *
     * @param checkedHash what the old password was checked against
     * @throws BusinessException CONFLICT when it was changed meanwhile
     */
    public void change(UUID userId, UUID deviceId, String checkedHash, String passwordHash) {
        if (!users.getForUpdate(userId).passwordHash().equals(checkedHash)) {
            throw new BusinessException(ErrorCode.CONFLICT, "The password was changed at this moment: try again");
        }
        set(userId, passwordHash);
        devices.endOthersOf(userId, deviceId);
    }

    /** The link was in a mail to this address: it verifies the address as well. */
    public void reset(SecretToken token, String passwordHash) {
        OneTimeToken link = good(token);
        Instant now = clock.instant();
        set(link.userId(), passwordHash);
        users.getForUpdate(link.userId()).verifyEmail(now);
        devices.endAllOf(link.userId());
    }

    private void set(UUID userId, String passwordHash) {
        Instant now = clock.instant();
        users.getForUpdate(userId).changePassword(passwordHash, now);
        tokens.endAllOf(userId, TokenPurpose.RESET_PASSWORD, now);
        audit.record(userId, "password_changed", userId, "", now);
        news.fire(new AccountEvent.PasswordChanged(userId, now));
        changes.fire(new AccountChanged(userId));
    }

    private OneTimeToken good(SecretToken token) {
        return tokens.findForUpdate(token)
                .filter(candidate -> candidate.isGood(TokenPurpose.RESET_PASSWORD, clock.instant()))
                .orElseThrow(() -> BusinessException.invalid("token", "This link is invalid, expired or was used"));
    }
}
