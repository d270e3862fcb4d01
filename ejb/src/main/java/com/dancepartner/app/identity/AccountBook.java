package com.dancepartner.app.identity;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.identity.EmailAddress;
import com.dancepartner.domain.identity.RefreshToken;
import com.dancepartner.domain.identity.RefreshTokens;
import com.dancepartner.domain.identity.Role;
import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.identity.UserType;
import com.dancepartner.domain.identity.Users;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The transactions behind accounts and their tokens. */
@Stateless
public class AccountBook {

    @Inject
    Users users;

    @Inject
    RefreshTokens refreshTokens;

    @Inject
    AccessTokens accessTokens;

    @Inject
    Clock clock;

    @Inject
    TokenTheft theft;

    public UserView open(RegisterRequest request, EmailAddress email, String passwordHash) {
        User user = new User(
                email,
                passwordHash,
                request.firstName(),
                request.lastName(),
                UserType.valueOf(request.userType().toUpperCase(Locale.ROOT)),
                clock.instant());
        users.add(user);
        return UserView.of(user);
    }

    public Optional<Credentials> credentials(EmailAddress email) {
        return users.findByEmail(email)
                .map(user -> new Credentials(
                        user.id(),
                        user.passwordHash(),
                        user.isActive(),
                        user.roles().stream().map(Role::name).toList()));
    }

    public TokenResponse signIn(UUID userId) {
        Instant now = clock.instant();
        User user = users.get(userId);
        user.loggedIn(now);
        String secret = SecretTokens.fresh();
        refreshTokens.add(RefreshToken.ofNewFamily(userId, SecretTokens.hash(secret), now));
        return tokens(user, secret);
    }

    /** Exchanges a refresh token for new tokens; a stolen one, used again, ends its whole family (G17). */
    public TokenResponse refresh(RefreshRequest request) {
        Instant now = clock.instant();
        RefreshToken token = refreshTokens
                .findByHash(SecretTokens.hash(request.refreshToken()))
                .orElseThrow(AccountBook::refused);
        if (token.isReused(now)) {
            theft.endFamily(token.familyId());
            throw new BusinessException(ErrorCode.TOKEN_REUSED, "This refresh token was used before: sign in again");
        }
        User user = users.get(token.userId());
        if (!token.isUsable(now) || !user.isActive()) {
            throw refused();
        }
        String secret = SecretTokens.fresh();
        refreshTokens.add(token.rotate(SecretTokens.hash(secret), now));
        return tokens(user, secret);
    }

    /** Ends the sign-in that this token belongs to; an unknown token is nothing to end (R196). */
    public void logout(UUID userId, RefreshRequest request) {
        refreshTokens
                .findByHash(SecretTokens.hash(request.refreshToken()))
                .filter(token -> token.userId().equals(userId))
                .ifPresent(token -> refreshTokens.revokeFamily(token.familyId(), clock.instant()));
    }

    public UserView me(UUID userId) {
        return UserView.of(users.get(userId));
    }

    private TokenResponse tokens(User user, String refreshSecret) {
        return new TokenResponse(accessTokens.issue(user), refreshSecret, "Bearer", AccessTokens.LIFETIME.toSeconds());
    }

    private static BusinessException refused() {
        return new BusinessException(ErrorCode.UNAUTHORIZED, "The refresh token is invalid, expired or revoked");
    }
}
