package com.dancepartner.app.identity;

import com.dancepartner.domain.audit.AuditTrail;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.identity.AccountChanged;
import com.dancepartner.domain.identity.AccountEvent;
import com.dancepartner.domain.identity.Role;
import com.dancepartner.domain.identity.User;
import com.dancepartner.domain.identity.Users;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** What staff do to accounts: roles, deactivation (G07). Nobody does it to himself; all of it is written down. Whoever calls: the roles are asked here, too. */
@Stateless
public class StaffDesk {

    @Inject
    Users users;

    @Inject
    UserViews views;

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

    /**
     * A page of accounts, oldest first.
     *
     * @param emailPart a part of the address; empty for all
     */
    @RolesAllowed({"ADMIN", "SUPPORT", "TRUST"})
    public UserList find(String emailPart, int limit, int offset) {
        return new UserList(
                users.list(emailPart, limit, offset).stream().map(views::of).toList(), users.count(emailPart));
    }

    /** @throws BusinessException FORBIDDEN for oneself, NOT_FOUND */
    @RolesAllowed("ADMIN")
    public UserView grant(UUID actorId, UUID userId, Role role) {
        User user = another(actorId, userId);
        if (user.grant(role)) {
            rolesChanged(actorId, user, role, true);
        }
        return views.of(user);
    }

    /** Takes a role away; the sign-ins that had it end. @throws BusinessException FORBIDDEN for oneself, NOT_FOUND */
    @RolesAllowed("ADMIN")
    public UserView revoke(UUID actorId, UUID userId, Role role) {
        User user = another(actorId, userId);
        if (user.revoke(role)) {
            devices.endAllOf(userId);
            rolesChanged(actorId, user, role, false);
        }
        return views.of(user);
    }

    /** @throws BusinessException FORBIDDEN for oneself, NOT_FOUND */
    @RolesAllowed({"ADMIN", "TRUST"})
    public UserView deactivate(UUID actorId, UUID userId, AccountActionRequest request) {
        User user = underling(actorId, userId);
        user.deactivate(clock.instant());
        devices.endAllOf(userId);
        written(actorId, "account_deactivated", user, request.reason());
        return views.of(user);
    }

    /** @throws BusinessException FORBIDDEN for oneself, NOT_FOUND */
    @RolesAllowed({"ADMIN", "TRUST"})
    public UserView reactivate(UUID actorId, UUID userId, AccountActionRequest request) {
        User user = underling(actorId, userId);
        user.reactivate(clock.instant());
        written(actorId, "account_reactivated", user, request.reason());
        return views.of(user);
    }

    private User another(UUID actorId, UUID userId) {
        if (actorId.equals(userId)) {
            throw BusinessException.forbidden("Nobody does this to the own account");
        }
        return users.getForUpdate(userId);
    }

    /** Staff are deactivated and let in again by administrators only: nobody else can shut all of them out. */
    private User underling(UUID actorId, UUID userId) {
        User user = another(actorId, userId);
        if (!user.roles().isEmpty() && !users.get(actorId).roles().contains(Role.ADMIN)) {
            throw BusinessException.forbidden("Only an administrator does this to staff");
        }
        return user;
    }

    private void rolesChanged(UUID actorId, User user, Role role, boolean granted) {
        Instant now = clock.instant();
        written(actorId, granted ? "role_granted" : "role_revoked", user, role.name());
        news.fire(new AccountEvent.RolesChanged(user.id(), role, granted, now));
    }

    private void written(UUID actorId, String action, User user, String detail) {
        audit.record(actorId, action, user.id(), detail, clock.instant());
        changes.fire(new AccountChanged(user.id()));
    }
}
