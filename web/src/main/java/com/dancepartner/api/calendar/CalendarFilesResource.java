package com.dancepartner.api.calendar;

import com.dancepartner.app.calendar.AgendaDesk;
import com.dancepartner.app.calendar.CalendarFile;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;

/** Private feeds of bookings: the address is the key, for calendars that cannot sign in. */
@Path("/calendars")
@RequestScoped
@PermitAll
@SecurityRequirementsSet({})
public class CalendarFilesResource {

    static final String CALENDAR = "text/calendar";
    static final String CALENDAR_UTF_8 = "text/calendar;charset=utf-8";

    private static final String FOR_ITS_READER = "private, max-age=300";

    @Inject
    AgendaDesk desk;

    @Context
    Request request;

    @GET
    @Path("/{token}.ics")
    @Produces(CALENDAR_UTF_8)
    @Operation(
            summary = "The bookings of whose private address this is, from 90 days ago on; 404 for all other addresses")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = CALENDAR, schema = @Schema(type = SchemaType.STRING)))
    public Response get(@PathParam("token") String token) {
        CalendarFile file = desk.feed(token);
        EntityTag tag = new EntityTag(file.tag());
        ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        ResponseBuilder answer = unchanged == null ? Response.ok(file.content(), CALENDAR_UTF_8) : unchanged;
        return answer.tag(tag).header(HttpHeaders.CACHE_CONTROL, FOR_ITS_READER).build();
    }
}
