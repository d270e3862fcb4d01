package com.dancepartner.app.identity;

import com.dancepartner.domain.identity.Role;
import com.dancepartner.domain.identity.User;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as its owner sees it: never the password's hash (R133).
 *
 * @param phone E.164
 * @param language BCP 47
 * @param timeZone IANA
 * @param preferredCurrency ISO 4217
 * @param secondFactor whether an authenticator is set up
 * @param active false once deactivated or closed
 */
public record UserView(
        UUID id,
        String email,
        String firstName,
        String lastName,
        String userType,
        boolean emailVerified,
        @Nullable String phone,
        boolean phoneVerified,
        boolean identityVerified,
        @Nullable String language,
        @Nullable String timeZone,
        @Nullable String preferredCurrency,
        @Nullable String termsVersion,
        @Nullable Instant termsAcceptedAt,
        List<String> roles,
        boolean secondFactor,
        boolean active,
        @Nullable Instant lastLoginAt,
        Instant createdAt) {

    static UserView of(User user, boolean secondFactor) {
        return new UserView(
                user.id(),
                user.email(),
                user.firstName(),
                user.lastName(),
                user.userType().wire(),
                user.isEmailVerified(),
                user.phone().orElse(null),
                user.isPhoneVerified(),
                user.isIdentityVerified(),
                user.language().orElse(null),
                user.timeZone().orElse(null),
                user.preferredCurrency().orElse(null),
                user.termsVersion().orElse(null),
                user.termsAcceptedAt().orElse(null),
                user.roles().stream().map(Role::name).sorted().toList(),
                secondFactor,
                user.isActive(),
                user.lastLoginAt(),
                user.createdAt());
    }
}
