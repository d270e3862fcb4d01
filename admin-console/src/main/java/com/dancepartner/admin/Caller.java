package com.dancepartner.admin;

import com.dancepartner.domain.error.BusinessException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import java.util.Arrays;
import java.util.UUID;

/** Who is at the page. Pages show what they may see and do; actions ask again. */
@Named
@RequestScoped
public class Caller {

    private static final String[] RUN_JOBS = {"ADMIN", "FINANCE", "OPS"};
    private static final String[] SEE_USERS = {"ADMIN", "SUPPORT", "TRUST"};
    private static final String[] GIVE_ROLES = {"ADMIN"};
    private static final String[] SHUT_ACCOUNTS = {"ADMIN", "TRUST"};

    @Inject
    SecurityContext security;

    public UUID id() {
        return UUID.fromString(security.getCallerPrincipal().getName());
    }

    public boolean isRunningJobs() {
        return hasAny(RUN_JOBS);
    }

    public boolean isSeeingUsers() {
        return hasAny(SEE_USERS);
    }

    public boolean isGivingRoles() {
        return hasAny(GIVE_ROLES);
    }

    public boolean isShuttingAccounts() {
        return hasAny(SHUT_ACCOUNTS);
    }

    /** @throws BusinessException FORBIDDEN */
    public void requireGivingRoles() {
        require(isGivingRoles());
    }

    /** @throws BusinessException FORBIDDEN */
    public void requireShuttingAccounts() {
        require(isShuttingAccounts());
    }

    private boolean hasAny(String... roles) {
        return Arrays.stream(roles).anyMatch(security::isCallerInRole);
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw BusinessException.forbidden("Your role does not allow this");
        }
    }
}
