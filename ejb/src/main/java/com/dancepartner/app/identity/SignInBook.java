package com.dancepartner.app.identity;

import com.dancepartner.domain.audit.AuditTrail;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.identity.AccountChanged;
import com.dancepartner.domain.identity.AccountEvent;
import com.dancepartner.domain.identity.Device;
import com.dancepartner.domain.identity.DeviceTraits;
import com.dancepartner.domain.identity.Devices;
import com.dancepartner.domain.identity.EmailAddress;
import com.dancepartner.domain.identity.RefreshToken;
import com.dancepartner.domain.identity.RefreshTokens;
import com.dancepartner.domain.identity.SecretToken;
import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.identity.Users;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The transactions behind signing in, refreshing and signing out. */
@Stateless
public class SignInBook {

    @Inject
    Users users;

    @Inject
    Devices devices;

    @Inject
    RefreshTokens refreshTokens;

    @Inject
    DeviceBook deviceBook;

    @Inject
    SecondFactorBook secondFactors;

    @Inject
    AccessTokens accessTokens;

    @Inject
    AuditTrail audit;

    @Inject
    Event<AccountEvent> news;

    @Inject
    Event<AccountChanged> changes;

    @Inject
    Clock clock;

    public Optional<Credentials> credentials(EmailAddress email) {
        return users.findByEmail(email)
                .map(user -> new Credentials(
                        user.id(),
                        user.passwordHash(),
                        user.isActive(),
                        user.restorableUntil().orElse(null)));
    }

    /**
     * Opens a sign-in on a device.
     *
     * @param known whose password was checked; if it was changed meanwhile, that check is worth nothing
     * @throws BusinessException OTP_REQUIRED or UNAUTHORIZED for the second factor, ACCOUNT_DISABLED
     */
    public Grant signIn(Credentials known, DeviceTraits traits, LoginRequest request) {
        User user = unchanged(known);
        if (!user.isActive()) {
            throw new BusinessException(ErrorCode.ACCOUNT_DISABLED, "This account is deactivated");
        }
        return open(user, traits, request);
    }

    /** Opens a closed account again, within its time of grace, and a sign-in with it. */
    public Grant restore(Credentials known, DeviceTraits traits, LoginRequest request) {
        Instant now = clock.instant();
        User user = unchanged(known);
        if (!user.isActive()) {
            user.restore(now);
            audit.record(user.id(), "account_restored", user.id(), "", now);
        }
        return open(user, traits, request);
    }

    private User unchanged(Credentials known) {
        User user = users.getForUpdate(known.userId());
        if (!user.passwordHash().equals(known.passwordHash())) {
            throw new BusinessException(
                    ErrorCode.UNAUTHORIZED, "The password was changed at this moment: sign in again");
        }
        return user;
    }

    private Grant open(User user, DeviceTraits traits, LoginRequest request) {
        Instant now = clock.instant();
        UUID userId = user.id();
        boolean secondFactor = secondFactors.check(userId, request.otp());
        boolean newDevice = devices.isNew(userId, traits.fingerprint());
        if (request.deviceId() != null) {
            deviceBook.end(devices.liveOf(userId, traits.fingerprint()));
        }
        Device device = new Device(userId, traits, secondFactor, now);
        devices.add(device);
        user.loggedIn(now);
        changes.fire(new AccountChanged(userId));
        if (newDevice) {
            news.fire(new AccountEvent.NewDeviceUsed(userId, device.id(), now));
        }
        SecretToken secret = SecretToken.fresh();
        return add(RefreshToken.first(device.id(), secret, now), secret, user, device);
    }

    /** Keeps the same password under stronger parameters, unless it was changed meanwhile. */
    public Credentials rehash(Credentials known, String passwordHash) {
        unchanged(known).rehash(passwordHash);
        changes.fire(new AccountChanged(known.userId()));
        return known.rehashed(passwordHash);
    }

    /**
     * Exchanges a refresh token for new tokens. A copied one, used again, ends its device (G17).
     *
     * @return empty when it was used before, longer ago than a retry explains
     * @throws BusinessException UNAUTHORIZED for an unknown, expired or ended one
     */
    public Optional<Grant> refresh(SecretToken secret, String address) {
        Instant now = clock.instant();
        RefreshToken found = refreshTokens.find(secret).orElseThrow(SignInBook::refused);
        Device device = devices.findForUpdate(found.deviceId()).orElseThrow(SignInBook::refused);
        RefreshToken token = refreshTokens.refreshed(found);
        User user = users.get(device.userId());
        if (!device.isLive() || !user.isActive() || token.isExpired(now)) {
            throw refused();
        }
        if (token.isReused(now)) {
            deviceBook.end(List.of(device));
            audit.record(null, "refresh_token_reused", user.id(), device.name(), now);
            return Optional.empty();
        }
        device.used(address, now);
        return Optional.of(token.isUsed() ? again(token, secret, user, device) : next(token, secret, user, device));
    }

    private Grant next(RefreshToken token, SecretToken secret, User user, Device device) {
        Instant now = clock.instant();
        SecretToken following = token.use(secret, now);
        return add(token.next(following, now), following, user, device);
    }

    /** A retry whose answer was lost gets the same successor, as long as nobody has used that. */
    private Grant again(RefreshToken token, SecretToken secret, User user, Device device) {
        SecretToken following = token.successor(secret);
        RefreshToken successor = refreshTokens
                .find(following)
                .filter(candidate -> !candidate.isUsed())
                .orElseThrow(SignInBook::refused);
        return grant(successor, following, user, device);
    }

    /** Ends the sign-in that this token belongs to; an unknown or ended one is nothing to end (R196). */
    public void logout(LogoutRequest request) {
        refreshTokens
                .find(new SecretToken(request.refreshToken()))
                .flatMap(token -> devices.find(token.deviceId()))
                .filter(Device::isLive)
                .ifPresent(device -> end(device, request.everywhere()));
    }

    private void end(Device device, boolean everywhere) {
        if (everywhere) {
            deviceBook.endAllOf(device.userId());
        } else {
            deviceBook.end(List.of(device));
        }
    }

    private Grant add(RefreshToken token, SecretToken secret, User user, Device device) {
        refreshTokens.add(token);
        return grant(token, secret, user, device);
    }

    private Grant grant(RefreshToken token, SecretToken secret, User user, Device device) {
        return new Grant(
                accessTokens.claims(user, device, token.accessTokenId()),
                secret,
                !user.roles().isEmpty() && !device.hasSecondFactor());
    }

    private static BusinessException refused() {
        return new BusinessException(ErrorCode.UNAUTHORIZED, "The refresh token is invalid, expired or revoked");
    }
}
