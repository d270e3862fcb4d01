package com.dancepartner.api.booking;

import com.dancepartner.api.Caller;
import com.dancepartner.api.QueryParameters;
import com.dancepartner.api.idempotency.Idempotent;
import com.dancepartner.app.booking.BookingCaseView;
import com.dancepartner.app.booking.BookingViews;
import com.dancepartner.app.booking.ChangeDesk;
import com.dancepartner.app.booking.ReportInput;
import com.dancepartner.app.booking.ResolutionInput;
import com.dancepartner.app.booking.StaffBookingView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where staff mediate between two parties (G04). */
@Path("/admin/bookings")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"ADMIN", "SUPPORT"})
public class AdminBookingsResource {

    @Inject
    ChangeDesk desk;

    @Inject
    BookingViews views;

    @Inject
    Caller caller;

    @GET
    @Path("/disputed")
    @Operation(summary = "The bookings in dispute, the earliest session first")
    public List<StaffBookingView> disputed(
            @QueryParam("limit") @DefaultValue("50") String limit,
            @QueryParam("offset") @DefaultValue("0") String offset) {
        return views.disputed(
                QueryParameters.whole("offset", offset, 0, Integer.MAX_VALUE),
                QueryParameters.whole("limit", limit, 1, 100));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A booking with what both sides said and all that happened")
    public BookingCaseView get(@PathParam("id") UUID id) {
        return views.caseOf(id);
    }

    @POST
    @Path("/{id}/dispute")
    @Idempotent(required = false)
    @Operation(summary = "Opens a dispute in the platform's own name")
    public BookingCaseView dispute(@PathParam("id") UUID id, @Valid @NotNull ReportInput input) {
        return desk.disputeByStaff(caller.id(), id, input);
    }

    @POST
    @Path("/{id}/resolution")
    @Idempotent(required = false)
    @Operation(summary = "Decides a dispute: lets it stand, or gives the client a part or everything back")
    public BookingCaseView resolve(@PathParam("id") UUID id, @Valid @NotNull ResolutionInput input) {
        return desk.resolve(caller.id(), id, input);
    }
}
