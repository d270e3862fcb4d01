package com.dancepartner.app.identity;

import com.dancepartner.domain.identity.Devices;
import com.dancepartner.domain.identity.Role;
import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.identity.Users;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.metrics.annotation.Counted;

/** Asks the database whether tokens and sign-ins still speak for their account. */
@Stateless
public class StandingBook {

    @Inject
    Devices devices;

    @Inject
    Users users;

    @Counted(
            name = "token_standings_loaded",
            absolute = true,
            description = "Access tokens checked against the database, once a minute each at most")
    public boolean isGood(AccessClaims claims) {
        return devices.speaksFor(claims.deviceId(), claims.userId(), claims.version());
    }

    /** The roles of an active account. */
    public List<String> staffRoles(UUID userId) {
        return users.find(userId).filter(User::isActive).stream()
                .flatMap(user -> user.roles().stream())
                .map(Role::name)
                .sorted()
                .toList();
    }
}
