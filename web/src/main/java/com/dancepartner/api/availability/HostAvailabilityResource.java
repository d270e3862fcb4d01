package com.dancepartner.api.availability;

import static com.dancepartner.api.QueryParameters.instant;
import static com.dancepartner.api.QueryParameters.whole;

import com.dancepartner.api.Caller;
import com.dancepartner.api.idempotency.Idempotent;
import com.dancepartner.app.availability.AvailabilityDesk;
import com.dancepartner.app.availability.AvailabilityInput;
import com.dancepartner.app.availability.AvailabilityView;
import com.dancepartner.app.availability.OverrideInput;
import com.dancepartner.app.availability.OverrideView;
import com.dancepartner.app.availability.SlotDesk;
import com.dancepartner.app.availability.VerdictView;
import com.dancepartner.app.identity.AccessTokens;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The caller's own hours and rules (R365, R366, G38). */
@Path("/host-profile/availability")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(AccessTokens.USER)
public class HostAvailabilityResource {

    @Inject
    AvailabilityDesk availability;

    @Inject
    SlotDesk slots;

    @Inject
    Caller caller;

    @GET
    @Operation(summary = "Weekly windows, rules, and what departs from the usual weeks and is not over")
    public AvailabilityView get() {
        return availability.own(caller.id());
    }

    @PUT
    @Operation(summary = "Replaces all weekly windows, and changes the rules that are given; bookings stay as they are")
    public AvailabilityView replace(@Valid @NotNull AvailabilityInput input) {
        return availability.replace(caller.id(), input);
    }

    @POST
    @Path("/override")
    @Idempotent(required = false)
    @Operation(
            summary =
                    "Opens hours once, or blocks some, in local time where the host is then; answers with the bookings"
                            + " that a block overlaps: they stay")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = OverrideView.class)))
    public Response addOverride(@Valid @NotNull OverrideInput input) {
        OverrideView override = availability.addOverride(caller.id(), input);
        return Response.created(URI.create("/api/v1/host-profile/availability/override/" + override.id()))
                .entity(override)
                .build();
    }

    @DELETE
    @Path("/override/{id}")
    @Operation(summary = "Takes an opening or a block back")
    @APIResponse(responseCode = "204")
    public void removeOverride(@PathParam("id") UUID id) {
        availability.removeOverride(caller.id(), id);
    }

    @GET
    @Path("/verdict")
    @Operation(summary = "Why a time (a UTC instant) is not free: the first rule against it, in words for the host")
    public VerdictView verdict(
            @QueryParam("start") @Nullable String start,
            @QueryParam("duration_minutes") @DefaultValue("60") String durationMinutes) {
        return slots.own(caller.id(), instant("start", start), whole("duration_minutes", durationMinutes, 30, 240));
    }
}
