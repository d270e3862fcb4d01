package com.dancepartner.app.identity;

import com.dancepartner.domain.identity.Role;
import com.dancepartner.domain.identity.User;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account as its owner sees it: never the password's hash (R133). */
public record UserView(
        UUID id,
        String email,
        String firstName,
        String lastName,
        String userType,
        boolean emailVerified,
        List<String> roles,
        @Nullable Instant lastLoginAt,
        Instant createdAt) {

    static UserView of(User user) {
        return new UserView(
                user.id(),
                user.email(),
                user.firstName(),
                user.lastName(),
                user.userType().wire(),
                user.isEmailVerified(),
                user.roles().stream().map(Role::name).sorted().toList(),
                user.lastLoginAt(),
                user.createdAt());
    }
}
