package com.dancepartner.api.host;

import com.dancepartner.api.Caller;
import com.dancepartner.app.host.HostDesk;
import com.dancepartner.app.host.HostProfileChange;
import com.dancepartner.app.host.HostProfileInput;
import com.dancepartner.app.host.OwnHostView;
import com.dancepartner.app.identity.AccessTokens;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The caller's profile under its short name: the same as /users/me/host-profile (G27). */
@Path("/host-profile")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(AccessTokens.USER)
public class HostProfileResource {

    @Inject
    HostDesk hosts;

    @Inject
    Caller caller;

    @GET
    @Operation(summary = "The same as GET /users/me/host-profile")
    public OwnHostView get() {
        return hosts.own(caller.id());
    }

    @PUT
    @RolesAllowed(AccessTokens.HOST)
    @Operation(summary = "The same as PUT /users/me/host-profile")
    public OwnHostView describe(@Valid @NotNull HostProfileInput input) {
        return hosts.describe(caller.id(), input);
    }

    @PATCH
    @RolesAllowed(AccessTokens.HOST)
    @Operation(summary = "The same as PATCH /users/me/host-profile")
    public OwnHostView change(@Valid @NotNull HostProfileChange change) {
        return hosts.change(caller.id(), change);
    }
}
