package com.dancepartner.app.identity;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.identity.AccountChanged;
import com.dancepartner.domain.identity.AccountEvent;
import com.dancepartner.domain.identity.AccountOpened;
import com.dancepartner.domain.identity.EmailAddress;
import com.dancepartner.domain.identity.OneTimeToken;
import com.dancepartner.domain.identity.OneTimeTokens;
import com.dancepartner.domain.identity.Profile;
import com.dancepartner.domain.identity.SecretToken;
import com.dancepartner.domain.identity.TokenPurpose;
import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.identity.UserType;
import com.dancepartner.domain.identity.Users;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** The transactions behind accounts: opening, reading, changing, verifying. */
@Stateless
public class AccountBook {

    @Inject
    Users users;

    @Inject
    OneTimeTokens tokens;

    @Inject
    UserViews views;

    @Inject
    Event<AccountOpened> openings;

    @Inject
    Event<AccountEvent> news;

    @Inject
    Event<AccountChanged> changes;

    @Inject
    Clock clock;

    public UserView open(RegisterRequest request, EmailAddress email, String passwordHash) {
        Instant now = clock.instant();
        UserType type = UserType.valueOf(request.userType().toUpperCase(Locale.ROOT));
        User user = new User(email, passwordHash, request.firstName(), request.lastName(), type, now);
        user.acceptTerms(request.termsVersion(), now);
        users.add(user);
        openings.fire(new AccountOpened(user.id(), type, now));
        return view(user);
    }

    public UserView read(UUID userId) {
        return view(users.get(userId));
    }

    /** @throws BusinessException VALIDATION_ERROR naming the field */
    public UserView update(UUID userId, UpdateAccountRequest request) {
        User user = users.getForUpdate(userId);
        user.describe(
                new Profile(
                        request.firstName(),
                        request.lastName(),
                        request.phone(),
                        request.language(),
                        request.timeZone(),
                        request.preferredCurrency()),
                clock.instant());
        changes.fire(new AccountChanged(userId));
        return view(user);
    }

    /** Sends another verification mail, unless the address is verified already. */
    public void resendVerification(UUID userId) {
        if (!users.get(userId).isEmailVerified()) {
            news.fire(new AccountEvent.VerificationAsked(userId, clock.instant()));
        }
    }

    /** @throws BusinessException VALIDATION_ERROR for a link that is unknown, used or too old */
    public void verifyEmail(VerifyEmailRequest request) {
        Instant now = clock.instant();
        OneTimeToken link = tokens.findForUpdate(new SecretToken(request.token()))
                .filter(token -> token.isGood(TokenPurpose.VERIFY_EMAIL, now))
                .orElseThrow(() -> BusinessException.invalid("token", "This link is invalid, expired or was used"));
        tokens.endAllOf(link.userId(), TokenPurpose.VERIFY_EMAIL, now);
        users.getForUpdate(link.userId()).verifyEmail(now);
        changes.fire(new AccountChanged(link.userId()));
    }

    private UserView view(User user) {
        return views.of(user);
    }
}
