package com.dancepartner.api;

import com.dancepartner.api.limit.RequestLimits;
import com.dancepartner.app.identity.AccessTokens;
import com.dancepartner.app.identity.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who is calling, and from where. */
@RequestScoped
public class Caller {

    @Context
    SecurityContext security;

    @Context
    HttpServletRequest request;

    @Inject
    RequestLimits limits;

    public UUID id() {
        return UUID.fromString(security.getUserPrincipal().getName());
    }

    /** The device that the caller's token was given to. */
    public UUID deviceId() {
        JsonWebToken token = (JsonWebToken) security.getUserPrincipal();
        return UUID.fromString(
                token.<Object>getClaim(AccessTokens.DEVICE).toString().replace("\"", ""));
    }

    public Visitor visitor() {
        return new Visitor(limits.addressOf(request), Objects.requireNonNullElse(request.getHeader("User-Agent"), ""));
    }
}
