package com.dancepartner.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;

/** Signs staff in by form, and again at each request by what their session holds; tokens of the API mean nothing here. */
@ApplicationScoped
public class ConsoleMechanism implements HttpAuthenticationMechanism {

    private static final String STAFF = "staff";

    @Inject
    IdentityStoreHandler store;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(STAFF) instanceof Staff staff) {
            return context.notifyContainerAboutLogin(staff.name(), staff.groups());
        }
        Credential given = context.getAuthParameters().getCredential();
        if (given != null) {
            return signIn(request, context, given);
        }
        return context.isProtected()
                ? context.redirect(request.getContextPath() + "/login.xhtml")
                : context.doNothing();
    }

    private AuthenticationStatus signIn(HttpServletRequest request, HttpMessageContext context, Credential given) {
        CredentialValidationResult result = store.validate(given);
        if (result.getStatus() != CredentialValidationResult.Status.VALID) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        String name = result.getCallerPrincipal().getName();
        Set<String> groups = new HashSet<>(result.getCallerGroups());
        request.getSession(true);
        request.changeSessionId();
        request.getSession().setAttribute(STAFF, new Staff(name, groups));
        return context.notifyContainerAboutLogin(name, groups);
    }

    /** Who is signed in, kept in the session. */
    record Staff(String name, Set<String> groups) implements Serializable {}
}
