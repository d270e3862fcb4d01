package com.dancepartner.api.availability;

import com.dancepartner.api.Caller;
import com.dancepartner.api.idempotency.Idempotent;
import com.dancepartner.app.availability.AvailabilityDesk;
import com.dancepartner.app.availability.JourneyList;
import com.dancepartner.app.availability.JourneyView;
import com.dancepartner.app.availability.TravelInput;
import com.dancepartner.app.identity.AccessTokens;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The caller's own journeys: weekly windows are read in the zone of the city while one lasts (G09). */
@Path("/host-profile/travel")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(AccessTokens.USER)
public class TravelResource {

    @Inject
    AvailabilityDesk availability;

    @Inject
    Caller caller;

    @GET
    @Operation(summary = "Journeys that are not over, in order")
    public JourneyList list() {
        return availability.journeys(caller.id());
    }

    @POST
    @Idempotent(required = false)
    @Operation(
            summary =
                    "Announces a stay in another city, from the first to the last day there; time_zone is found by the"
                            + " place where it is absent. Answers with the bookings in that time: they stay as they are")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = JourneyView.class)))
    public Response add(@Valid @NotNull TravelInput input) {
        JourneyView journey = availability.travel(caller.id(), input);
        return Response.created(URI.create("/api/v1/host-profile/travel/" + journey.id()))
                .entity(journey)
                .build();
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Calls a journey off")
    @APIResponse(responseCode = "204")
    public void remove(@PathParam("id") UUID id) {
        availability.removeJourney(caller.id(), id);
    }
}
