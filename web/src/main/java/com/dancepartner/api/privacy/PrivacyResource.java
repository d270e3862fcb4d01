package com.dancepartner.api.privacy;

import com.dancepartner.api.Caller;
import com.dancepartner.app.identity.AccessTokens;
import com.dancepartner.app.privacy.CloseAccountRequest;
import com.dancepartner.app.privacy.ClosureView;
import com.dancepartner.app.privacy.PrivacyDesk;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What is held about the caller. */
@Path("/users/me")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(AccessTokens.USER)
public class PrivacyResource {

    @Inject
    PrivacyDesk privacy;

    @Inject
    Caller caller;

    @POST
    @Path("/deletion")
    @Operation(summary = "Closes the account, to be erased after 30 days; refused while bookings or money are open")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = ClosureView.class)))
    public Response close(@Valid @NotNull CloseAccountRequest request) {
        return Response.accepted(privacy.close(caller.id(), request)).build();
    }

    @GET
    @Path("/export")
    @Operation(summary = "All that is held about the caller, as a file to keep")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public Response export() {
        return Response.ok(privacy.export(caller.id()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"dance-partner-export.json\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
