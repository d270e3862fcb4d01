package com.dancepartner.api.host;

import com.dancepartner.api.Caller;
import com.dancepartner.api.idempotency.Idempotent;
import com.dancepartner.app.host.HostDesk;
import com.dancepartner.app.host.HostProfileInput;
import com.dancepartner.app.host.OwnHostView;
import com.dancepartner.app.identity.AccessTokens;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Becoming a host (R268). */
@Path("/users/me")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(AccessTokens.USER)
public class UsersResource {

    @Inject
    HostDesk hosts;

    @Inject
    Caller caller;

    @POST
    @Path("/become-host")
    @Idempotent(required = false)
    @Operation(
            summary = "Makes a host of somebody without a profile; time_zone is found by the place where it is absent")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = OwnHostView.class)))
    public Response becomeHost(@Valid @NotNull HostProfileInput input) {
        OwnHostView host = hosts.becomeHost(caller.id(), input);
        return Response.created(URI.create("/api/v1/hosts/" + host.id()))
                .entity(host)
                .build();
    }
}
