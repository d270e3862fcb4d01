package com.dancepartner.api.payment;

import com.dancepartner.api.Caller;
import com.dancepartner.api.idempotency.Idempotent;
import com.dancepartner.api.idempotency.IdempotentRequest;
import com.dancepartner.app.identity.AccessTokens;
import com.dancepartner.app.payment.TipDesk;
import com.dancepartner.app.payment.TipInput;
import com.dancepartner.app.payment.TipList;
import com.dancepartner.app.payment.TipView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** What a client gives a host after a session, beyond its price. */
@Path("/bookings/{id}/tips")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(AccessTokens.USER)
public class TipsResource {

    @Inject
    TipDesk desk;

    @Inject
    IdempotentRequest attempt;

    @Inject
    Caller caller;

    @POST
    @Idempotent
    @Operation(
            summary = "For the client of a completed session, until 30 days after it: charges the card at once, and all"
                    + " of it is the host's; where the bank wants the client, next_action_url says where")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = TipView.class)))
    public Response give(@PathParam("id") UUID id, @Valid @NotNull TipInput input) {
        TipView tip = desk.give(caller.id(), id, attempt.subjectId(), input);
        return Response.created(URI.create("/api/v1/bookings/" + id + "/tips"))
                .entity(tip)
                .build();
    }

    @GET
    @Operation(summary = "The client's tips for the session; for the host those that were paid")
    public TipList list(@PathParam("id") UUID id) {
        return desk.list(caller.id(), id);
    }
}
