package com.dancepartner.api.security;

import com.dancepartner.api.error.ErrorPage;
import com.dancepartner.api.limit.RequestLimits;
import com.dancepartner.app.identity.AccessClaims;
import com.dancepartner.app.identity.TokenStandings;
import com.dancepartner.app.identity.VerifiedTokens;
import com.dancepartner.app.identity.VerifiedTokens.Login;
import com.dancepartner.app.limit.Allowance;
import com.dancepartner.app.time.RealTime;
import com.dancepartner.domain.error.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Signs callers in by their access token. MicroProfile JWT, which Payara brings, verifies a token the first time; after
 * that its result is remembered, because verifying cost more than most requests. Whether the token still speaks for its
 * account is asked anew every minute, and known at once when it is refused here (G18).
 */
@ApplicationScoped
public class BearerMechanism implements HttpAuthenticationMechanism {

    private static final String SOCKETS = "/api/v1/ws/";

    @Inject
    MicroProfileJwt microProfileJwt;

    @Inject
    VerifiedTokens verified;

    @Inject
    TokenStandings standings;

    @Inject
    RequestLimits limits;

    @Inject
    RealTime realTime;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        Optional<String> token = BearerToken.of(request);
        if (token.isEmpty()) {
            return isHandshake(request) ? refuse(request, response, "Sign in first") : context.doNothing();
        }
        Optional<Login> login = login(token.get(), request, response, context);
        return login.isPresent()
                ? context.notifyContainerAboutLogin(
                        login.get().principal(), login.get().groups())
                : refuse(request, response, "The access token is invalid or expired");
    }

    /** By its header: a path can be written in many ways. */
    private static boolean isHandshake(HttpServletRequest request) {
        return "websocket".equalsIgnoreCase(request.getHeader("Upgrade"))
                || request.getRequestURI().startsWith(SOCKETS);
    }

    private Optional<Login> login(
            String token, HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<Login> known = verified.find(token);
        if (known.isPresent() && known.get().isFresh(realTime.now())) {
            return known;
        }
        return known.or(() -> verify(token, request, response, context))
                .flatMap(login -> standings
                        .goodUntil(login.claims())
                        .map(until -> verified.remember(token, login.goodUntil(until))));
    }

    /** Asks MicroProfile JWT; the standing of what it finds good is not known yet. */
    private Optional<Login> verify(
            String token, HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        return microProfileJwt
                .verify(new BearerRequest(request, token), response, context)
                .flatMap(jwt -> AccessClaims.of(jwt, realTime.now())
                        .map(claims -> new Login(jwt, groups(jwt), claims, Instant.EPOCH)));
    }

    private static Set<String> groups(JsonWebToken jwt) {
        return jwt.getGroups() == null ? Set.of() : Set.copyOf(jwt.getGroups());
    }

    /** A bad token costs its sender as much as any request without one. */
    private AuthenticationStatus refuse(HttpServletRequest request, HttpServletResponse response, String message)
            throws AuthenticationException {
        try {
            if (!limits.refused(request, response, Allowance.ANONYMOUS)) {
                response.setHeader("WWW-Authenticate", "Bearer");
                ErrorPage.write(request, response, ErrorCode.UNAUTHORIZED, message);
            }
            return AuthenticationStatus.SEND_FAILURE;
        } catch (IOException e) {
            throw new AuthenticationException("cannot answer", e);
        }
    }
}
