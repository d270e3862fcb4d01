package com.dancepartner.admin.identity;

import com.dancepartner.admin.edge.ConsoleHeaders;
import com.dancepartner.app.identity.StaffIdentity;
import com.dancepartner.app.identity.StaffStanding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;

/**
 * Signs staff in at each request, by what their session holds and by what their account may do now: who lost all roles, or
 * the account, loses the session with them (G18). Tokens of the API mean nothing here.
 */
@ApplicationScoped
public class ConsoleMechanism implements HttpAuthenticationMechanism {

    private static final Set<String> ENROLLING = Set.of("ENROLLING");

    @Inject
    StaffStanding standing;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        ConsoleHeaders.put(request, response); // redirects are made before any filter runs
        if (!context.isProtected()) {
            return context.doNothing();
        }
        response.setHeader("Cache-Control", "no-store");
        Optional<Staff> staff = Staff.of(request);
        Optional<StaffIdentity> now = staff.flatMap(known ->
                standing.of(known.userId()).filter(account -> account.stamp().equals(known.stamp())));
        if (now.isEmpty()) {
            Staff.leave(request);
            return Detour.to(Detour.LOGIN, context);
        }
        return enter(staff.get().secondFactor(), now.get(), context);
    }

    /** Who shows no second factor yet is let in to set one up, and to no other page; who did has no business there. */
    private static AuthenticationStatus enter(boolean secondFactor, StaffIdentity staff, HttpMessageContext context)
            throws AuthenticationException {
        boolean enrolling = context.getRequest().getServletPath().equals(Detour.ENROL);
        if (enrolling == secondFactor) {
            return Detour.to(Detour.home(secondFactor), context);
        }
        Set<String> groups = secondFactor ? Set.copyOf(staff.roles()) : ENROLLING;
        return context.notifyContainerAboutLogin(staff.userId().toString(), groups);
    }
}
