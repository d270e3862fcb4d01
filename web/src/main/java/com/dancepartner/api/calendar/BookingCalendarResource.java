package com.dancepartner.api.calendar;

import com.dancepartner.api.Caller;
import com.dancepartner.app.calendar.AgendaDesk;
import com.dancepartner.app.identity.AccessTokens;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** One booking, to be added to a calendar by hand. */
@Path("/bookings/{id}/calendar.ics")
@RequestScoped
@RolesAllowed(AccessTokens.USER)
public class BookingCalendarResource {

    @Inject
    AgendaDesk desk;

    @Inject
    Caller caller;

    @GET
    @Produces(CalendarFilesResource.CALENDAR_UTF_8)
    @Operation(summary = "The booking as a file to add to a calendar, for its two parties")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = CalendarFilesResource.CALENDAR, schema = @Schema(type = SchemaType.STRING)))
    public Response get(@PathParam("id") UUID id) {
        return Response.ok(desk.booking(caller.id(), id).content(), CalendarFilesResource.CALENDAR_UTF_8)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"booking.ics\"")
                .build();
    }
}
