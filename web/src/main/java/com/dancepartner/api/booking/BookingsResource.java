package com.dancepartner.api.booking;

import static com.dancepartner.api.QueryParameters.instantOr;
import static com.dancepartner.api.QueryParameters.whole;

import com.dancepartner.api.Caller;
import com.dancepartner.app.booking.BookingDesk;
import com.dancepartner.app.booking.BookingList;
import com.dancepartner.app.booking.BookingView;
import com.dancepartner.app.booking.BookingViews;
import com.dancepartner.app.booking.CreateBookingRequest;
import com.dancepartner.app.booking.ReasonInput;
import com.dancepartner.app.booking.StartInput;
import com.dancepartner.app.identity.AccessTokens;
import com.dancepartner.app.review.ReviewDesk;
import com.dancepartner.app.review.ReviewInput;
import com.dancepartner.app.review.ReviewView;
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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Booking a session and leading it to its end. A booking is there for its two parties only. */
@Path("/bookings")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(AccessTokens.USER)
public class BookingsResource {

    /** Later than any booking. */
    private static final Instant FAR_FUTURE = Instant.parse("9999-01-01T00:00:00Z");

    @Inject
    BookingDesk desk;

    @Inject
    BookingViews views;

    @Inject
    ReviewDesk reviews;

    @Inject
    Caller caller;

    @POST
    @Operation(summary = "Books a session and holds its price on the client's card")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = BookingView.class)))
    public Response request(@Valid @NotNull CreateBookingRequest request) {
        BookingView booking = desk.request(caller.id(), request);
        return Response.created(URI.create("/api/v1/bookings/" + booking.id()))
                .entity(booking)
                .build();
    }

    @GET
    public BookingList list(
            @QueryParam("status") @Nullable String status,
            @QueryParam("before") @Nullable String before,
            @QueryParam("limit") @DefaultValue("20") String limit) {
        return views.list(caller.id(), status, instantOr(FAR_FUTURE, "before", before), whole("limit", limit, 1, 100));
    }

    @GET
    @Path("/{id}")
    public BookingView get(@PathParam("id") UUID id) {
        return views.get(caller.id(), id);
    }

    @POST
    @Path("/{id}/confirm")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "For the host: takes the request")
    public BookingView confirm(@PathParam("id") UUID id) {
        return desk.confirm(caller.id(), id);
    }

    @POST
    @Path("/{id}/decline")
    @Operation(summary = "For the host: refuses the request, the hold is released")
    public BookingView decline(@PathParam("id") UUID id, @Valid @NotNull ReasonInput input) {
        return desk.decline(caller.id(), id, input);
    }

    @POST
    @Path("/{id}/cancel")
    @Operation(summary = "For both: free until 24 hours before the start, after that half of the price for the client")
    public BookingView cancel(@PathParam("id") UUID id, @Valid @NotNull ReasonInput input) {
        return desk.cancel(caller.id(), id, input);
    }

    @POST
    @Path("/{id}/start")
    @Operation(summary = "For the host: by the client's PIN, 30 minutes around the scheduled start")
    public BookingView start(@PathParam("id") UUID id, @Valid @NotNull StartInput input) {
        return desk.start(caller.id(), id, input);
    }

    @POST
    @Path("/{id}/complete")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Captures the price; the host any time after the start, the client after the end")
    public BookingView complete(@PathParam("id") UUID id) {
        return desk.complete(caller.id(), id);
    }

    @POST
    @Path("/{id}/review")
    @Operation(summary = "For the client of a completed session, once")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ReviewView.class)))
    public Response review(@PathParam("id") UUID id, @Valid @NotNull ReviewInput input) {
        ReviewView review = reviews.write(caller.id(), id, input);
        return Response.created(URI.create("/api/v1/bookings/" + id))
                .entity(review)
                .build();
    }
}
