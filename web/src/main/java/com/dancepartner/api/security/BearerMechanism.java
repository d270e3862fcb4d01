package com.dancepartner.api.security;

import com.dancepartner.api.error.ErrorPage;
import com.dancepartner.domain.error.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Signs callers in by their access token. MicroProfile JWT, which Payara brings, verifies a token the first time; after
 * that its result is remembered until the token expires, because verifying cost more than most requests.
 */
@ApplicationScoped
public class BearerMechanism implements HttpAuthenticationMechanism {

    private static final String SOCKETS = "/api/v1/ws/";

    @Inject
    @Any
    Instance<HttpAuthenticationMechanism> mechanisms;

    @Inject
    VerifiedTokens verified;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        Optional<String> token = BearerToken.of(request);
        if (token.isEmpty()) {
            return request.getRequestURI().startsWith(SOCKETS)
                    ? refuse(request, response, "Sign in first")
                    : context.doNothing();
        }
        Optional<VerifiedTokens.Login> known = verified.find(token.get());
        if (known.isPresent()) {
            return context.notifyContainerAboutLogin(
                    known.get().principal(), known.get().groups());
        }
        AuthenticationStatus status =
                payaras().validateRequest(new BearerRequest(request, token.get()), response, new QuietContext(context));
        if (status != AuthenticationStatus.SUCCESS || context.getCallerPrincipal() == null) {
            return refuse(request, response, "The access token is invalid or expired");
        }
        verified.remember(token.get(), context.getCallerPrincipal(), context.getGroups());
        return status;
    }

    private HttpAuthenticationMechanism payaras() {
        return mechanisms
                .handlesStream()
                .filter(handle -> handle.getBean().getTypes().stream()
                        .anyMatch(type -> type.getTypeName().endsWith(".JWTAuthenticationMechanism")))
                .map(Instance.Handle::get)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("MicroProfile JWT is not among the mechanisms: "
                        + mechanisms
                                .handlesStream()
                                .map(handle -> handle.getBean().toString())
                                .toList()));
    }

    private static AuthenticationStatus refuse(HttpServletRequest request, HttpServletResponse response, String message)
            throws AuthenticationException {
        try {
            response.setHeader("WWW-Authenticate", "Bearer");
            ErrorPage.write(request, response, ErrorCode.UNAUTHORIZED, message);
            return AuthenticationStatus.SEND_FAILURE;
        } catch (IOException e) {
            throw new AuthenticationException("cannot answer", e);
        }
    }
}
