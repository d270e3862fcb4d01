package com.dancepartner.api.host;

import com.dancepartner.api.Caller;
import com.dancepartner.api.idempotency.Idempotent;
import com.dancepartner.app.host.HostDesk;
import com.dancepartner.app.host.HostProfileChange;
import com.dancepartner.app.host.HostProfileInput;
import com.dancepartner.app.host.LocationInput;
import com.dancepartner.app.host.OwnHostView;
import com.dancepartner.app.host.StyleOffer;
import com.dancepartner.app.identity.AccessTokens;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The caller's own host profile: this is its canonical place (R273 to R276, G27). */
@Path("/users/me/host-profile")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(AccessTokens.HOST)
public class OwnHostProfileResource {

    @Inject
    HostDesk hosts;

    @Inject
    Caller caller;

    @GET
    @RolesAllowed(AccessTokens.USER)
    @Operation(summary = "The profile, with what is missing until bookings are taken")
    public OwnHostView get() {
        return hosts.own(caller.id());
    }

    @PUT
    @Operation(summary = "Completes the draft that registering as a host made, or replaces what the profile says")
    public OwnHostView describe(@Valid @NotNull HostProfileInput input) {
        return hosts.describe(caller.id(), input);
    }

    @PATCH
    @Operation(
            summary = "Changes what the body names; the rest stays. Lists are replaced, an empty body changes nothing")
    public OwnHostView change(@Valid @NotNull HostProfileChange change) {
        return hosts.change(caller.id(), change);
    }

    @PATCH
    @Path("/location")
    @Operation(summary = "Moves to another place; time_zone is found by it where it is absent")
    public OwnHostView moveTo(@Valid @NotNull LocationInput input) {
        return hosts.moveTo(caller.id(), input);
    }

    @POST
    @Path("/dance-styles")
    @Idempotent(required = false)
    @Operation(summary = "Offers one more style; 409 when it is offered already")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = OwnHostView.class)))
    public Response addStyle(@Valid @NotNull StyleOffer offer) {
        OwnHostView host = hosts.addStyle(caller.id(), offer);
        return Response.created(URI.create("/api/v1/users/me/host-profile/dance-styles/" + offer.style()))
                .entity(host)
                .build();
    }

    @DELETE
    @Path("/dance-styles/{slug}")
    @Operation(summary = "Offers a style no more; without any, no bookings are taken")
    @APIResponse(responseCode = "204")
    public void removeStyle(@PathParam("slug") String slug) {
        hosts.removeStyle(caller.id(), slug);
    }

    @POST
    @Path("/verification")
    @Idempotent(required = false)
    @RolesAllowed(AccessTokens.USER)
    @Operation(summary = "Submits the profile to be vetted, first or again after a rejection or expiry")
    public OwnHostView submit() {
        return hosts.submit(caller.id());
    }
}
