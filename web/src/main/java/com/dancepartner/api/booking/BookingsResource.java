package com.dancepartner.api.booking;

import com.dancepartner.api.Caller;
import com.dancepartner.api.idempotency.Idempotent;
import com.dancepartner.api.idempotency.IdempotentRequest;
import com.dancepartner.app.booking.AnswerInput;
import com.dancepartner.app.booking.BookingDesk;
import com.dancepartner.app.booking.BookingList;
import com.dancepartner.app.booking.BookingView;
import com.dancepartner.app.booking.BookingViews;
import com.dancepartner.app.booking.CardInput;
import com.dancepartner.app.booking.ChangeDesk;
import com.dancepartner.app.booking.CreateBookingRequest;
import com.dancepartner.app.booking.ProposalInput;
import com.dancepartner.app.booking.QuoteDesk;
import com.dancepartner.app.booking.QuoteRequest;
import com.dancepartner.app.booking.QuoteView;
import com.dancepartner.app.booking.ReasonInput;
import com.dancepartner.app.booking.ReportInput;
import com.dancepartner.app.booking.RescheduleInput;
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
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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

/** Booking a session and leading it to its end. A booking is there for its two parties only. */
@Path("/bookings")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(AccessTokens.USER)
public class BookingsResource {

    @Inject
    BookingDesk desk;

    @Inject
    ChangeDesk changes;

    @Inject
    QuoteDesk quotes;

    @Inject
    BookingViews views;

    @Inject
    ReviewDesk reviews;

    @Inject
    IdempotentRequest attempt;

    @Inject
    Caller caller;

    @POST
    @Path("/quote")
    @Operation(
            summary = "What a session would cost, what cancelling it costs at any time, and whether it could be booked")
    public QuoteView quote(@Valid @NotNull QuoteRequest request) {
        return quotes.quote(caller.id(), request);
    }

    @POST
    @Idempotent
    @Operation(
            summary =
                    "Books a session and holds its price on the client's card, or saves the card for a hold nearer to the start")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = BookingView.class)))
    public Response request(@Valid @NotNull CreateBookingRequest request) {
        BookingView booking = desk.request(caller.id(), attempt.subjectId(), request);
        return Response.created(URI.create("/api/v1/bookings/" + booking.id()))
                .entity(booking)
                .build();
    }

    @GET
    @Operation(
            summary =
                    "The caller's bookings by role (as), status (several), time (from, to), order (desc, asc); page by page")
    public BookingList list(@BeanParam BookingListParameters parameters) {
        return views.list(caller.id(), parameters.request());
    }

    @GET
    @Path("/{id}")
    public BookingView get(@PathParam("id") UUID id) {
        return views.get(caller.id(), id);
    }

    @POST
    @Path("/{id}/confirm")
    @Idempotent
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "For the host: takes the request")
    public BookingView confirm(@PathParam("id") UUID id) {
        return desk.confirm(caller.id(), id);
    }

    @POST
    @Path("/{id}/decline")
    @Idempotent
    @Operation(summary = "For the host: refuses the request, the hold is released")
    public BookingView decline(@PathParam("id") UUID id, @Valid @NotNull ReasonInput input) {
        return desk.decline(caller.id(), id, input);
    }

    @POST
    @Path("/{id}/cancel")
    @Idempotent
    @Operation(summary = "For both: for the client free until free_cancellation_until, a share of the price after it")
    public BookingView cancel(@PathParam("id") UUID id, @Valid @NotNull ReasonInput input) {
        return desk.cancel(caller.id(), id, input);
    }

    @POST
    @Path("/{id}/payment-method")
    @Idempotent
    @Operation(summary = "For the client: another card, while the price is not held yet")
    public BookingView payWith(@PathParam("id") UUID id, @Valid @NotNull CardInput input) {
        return desk.payWith(caller.id(), id, input);
    }

    @POST
    @Path("/{id}/start")
    @Idempotent
    @Operation(summary = "For the host: by the client's PIN, 30 minutes around the scheduled start")
    public BookingView start(@PathParam("id") UUID id, @Valid @NotNull StartInput input) {
        return desk.start(caller.id(), id, input);
    }

    @POST
    @Path("/{id}/complete")
    @Idempotent
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Captures the price; the host any time after the start, the client after the end")
    public BookingView complete(@PathParam("id") UUID id) {
        return desk.complete(caller.id(), id);
    }

    @POST
    @Path("/{id}/reschedule")
    @Idempotent
    @Operation(summary = "For the client, as long as cancelling is free: to another free time of the host")
    public BookingView reschedule(@PathParam("id") UUID id, @Valid @NotNull RescheduleInput input) {
        return changes.reschedule(caller.id(), id, input);
    }

    @POST
    @Path("/{id}/changes")
    @Idempotent
    @Operation(summary = "Proposes another time, or a longer session, to the other side")
    public BookingView propose(@PathParam("id") UUID id, @Valid @NotNull ProposalInput input) {
        return changes.propose(caller.id(), id, input);
    }

    @POST
    @Path("/{id}/changes/accept")
    @Idempotent
    @Operation(summary = "Agrees to what the other side proposed; added time is paid for on its own")
    public BookingView accept(@PathParam("id") UUID id, @Valid @NotNull AnswerInput input) {
        return changes.accept(caller.id(), id, input);
    }

    @POST
    @Path("/{id}/changes/refuse")
    @Idempotent
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Does not agree to what the other side proposed")
    public BookingView refuse(@PathParam("id") UUID id) {
        return changes.refuse(caller.id(), id);
    }

    @POST
    @Path("/{id}/changes/withdraw")
    @Idempotent
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Takes an own proposal back")
    public BookingView withdraw(@PathParam("id") UUID id) {
        return changes.withdraw(caller.id(), id);
    }

    @POST
    @Path("/{id}/no-show")
    @Idempotent
    @Operation(summary = "Says that the other side did not come, from 30 minutes after the scheduled start")
    public BookingView reportNoShow(@PathParam("id") UUID id, @Valid @NotNull ReportInput input) {
        return changes.reportNoShow(caller.id(), id, input);
    }

    @POST
    @Path("/{id}/dispute")
    @Idempotent
    @Operation(summary = "Asks staff to decide, until 72 hours after the scheduled end; nothing is paid out meanwhile")
    public BookingView dispute(@PathParam("id") UUID id, @Valid @NotNull ReportInput input) {
        return changes.dispute(caller.id(), id, input);
    }

    @POST
    @Path("/{id}/review")
    @Idempotent(required = false)
    @Operation(summary = "For the client of a completed session, once")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ReviewView.class)))
    public Response review(@PathParam("id") UUID id, @Valid @NotNull ReviewInput input) {
        ReviewView review = reviews.write(caller.id(), id, input);
        return Response.created(URI.create("/api/v1/bookings/" + id))
                .entity(review)
                .build();
    }
}
