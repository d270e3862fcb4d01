package com.dancepartner.api.host;

import static com.dancepartner.api.QueryParameters.decimal;
import static com.dancepartner.api.QueryParameters.instant;
import static com.dancepartner.api.QueryParameters.optionalDecimal;
import static com.dancepartner.api.QueryParameters.whole;

import com.dancepartner.app.availability.AvailabilityDesk;
import com.dancepartner.app.availability.SlotList;
import com.dancepartner.app.host.HostDesk;
import com.dancepartner.app.host.HostList;
import com.dancepartner.app.host.HostView;
import com.dancepartner.app.review.ReviewDesk;
import com.dancepartner.app.review.ReviewList;
import com.dancepartner.domain.host.HostCriteria;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.jspecify.annotations.Nullable;

/** Finding a host; open to everybody. */
@Path("/hosts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@SecurityRequirementsSet({})
public class HostsResource {

    private static final double METRES = 1000;

    @Inject
    HostDesk hosts;

    @Inject
    AvailabilityDesk availability;

    @Inject
    ReviewDesk reviews;

    @Context
    SecurityContext security;

    @GET
    @Operation(summary = "Bookable hosts within radius_km (25, at most 200) of lat and lng, nearest first")
    public HostList search(
            @QueryParam("lat") @Nullable String lat,
            @QueryParam("lng") @Nullable String lng,
            @QueryParam("radius_km") @DefaultValue("25") String radiusKm,
            @QueryParam("style") @Nullable String style,
            @QueryParam("min_rating") @Nullable String minRating,
            @QueryParam("limit") @DefaultValue("20") String limit) {
        return hosts.near(new HostCriteria(
                decimal("lat", lat),
                decimal("lng", lng),
                decimal("radius_km", radiusKm) * METRES,
                style,
                optionalDecimal("min_rating", minRating),
                whole("limit", limit, 1, 50)));
    }

    @GET
    @Path("/nearby")
    @Operation(summary = "The 20 nearest bookable hosts within 25 km")
    public HostList nearby(@QueryParam("lat") @Nullable String lat, @QueryParam("lng") @Nullable String lng) {
        return search(lat, lng, "25", null, null, "20");
    }

    @GET
    @Path("/{id}")
    public HostView get(@PathParam("id") UUID id) {
        return hosts.get(callerId(), id);
    }

    @GET
    @Path("/{id}/availability")
    @Operation(summary = "Free slots that start from from until to (UTC instants, at most 31 days apart)")
    public SlotList slots(
            @PathParam("id") UUID id,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("duration_minutes") @DefaultValue("60") String durationMinutes) {
        return availability.slots(
                callerId(),
                id,
                instant("from", from),
                instant("to", to),
                whole("duration_minutes", durationMinutes, 30, 240));
    }

    @GET
    @Path("/{id}/reviews")
    public ReviewList reviews(@PathParam("id") UUID id) {
        return reviews.ofHost(callerId(), id);
    }

    private @Nullable UUID callerId() {
        Principal caller = security.getUserPrincipal();
        return caller == null ? null : UUID.fromString(caller.getName());
    }
}
