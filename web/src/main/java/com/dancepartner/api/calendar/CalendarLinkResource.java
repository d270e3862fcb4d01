package com.dancepartner.api.calendar;

import com.dancepartner.api.Caller;
import com.dancepartner.app.calendar.AgendaDesk;
import com.dancepartner.app.calendar.CalendarLinkView;
import com.dancepartner.app.identity.AccessTokens;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The private address of the caller's bookings as a calendar. */
@Path("/users/me/calendar-link")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(AccessTokens.USER)
public class CalendarLinkResource {

    @Inject
    AgendaDesk desk;

    @Inject
    Caller caller;

    @GET
    @Operation(summary = "The private address of one's bookings for calendars: who knows it can read them")
    public CalendarLinkView get() {
        return desk.link(caller.id());
    }

    @POST
    @Path("/renewal")
    @Operation(summary = "Another private address: the old one leads nowhere from now on")
    public CalendarLinkView renew() {
        return desk.renew(caller.id());
    }
}
