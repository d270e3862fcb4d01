package com.dancepartner.api.availability;

import static com.dancepartner.api.QueryParameters.instant;
import static com.dancepartner.api.QueryParameters.whole;

import com.dancepartner.app.availability.SlotDesk;
import com.dancepartner.app.availability.SlotList;
import com.dancepartner.app.availability.SlotQuestion;
import com.dancepartner.app.availability.VerdictView;
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

/** When a host is free, and why not; open to everybody, and more exact for who is signed in (R367, R327). */
@Path("/hosts/{id}/availability")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@SecurityRequirementsSet({})
public class SlotsResource {

    @Inject
    SlotDesk slots;

    @Context
    SecurityContext security;

    @GET
    @Operation(
            summary =
                    "Free slots that start from from until to (UTC instants, at most 31 days apart), in local time of the"
                            + " host's place and of the caller's time_zone; who is signed in is not offered what overlaps own"
                            + " sessions")
    public SlotList slots(
            @PathParam("id") UUID id,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("duration_minutes") @DefaultValue("60") String durationMinutes,
            @QueryParam("time_zone") @Nullable String timeZone) {
        int minutes = whole("duration_minutes", durationMinutes, 30, 240);
        return slots.slots(
                callerId(), id, new SlotQuestion(instant("from", from), instant("to", to), minutes, timeZone));
    }

    @GET
    @Path("/verdict")
    @Operation(
            summary =
                    "Why a time (a UTC instant) is not free: the first rule against it, as an attempt to book would be told")
    public VerdictView verdict(
            @PathParam("id") UUID id,
            @QueryParam("start") @Nullable String start,
            @QueryParam("duration_minutes") @DefaultValue("60") String durationMinutes) {
        return slots.verdict(
                callerId(), id, instant("start", start), whole("duration_minutes", durationMinutes, 30, 240));
    }

    private @Nullable UUID callerId() {
        Principal caller = security.getUserPrincipal();
        return caller == null ? null : UUID.fromString(caller.getName());
    }
}
