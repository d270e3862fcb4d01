package com.dancepartner.api.calendar;

import com.dancepartner.api.Caller;
import com.dancepartner.app.calendar.FeedDesk;
import com.dancepartner.app.calendar.FeedList;
import com.dancepartner.app.calendar.FeedView;
import com.dancepartner.app.calendar.SubscribeRequest;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The caller's calendars elsewhere, whose busy times nobody can book (R312). The edge lets larger bodies through to uploads. */
@Path("/host-profile/calendars")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(AccessTokens.USER)
public class CalendarsResource {

    @Inject
    FeedDesk desk;

    @Inject
    Caller caller;

    @GET
    @Operation(summary = "The own calendars elsewhere, and how well they are read")
    public FeedList list() {
        return desk.list(caller.id());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Adds a calendar by its private address: it is fetched within seconds, then again and again")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = FeedView.class)))
    public Response subscribe(@Valid @NotNull SubscribeRequest request) {
        return created(desk.subscribe(caller.id(), request));
    }

    @POST
    @Path("/upload")
    @Consumes(CalendarFilesResource.CALENDAR)
    @Operation(summary = "Adds a calendar from a file of at most 1 MiB: of it nothing is kept but the busy times")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = FeedView.class)))
    public Response upload(
            @QueryParam("name") @Nullable String name,
            @RequestBody(required = true, content = @Content(schema = @Schema(type = SchemaType.STRING)))
                    InputStream calendar) {
        return created(desk.upload(caller.id(), name, calendar));
    }

    @PUT
    @Path("/{id}/upload")
    @Consumes(CalendarFilesResource.CALENDAR)
    @Operation(summary = "Another file in the place of one that was uploaded")
    public FeedView replace(
            @PathParam("id") UUID id,
            @RequestBody(required = true, content = @Content(schema = @Schema(type = SchemaType.STRING)))
                    InputStream calendar) {
        return desk.replace(caller.id(), id, calendar);
    }

    @POST
    @Path("/{id}/refresh")
    @Operation(summary = "Fetches the calendar soon: at once, or a minute after the last time")
    public FeedView refresh(@PathParam("id") UUID id) {
        return desk.refresh(caller.id(), id);
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Forgets the calendar and its busy times")
    public void remove(@PathParam("id") UUID id) {
        desk.remove(caller.id(), id);
    }

    private static Response created(FeedView feed) {
        return Response.created(URI.create("/api/v1/host-profile/calendars/" + feed.id()))
                .entity(feed)
                .build();
    }
}
