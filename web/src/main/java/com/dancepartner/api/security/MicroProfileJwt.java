package com.dancepartner.api.security;

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
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Payara's own mechanism, found among the beans: it checks signature, key, issuer, audience and time of a token. */
@ApplicationScoped
public class MicroProfileJwt {

    private static final Logger LOG = System.getLogger(MicroProfileJwt.class.getName());

    @Inject
    @Any
    Instance<HttpAuthenticationMechanism> mechanisms;

    /** The token of the request's Authorization; empty when it is not good. */
    public Optional<JsonWebToken> verify(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        try {
            AuthenticationStatus status = payaras().validateRequest(request, response, new QuietContext(context));
            return status == AuthenticationStatus.SUCCESS && context.getCallerPrincipal() instanceof JsonWebToken token
                    ? Optional.of(token)
                    : Optional.empty();
        } catch (AuthenticationException | RuntimeException e) {
            LOG.log(Level.DEBUG, "A token that cannot even be read: {0}", e.toString());
            return Optional.empty();
        }
    }

    private HttpAuthenticationMechanism payaras() {
        return mechanisms
                .handlesStream()
                .filter(handle -> handle.getBean().getTypes().stream()
                        .anyMatch(type -> type.getTypeName().endsWith(".JWTAuthenticationMechanism")))
                .map(Instance.Handle::get)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("MicroProfile JWT is not among the mechanisms"));
    }
}
