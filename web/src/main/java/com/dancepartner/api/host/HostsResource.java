package com.dancepartner.api.host;

import com.dancepartner.app.discovery.DiscoveryDesk;
import com.dancepartner.app.discovery.HostResults;
import com.dancepartner.app.host.HostView;
import com.dancepartner.app.identity.AccountDesk;
import com.dancepartner.app.identity.UserView;
import com.dancepartner.app.review.ReviewDesk;
import com.dancepartner.app.review.ReviewList;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.jspecify.annotations.Nullable;

/** Finding a host; open to everybody. */
@Path("/hosts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@SecurityRequirementsSet({})
public class HostsResource {

    @Inject
    DiscoveryDesk discovery;

    @Inject
    AccountDesk accounts;

    @Inject
    ShownHosts shown;

    @Inject
    ReviewDesk reviews;

    @Context
    SecurityContext security;

    @GET
    @Operation(summary = "Hosts who can be booked, by place, wishes, words and free time")
    public HostResults search(@BeanParam HostSearchParameters parameters) {
        return discovery.find(parameters.toRequest(), callersCurrency());
    }

    @GET
    @Path("/nearby")
    @Operation(summary = "The 20 nearest hosts who can be booked, within 25 km")
    public HostResults nearby(@QueryParam("lat") @Nullable String lat, @QueryParam("lng") @Nullable String lng) {
        HostSearchParameters parameters = new HostSearchParameters();
        parameters.lat = lat;
        parameters.lng = lng;
        return discovery.find(parameters.toRequest(), callersCurrency());
    }

    @GET
    @Path("/{id}")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HostView.class)))
    public Response get(@PathParam("id") UUID id, @Context Request request) {
        ShownHosts.Page page = shown.get(id, callerId());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(page.tag());
        return (unchanged == null ? Response.ok(page.json()) : unchanged)
                .tag(page.tag())
                .build();
    }

    @GET
    @Path("/{id}/reviews")
    public ReviewList reviews(@PathParam("id") UUID id) {
        return reviews.ofHost(callerId(), id);
    }

    private Optional<String> callersCurrency() {
        return Optional.ofNullable(callerId()).map(accounts::me).map(UserView::preferredCurrency);
    }

    private @Nullable UUID callerId() {
        Principal caller = security.getUserPrincipal();
        return caller == null ? null : UUID.fromString(caller.getName());
    }
}
