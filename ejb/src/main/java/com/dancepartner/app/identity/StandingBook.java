package com.dancepartner.app.identity;

import com.dancepartner.domain.identity.Devices;
import com.dancepartner.domain.identity.Role;
import com.dancepartner.domain.identity.SecondFactor;
import com.dancepartner.domain.identity.SecondFactors;
import com.dancepartner.domain.identity.SecretToken;
import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.identity.Users;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.metrics.annotation.Counted;

/** Asks the database whether tokens and sign-ins still speak for their account. */
@Stateless
public class StandingBook {

    @Inject
    Devices devices;

    @Inject
    Users users;

    @Inject
    SecondFactors secondFactors;

    @Counted(
            name = "token_standings_loaded",
            absolute = true,
            description = "Access tokens checked against the database, once a minute each at most")
    public boolean isGood(AccessClaims claims) {
        return devices.speaksFor(claims.deviceId(), claims.userId(), claims.version());
    }

    /** What an active account that has a role may do in the console. */
    public Optional<StaffIdentity> staff(UUID userId) {
        return users.find(userId)
                .filter(User::isActive)
                .filter(user -> !user.roles().isEmpty())
                .map(user -> new StaffIdentity(userId, roles(user), hasSecondFactor(userId), stamp(user)));
    }

    private static List<String> roles(User user) {
        return user.roles().stream().map(Role::name).sorted().toList();
    }

    private boolean hasSecondFactor(UUID userId) {
        return secondFactors.find(userId).filter(SecondFactor::isConfirmed).isPresent();
    }

    private String stamp(User user) {
        return SecretToken.sha256(user.passwordHash() + user.tokenVersion() + hasSecondFactor(user.id()));
    }
}
